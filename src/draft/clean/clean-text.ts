/** What a stretch of the report is on the page. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'caption'

/** A heading, paragraph, list item, row of a table or caption of the cleaned text. */
export interface Block {
  readonly kind: BlockKind
  /** Its range in the cleaned text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

/** A report without markup, menus and layout, each of its characters traced to the file. */
export interface CleanText {
  readonly text: string
  readonly blocks: readonly Block[]
  /** Per UTF-16 code unit of the text, where in the file it begins, and ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Day of publication that the page states beside its text (YYYY-MM-DD), with its range in the file. */
  readonly published?: { readonly date: string; readonly start: number; readonly end: number }
  /** Whether the text goes on where cleaning stopped. */
  readonly isCut: boolean
}

/** More characters than any report of a visit has; what follows is not read. */
export const longestReport = 100_000

/** Takes characters of a file in their order and makes blocks of them. */
export interface CleanBuilder {
  /** Adds a character, or what a reference stands for. */
  add(text: string, start: number, end: number): void
  /** Ends a block; without letters in it there is none. */
  close(kind: BlockKind): void
  readonly isFull: boolean
  finish(published?: CleanText['published']): CleanText
}

// Controls, the soft hyphen, zero-width and directional characters: they show nothing, and can hide or turn words.
const invisible =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/
const white = /\s/
const letter = /[\p{L}\p{N}]/u

/** Makes an empty builder. White space becomes single spaces; what is invisible is left out. */
export function createBuilder(): CleanBuilder {
  let text = ''
  let begin = 0
  let pending: readonly [number, number] | undefined
  const starts: number[] = []
  const ends: number[] = []
  const blocks: Block[] = []
  const push = (characters: string, start: number, end: number): void => {
    text += characters
    starts.push(...Array.from({ length: characters.length }, () => start))
    ends.push(...Array.from({ length: characters.length }, () => end))
  }
  return {
    add(characters, start, end) {
      if (text.length >= longestReport || invisible.test(characters)) return
      if (white.test(characters)) {
        if (text.length > begin) pending ??= [start, end]
        return
      }
      if (pending) push(' ', ...pending)
      pending = undefined
      push(characters, start, end)
    },
    close(kind) {
      pending = undefined
      if (letter.test(text.slice(begin))) {
        blocks.push({ kind, start: begin, end: text.length })
        push('\n', ends.at(-1) ?? 0, ends.at(-1) ?? 0)
      }
      begin = text.length
    },
    get isFull() {
      return text.length >= longestReport
    },
    finish(published) {
      const isCut = text.length >= longestReport
      return { text, blocks, starts, ends, isCut, ...(published ? { published } : {}) }
    },
  }
}
