import { sideNouns, togetherNouns } from '../languages/en/speech.ts'
import { type MaskedItem, type MaskedSentence, placeOf } from '../masked.ts'
import { partyOf, type Party } from './party.ts'

/** Who speaks: a party, a side by the name of its country, a body or country, or all together. */
export type Speaker =
  | { readonly type: 'party'; readonly party: Party; readonly start: number }
  /** The Chinese side, the hosts of a country, a ministry, a capital. */
  | { readonly type: 'side'; readonly item: MaskedItem; readonly start: number }
  | { readonly type: 'hosts'; readonly start: number }
  | { readonly type: 'guests'; readonly start: number }
  /** The two sides, they, A and B. */
  | {
      readonly type: 'together'
      readonly items: readonly MaskedItem[]
      readonly start: number
    }

const adverb =
  /^(?:also|then|further|later|again|both|first|finally|meanwhile|too|once|always|earlier|today|yesterday|jointly|in|on|that|this|day|morning|afternoon|evening|subsequently|will|would|shall|should|has|have|had|did|is|are|was|were|be|been|to|like|wished|wanted|took|the|opportunity|not|never|only|all|nonetheless|however|even|[a-z]+ly)$/

/** Words that an adverbial behind the subject may hold, and a subject of its own may not. */
const isPassed = (word: string, item: MaskedItem): boolean =>
  item.referent
    ? item.referent.type === 'mention' && item.referent.mention.type === 'date'
    : adverb.test(word)

/** Reads backwards from a verb to the subject that stands right before it, over adverbs, auxiliaries and insertions. */
export function speakerBefore(masked: MaskedSentence, verb: number): Speaker | undefined {
  let at = verb - 1
  for (let steps = 0; steps < 14 && at >= 0; steps++) {
    const item = masked.items[at]
    if (!item) return undefined
    const word = wordOf(masked, item)
    const found = speakerAt(masked, at, word)
    if (found) return found
    const closed = word === ',' ? partyAt(masked, at - 1) : undefined
    if (closed && opensClause(masked, closed.start)) return closed
    if (word === ',' || word === ')' || word === '–' || word === '—') {
      const open = openingOf(masked, at, word)
      if (open === undefined) return undefined
      at = open - 1
    } else if (isPassed(word, item)) at--
    else return undefined
  }
  return undefined
}

/** "A, minister of trade, held": the comma that closes what stands in the placeholder, at the start of a clause. */
function opensClause({ text }: MaskedSentence, start: number): boolean {
  const before = text.slice(Math.max(0, start - 14), start)
  return (
    start === 0 ||
    /(?:[,:;–—] |<D\d+> |\b(?:that|when|where|while) )(?:the )?$/.test(before) ||
    before === 'the '
  )
}

const wordOf = ({ text }: MaskedSentence, { start, end }: MaskedItem): string =>
  text.slice(start, end)

