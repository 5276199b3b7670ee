import type { OccasionEvent } from '../../model/event.ts'
import type { Analysis } from '../analyse.ts'
import type { SourceSpan } from '../../evidence/evidence.ts'

/** What the visit is for: an election, with its place in the series. */
export interface Occasion {
  readonly key: string
  readonly event: OccasionEvent
  /** Whether the visitors came to observe it. */
  readonly isObserved: boolean
  readonly spans: readonly SourceSpan[]
  readonly sentence: number
}

const election =
  /\b(?:(?:the )?([a-z]+|\d{1,2}(?:st|nd|rd|th)) )?(?:<[AN]\d+> )?(general|presidential|parliamentary|legislative|national assembly|senate|local|provincial|by)[ -](?:and [a-z]+ )?(elections?)\b/

/** Finds the election that the visitors observe. */
export function occasionOf({ masked, resolution, lexicon }: Analysis): Occasion | undefined {
  const isObserved = masked.some(
    ({ text }) =>
      /\b(?:observe|observing|observers?|observer mission|election observation|monitor)\b/.test(
        text,
      ) && /\belections?\b/.test(text),
  )
  if (!isObserved) return undefined
  const found = masked.flatMap(({ text, index }) => {
    const match = election.exec(text)
    return match ? [{ match, index }] : []
  })
  const best =
    found.find(({ match }) => ordinalOf(match[1], lexicon.numbers) !== undefined) ?? found[0]
  const [code] = resolution.destinations
  if (!best || code === undefined) return undefined
  const kind = `${best.match[2] ?? 'general'} election`.replace('by election', 'by-election')
  const ordinal = ordinalOf(best.match[1], lexicon.numbers)
  const country = lexicon.countryNames.get(code) ?? code
  const word = ordinal === undefined ? '' : `${best.match[1] ?? ''} `
  const name = `${word}${kind} of ${country}`
  return {
    key: `${code} ${kind}${ordinal === undefined ? '' : ` ${ordinal}`}`,
    event: {
      name: name.replace(/^\p{Ll}/u, letter => letter.toUpperCase()),
      kind: 'election',
      ...(ordinal === undefined ? {} : { ordinal }),
      country: code,
    },
    isObserved,
    spans: [],
    sentence: best.index,
  }
}

function ordinalOf(
  word: string | undefined,
  numbers: Readonly<Record<string, number>>,
): number | undefined {
  if (word === undefined) return undefined
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)
  if (digits) return Number(digits[1])
  return /(?:first|second|third|th)$/.test(word) && Object.hasOwn(numbers, word)
    ? numbers[word]
    : undefined
}
