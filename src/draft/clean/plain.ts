import { type BlockKind, type CleanBuilder, type CleanText, createBuilder } from './clean-text.ts'

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Lines at least this long, one after the other, are taken for wrapped by an editor or a mail program. */
const wrapWidth = 55

/** Reads plain text: paragraphs between empty lines, lists, wrapped lines joined. */
export function cleanPlain(source: string): CleanText {
  const builder = createBuilder()
  const lines = linesOf(source)
  for (const [index, line] of lines.entries()) {
    if (builder.isFull) break
    addLine(builder, line)
    const next = lines[index + 1]
    if (next && line.text !== '' && isWrapped(line, next, lines[index - 1]))
      builder.add('\n', line.end, line.end + 1)
    else builder.close(kindOf(line, lines[index + 1]))
  }
  return builder.finish()
}

function addLine(builder: CleanBuilder, { text, start }: Line): void {
  const mark = /^\s*(?:[*•▪·–-]|#{1,6})\s+/.exec(text)?.[0].length ?? 0
  let at = start + mark
  for (const character of text.slice(mark)) {
    builder.add(character, at, at + character.length)
    at += character.length
  }
}

/** Splits a text at its line ends, whichever they are. */
export function linesOf(source: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { 0: mark, index } of source.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)) {
    lines.push({ start, end: index, text: source.slice(start, index) })
    start = index + mark.length
  }
  lines.push({ start, end: source.length, text: source.slice(start) })
  return lines
}

/** A line goes on in the next one where that begins small, or where both are of the width of a wrapped text. */
function isWrapped(line: Line, next: Line, previous: Line | undefined): boolean {
  const end = line.text.trimEnd()
  const begin = next.text.trimStart()
  if (begin === '' || isItem(next) || isItem(line)) return false
  if (/^\p{Ll}/u.test(begin)) return true
  return (
    end.length >= wrapWidth &&
    end.length <= 100 &&
    next.text.length <= 100 &&
    // A headline and the date below it are two lines.
    (next.text.length >= 40 || (previous?.text.length ?? 0) >= wrapWidth) &&
    /[\p{L},;]$/u.test(end) &&
    !/^\s*\p{Lu}[\p{Lu}\s]+$/u.test(begin)
  )
}

const isItem = ({ text }: Line): boolean =>
  /^\s*(?:[*•▪·]|[-–]\s|#{1,6}\s|\(?[0-9ivx]{1,4}[.)]\s)/.test(text)

function kindOf(line: Line, next: Line | undefined): BlockKind {
  if (isItem(line)) return /^\s*#/.test(line.text) ? 'heading' : 'item'
  const isShort = line.text.trim().length <= 160 && !/[.!?:;,"”»]\s*$/.test(line.text)
  return isShort && (next === undefined || next.text.trim() === '' || !/^\p{Ll}/u.test(next.text))
    ? 'heading'
    : 'paragraph'
}