/** Where the insertion before a mark begins: ", in turn ," and "( CPP )"; nothing where the mark joins clauses. */
function openingOf(masked: MaskedSentence, close: number, mark: string): number | undefined {
  const opening = mark === ')' ? '(' : mark
  for (let at = close - 1; at >= Math.max(0, close - 16); at--) {
    const item = masked.items[at]
    if (!item) return undefined
    const word = wordOf(masked, item)
    if (word === opening) return at
    if (/^[;:"“”]$/.test(word)) return undefined
  }
  return undefined
}

function speakerAt(masked: MaskedSentence, at: number, word: string): Speaker | undefined {
  const item = masked.items[at]
  if (!item) return undefined
  const { start } = item
  if (word === 'who' || word === 'which') return antecedent(masked, at)
  if (isPair(masked, at, word))
    return { type: 'together', items: [], start: masked.items[at - 1]?.start ?? start }
  if (word === 'they') return { type: 'together', items: [], start }
  const before = masked.items[at - 1]
  if (
    (/^(?:hosts?|organi[sz]ers)$/.test(word) && !placeOf(masked.items[at - 1])) ||
    (/^(?:authorities|government)$/.test(word) && before && wordOf(masked, before) === 'the')
  )
    return { type: 'hosts', start }
  // "the two heads of state"
  if (/^(?:state|government|mission|diplomacy)$/.test(word) && at > 2) {
    const [head, of] = [masked.items[at - 2], masked.items[at - 1]]
    if (head && of && wordOf(masked, of) === 'of' && togetherNouns.test(wordOf(masked, head)))
      return togetherAt(masked, at - 2, wordOf(masked, head))
  }
  if (sideNouns.test(word) || togetherNouns.test(word) || item.referent?.type === 'role') {
    const plural = togetherAt(masked, at, word)
    if (plural) return plural
  }
  if (sideNouns.test(word)) {
    const side = masked.items[at - 1]
    if (side && placeOf(masked.items[at - 1]))
      return { type: 'side', item: side, start: side.start }
  }
  return partyAt(masked, at)
}

/** "the two", "the pair": without a noun. */
const isPair = (masked: MaskedSentence, at: number, word: string): boolean => {
  const before = masked.items[at - 1]
  return /^(?:two|pair)$/.test(word) && before !== undefined && wordOf(masked, before) === 'the'
}

function partyAt(masked: MaskedSentence, at: number): Speaker | undefined {
  const item = masked.items[at]
  if (!item) return undefined
  const pair = pairAt(masked, at)
  if (pair) return pair
  const party = partyOf(masked, item)
  if (party?.type === 'group') return { type: 'guests', start: item.start }
  if (party && party.type !== 'body') return { type: 'party', party, start: item.start }
  const place = placeOf(item)
  const isNamed = party?.type === 'body' || (place !== undefined && place.kind !== 'adjective')
  return isNamed && !isGovernedPlace(masked, at)
    ? { type: 'side', item, start: item.start }
    : undefined
}

/** "in Hanoi", "of the Ministry": what a preposition governs does not speak. */
function isGovernedPlace(masked: MaskedSentence, at: number): boolean {
  const before = masked.items[at - 1]
  const word = before ? wordOf(masked, before) : ''
  const first = masked.items[at - 2]
  const governor = word === 'the' && first ? wordOf(masked, first) : word
  return /^(?:in|at|of|to|from|for|by|with|on|near|between|and|,|through|within|across)$/.test(
    governor,
  )
}

/** "A and B", "A and his counterpart B": two who do something together. */
function pairAt(masked: MaskedSentence, at: number): Speaker | undefined {
  const second = masked.items[at]
  if (second?.referent?.type !== 'person' && second?.referent?.type !== 'role') return undefined
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
    const item = masked.items[before]
    if (!item) return undefined
    if (wordOf(masked, item) !== 'and') {
      if (/^(?:his|her|the|visiting|,|counterpart)$/.test(wordOf(masked, item))) continue
      if (placeOf(item)) continue
      return undefined
    }
    const first = firstOfPair(masked, before)
    return first && { type: 'together', items: [first, second], start: first.start }
  }
  return undefined
}

function firstOfPair(masked: MaskedSentence, and: number): MaskedItem | undefined {
  const before = masked.items[and - 1]
  const item = before && wordOf(masked, before) === ',' ? masked.items[and - 2] : before
  return item?.referent?.type === 'person' || item?.referent?.type === 'role' ? item : undefined
}

/** "the two sides", "both Ministers", "the parties": a noun in the plural with what says that all are meant. */
function togetherAt(masked: MaskedSentence, at: number, word: string): Speaker | undefined {
  const item = masked.items[at]
  const { referent } = item ?? {}
  const isPlural =
    togetherNouns.test(word) || (referent?.type === 'role' && referent.office.isPlural)
  let start: number | undefined
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const one = masked.items[before]
    if (!one) break
    const own = wordOf(masked, one)
    if (/^(?:two|both|three)$/.test(own)) return { type: 'together', items: [], start: one.start }
    if (own === 'the' || own === 'all') {
      start = one.start
      break
    }
    if (one.referent || !/^[a-z-]+$/.test(own)) break
  }
  if (!isPlural) return undefined
  const opens = at === 0 || /^(?:,|and|where)$/.test(wordOf(masked, masked.items[at - 1] ?? nobody))
  if (start !== undefined || opens)
    return { type: 'together', items: [], start: start ?? item?.start ?? 0 }
  return undefined
}

const nobody: MaskedItem = { from: 0, to: 0, start: 0, end: 0 }

/** "A, who said": the one before the pronoun. */
function antecedent(masked: MaskedSentence, at: number): Speaker | undefined {
  for (let before = at - 1; before >= Math.max(0, at - 2); before--) {
    const item = masked.items[before]
    if (!item) return undefined
    const party = partyOf(masked, item)
    if (party) return { type: 'party', party, start: item.start }
    if (wordOf(masked, item) !== ',') return undefined
  }
  return undefined
}
