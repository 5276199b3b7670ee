import { type BlockKind, type CleanBuilder, type CleanText, createBuilder } from './clean-text.ts'
import { linesOf } from './plain.ts'

/** Reads Markdown: its marks left out, links by their text, the cells of a table one after the other. */
export function cleanMarkdown(source: string): CleanText {
  const builder = createBuilder()
  let isFront = /^---\s*(?:\r?\n|$)/.test(source)
  let isFenced = false
  let open = false
  for (const [index, { text, start, end }] of linesOf(source).entries()) {
    if (isFront) {
      isFront = index === 0 || !/^(?:---|\.\.\.)\s*$/.test(text)
      continue
    }
    if (/^\s*(?:```|~~~)/.test(text)) isFenced = !isFenced
    const kind = kindOf(text)
    if (isFenced || isRule(text) || kind !== 'paragraph' || text.trim() === '') {
      if (open) builder.close('paragraph')
      open = false
    }
    if (isFenced || isRule(text) || text.trim() === '') continue
    if (open) builder.add('\n', start, start)
    addInline(builder, text, start)
    open = kind === 'paragraph'
    if (!open) builder.close(kind)
    else builder.add('\n', end, end)
  }
  builder.close('paragraph')
  return builder.finish()
}

const isRule = (text: string): boolean => /^\s*[-=|:*_`~ ]+$/.test(text) && /[-=*_`~]{3}/.test(text)

function kindOf(text: string): BlockKind {
  if (/^\s{0,3}#{1,6}\s/.test(text)) return 'heading'
  if (/^\s*\|/.test(text)) return 'row'
  if (/^\s*!\[/.test(text)) return 'caption'
  return /^\s*(?:[*+-]|\d{1,3}[.)])\s/.test(text) ? 'item' : 'paragraph'
}

function addInline(builder: CleanBuilder, text: string, start: number): void {
  const isRow = kindOf(text) === 'row'
  let at = /^\s*(?:#{1,6}\s+|[*+-]\s+|>\s*|!\[|\|\s*)/.exec(text)?.[0].length ?? 0
  while (at < text.length) {
    const skip = markLength(text, at)
    if (skip > 0) {
      at += skip
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    if (isRow && character === '|') {
      if (/[^|\s]/.test(text.slice(at + 1))) builder.add(',', start + at, start + at + 1)
    } else builder.add(character, start + at, start + at + character.length)
    at += character.length
  }
}

/** How many characters of markup stand at a place: emphasis, brackets and the target of a link, an escape. */
function markLength(text: string, at: number): number {
  const character = text[at]
  if (character === '*' || character === '`' || character === '[') return 1
  if (character === '\\') return 1
  if (character !== ']') return 0
  if (text[at + 1] !== '(') return 1
  const end = text.indexOf(')', at)
  return end < 0 ? 1 : end - at + 1
}
