import type { Block, CleanText } from './clean/clean-text.ts'

/** A word, number or mark of the cleaned text. */
export interface Token {
  readonly text: string
  /** Lower case, without diacritics and apostrophes. */
  readonly key: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
  /** Whether it begins with a capital. */
  readonly isCapital: boolean
  /** Whether white space stands before it. */
  readonly isSpaced: boolean
}

/** A sentence, or a heading, item or row that is none. */
export interface Sentence {
  readonly index: number
  readonly block: Block
  readonly blockIndex: number
  readonly tokens: readonly Token[]
  /** Whether most of its words are capitalised, as in English headings. */
  readonly isTitleCased: boolean
}

const pattern =
  /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}(?:\.\p{Lu}){1,4}(?![\p{L}\p{N}.])|\p{Lu}{1,4}&\p{Lu}{1,4}(?!\p{L})|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|[’'ʼ‘](?=[\p{L}])|-(?=[\p{L}\p{N}]))*|[’'ʼ‘](?=\p{Lu}\p{Ll})[\p{L}\p{M}]+(?:-\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?!\p{L})|\p{N}+\p{L}+|[^\s]/gu

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’'ʼ‘`]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')

/** Folds a word or name so that spellings that differ in case, accents and apostrophes are one. */
export const fold = (text: string): string =>
  folded(text)
    .replaceAll(/[^\p{L}\p{N}&+]+/gu, ' ')
    .trim()

function tokenAt(text: string, start: number, isSpaced: boolean): Token {
  const kind = /^[’'ʼ‘]?\p{L}/u.test(text) ? 'word' : /^\p{N}/u.test(text) ? 'number' : 'mark'
  return {
    text,
    // A key is never longer than a word is: patterns over keys stay quick on a line without spaces.
    key: kind === 'mark' ? text : folded(text.slice(0, 60)).replace(/\.$/, ''),
    start,
    end: start + text.length,
    kind,
    isCapital: kind === 'word' && /^[’'ʼ‘]?(?:\p{L}{1,3}[’'ʼ-])?\p{Lu}/u.test(text),
    isSpaced,
  }
}

/** Splits a range of the text into tokens; the possessive ending is a token of its own. */
export function tokenize(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = []
  let last = start
  for (const { 0: word, index } of text.slice(start, end).matchAll(pattern)) {
    const at = start + index
    const possessive = /^(.+?)([’'ʼ]s)$/iu.exec(word)
    if (possessive?.[1] !== undefined && possessive[1].length > 1) {
      tokens.push(tokenAt(possessive[1], at, at > last))
      tokens.push({
        ...tokenAt(word.slice(possessive[1].length), at + possessive[1].length, false),
        kind: 'mark',
        key: "'s",
        isCapital: false,
      })
    } else tokens.push(tokenAt(word, at, at > last))
    last = at + word.length
  }
  return tokens
}

const shortWords =
  /^(?:mr|mrs|ms|dr|prof|hon|rev|gen|lt|col|brig|adm|cdr|cmdr|sgt|cpl|amb|rtd|retd|engr|md|mst|cde|ma|usec|asec|maj|capt|sen|rep|gov|st|no|vs|jr|sr|smt|shri|mme|mlle|messrs|rt|h\.?e|h\.?h|h\.?r\.?h|h\.?m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|dept|inc|ltd|co|corp|art|fig|approx|e\.?g|i\.?e|etc|p\.?m|a\.?m|u\.?s|u\.?n|u\.?k|kh|ts|yu|ya|sh|ch|dz|zh)$/i

/** No sentence has more tokens; a longer one is cut, so that the time a report takes grows with its length only. */
const longestSentence = 400

/** Splits a cleaned text into sentences, block by block. */
export function sentencesOf(clean: CleanText): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (const [blockIndex, block] of clean.blocks.entries()) {
    const tokens = tokenize(clean.text, block.start, block.end)
    let from = 0
    for (let at = 0; at < tokens.length; at++) {
      if (at < tokens.length - 1 && at - from < longestSentence && !endsAt(tokens, at)) continue
      const part = tokens.slice(from, at + 1)
      sentences.push({
        index: sentences.length,
        block,
        blockIndex,
        tokens: part,
        isTitleCased: block.kind === 'heading' && isTitleCased(part),
      })
      from = at + 1
    }
  }
  return sentences
}

/** Whether a sentence ends at a token: a full stop that belongs to no abbreviation, with closing marks behind it. */
function endsAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const token = tokens[at]
  if (!token || !next) return true
  if (/^["”»’)\]]$/.test(token.text)) {
    const before = tokens[at - 1]
    return (
      /^[.!?]$/.test(before?.text ?? '') &&
      next.isSpaced &&
      opens(next) &&
      !token.isSpaced &&
      /^[.!?]$/.test(before?.text ?? '')
    )
  }
  if (!/^[.!?…]$/.test(token.text)) return false
  if (/^["”»’)\].!?]$/.test(next.text) && !next.isSpaced) return false
  if (!next.isSpaced || !opens(next)) return false
  if (token.text !== '.') return true
  return !isAbbreviation(tokens, at)
}

const opens = (token: Token): boolean =>
  token.isCapital || token.kind === 'number' || /^["“«‘'([]$/.test(token.text)

function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]
  if (!word || tokens[at]?.isSpaced) return false
  if (/^\p{L}$/u.test(word.text)) return true
  if (word.kind === 'number') return at === 1
  return shortWords.test(word.text)
}

function isTitleCased(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3)
  return (
    words.length >= 3 &&
    words.filter(({ isCapital }) => isCapital).length >= words.length * 0.75 &&
    !/^[.]$/.test(tokens.at(-1)?.text ?? '')
  )
}
