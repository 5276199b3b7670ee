import type { Severity } from '../problem.ts'

/** What may be wrong with a text that people read. */
export interface TextFault {
  readonly code: string
  readonly severity: Severity
  /** Continues a sentence that begins with the name of the field. */
  readonly message: string
  readonly hint?: string
}

/** White space, and characters without a shape of their own; U+2800 is the Braille pattern without a dot. */
const invisible = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu

/** A zero-width space away from the scripts that mark the ends of words with it, since they put no spaces there. */
const strayZeroWidthSpace = outside(
  '\u200B',
  ['Khmer', 'Thai', 'Lao', 'Myanmar', 'Tibetan', 'Han', 'Hiragana', 'Katakana']
    .map(script => `\\p{Script=${script}}`)
    .join(''),
)

/** Joiners inside a Latin word; other scripts need them (U+200C in Persian, U+200D in Devanagari). */
const strayJoiner = /\p{Script=Latin}[\u200C\u200D]\p{Script=Latin}/u

/** Most marks on one letter in any living orthography, and then some. */
const mostMarks = 8
const manyMarks = new RegExp(`\\p{M}{${mostMarks + 1}}`, 'u')

function outside(character: string, neighbours: string): RegExp {
  return new RegExp(`(?<![${neighbours}])${character}(?![${neighbours}])`, 'u')
}

/** Latin letters, digits and punctuation between two that are no spaces: in most texts there is nothing to find. */
const plain =
  /^[!-~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF](?:[ -~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2013\u2014\u2018-\u201E\u2026]*[!-~\u00A1-\u00AC\u00AE-\u024F\u1E00-\u1EFF\u2019\u201D\u2026])?$/

const none: readonly TextFault[] = []

/** Judges a text by what its readers would not see: nothing at all, or characters that hide in it. */
export function textFaults(text: string): readonly TextFault[] {
  if (plain.test(text)) return none
  if (text.replaceAll(invisible, '') === '') {
    return [
      {
        code: 'BLANK_TEXT',
        severity: 'error',
        message: 'is blank: only spaces or invisible characters stand in it',
        hint: 'give a text, or leave the field out',
      },
    ]
  }
  return [...hidden(text)]
}

function* hidden(text: string): Generator<TextFault> {
  if (text !== text.trim()) {
    yield {
      code: 'SPACES_AROUND',
      severity: 'warning',
      message: 'begins or ends with a space',
      hint: 'take the space out',
    }
  }
  if (isLeftTurned(text)) {
    yield {
      code: 'OPEN_BIDI',
      severity: 'warning',
      message: 'turns the direction of writing and does not turn it back',
      hint: 'close it with U+2069 or U+202C, or take the mark out',
    }
  }
  if (
    /[\u00AD\u2060\uFEFF]/.test(text) ||
    strayZeroWidthSpace.test(text) ||
    strayJoiner.test(text)
  ) {
    yield {
      code: 'INVISIBLE_CHARACTER',
      severity: 'warning',
      message: 'holds an invisible character',
      hint: 'take it out: it keeps the text from being found',
    }
  }
  if (manyMarks.test(text)) {
    yield {
      code: 'MANY_MARKS',
      severity: 'warning',
      message: `puts more than ${mostMarks} marks on one letter`,
      hint: 'check the text',
    }
  }
}

const isolates = /[\u2066-\u2068]/
const popIsolate = '\u2069'
const popEmbedding = '\u202C'

/** Whether an embedding, override or isolate is still open at the end (https://www.unicode.org/reports/tr9/#BD9). */
function isLeftTurned(text: string): boolean {
  const open: string[] = []
  for (const [mark] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    if (mark === popIsolate) {
      // What was opened inside an isolate ends with it.
      const at = open.findLastIndex(opened => isolates.test(opened))
      if (at >= 0) open.length = at
    } else if (mark === popEmbedding) {
      if (!isolates.test(open.at(-1) ?? popIsolate)) open.pop()
    } else open.push(mark)
  }
  return open.length > 0
}
