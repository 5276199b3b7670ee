import type { Severity } from '../problem.ts'

/** What may be wrong with a text that people read. */
export interface TextFault {
  readonly code: string
  readonly severity: Severity
  /** Continues a sentence that begins with the name of the field. */
  readonly message: string
  readonly hint?: string
}

/** White space and characters without a shape of their own. */
const invisible = /[\s\u200B-\u200F\u2060\uFEFF]/gu
const openers = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/g
const closers = /[\u202C\u2069]/g
/** Most marks on one letter in any living orthography, and then some. */
const mostMarks = 8

/** Judges a text by what its readers would not see: nothing at all, or characters that hide in it. */
export function textFaults(text: string): readonly TextFault[] {
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
  if ((text.match(openers) ?? []).length > (text.match(closers) ?? []).length) {
    yield {
      code: 'OPEN_BIDI',
      severity: 'warning',
      message: 'turns the direction of writing and does not turn it back',
      hint: 'close it with U+2069 or U+202C, or take the mark out',
    }
  }
  if (
    /[\u200B\u2060\uFEFF]/.test(text) ||
    /\p{Script=Latin}[\u200C\u200D]\p{Script=Latin}/u.test(text)
  ) {
    yield {
      code: 'INVISIBLE_CHARACTER',
      severity: 'warning',
      message: 'holds an invisible character',
      hint: 'take it out: it keeps the text from being found',
    }
  }
  if (new RegExp(`\\p{M}{${mostMarks + 1}}`, 'u').test(text)) {
    yield {
      code: 'MANY_MARKS',
      severity: 'warning',
      message: `puts more than ${mostMarks} marks on one letter`,
      hint: 'check the text',
    }
  }
}
