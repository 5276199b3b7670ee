import { bodyHeads, innerOrgans, knownBodies, weakBodyHeads } from './languages/en/bodies.ts'
import { months, numbers, relativeDays, weekdays } from './languages/en/calendar.ts'
import { countries } from './languages/en/countries.ts'
import {
  bodyOffices,
  conferred,
  honorifics,
  nobility,
  officeModifiers,
  ranks,
  stateOffices,
  tenureWords,
} from './languages/en/offices.ts'
import { cities, otherCapitals, placeHeads } from './languages/en/places.ts'
import { common, institutional } from './languages/en/vocabulary.ts'
import { type Token, tokenize } from './tokens.ts'

/** A country or city that the lexicon knows, as it stands in a text. */
export interface KnownPlace {
  readonly keys: readonly string[]
  readonly code: string
  readonly kind: 'country' | 'adjective' | 'city'
  readonly isCapital: boolean
}

/** The closed classes of a language, made ready for look-up. */
export interface Lexicon {
  readonly common: ReadonlySet<string>
  readonly institutional: ReadonlySet<string>
  readonly stateOffices: ReadonlySet<string>
  readonly bodyOffices: ReadonlySet<string>
  readonly officeModifiers: ReadonlySet<string>
  readonly tenure: ReadonlySet<string>
  readonly ranks: ReadonlySet<string>
  readonly honorifics: ReadonlySet<string>
  readonly conferred: ReadonlySet<string>
  readonly nobility: ReadonlySet<string>
  readonly bodyHeads: ReadonlySet<string>
  readonly weakBodyHeads: ReadonlySet<string>
  readonly knownBodies: ReadonlySet<string>
  readonly innerOrgans: ReadonlySet<string>
  readonly placeHeads: ReadonlySet<string>
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  readonly relativeDays: Readonly<Record<string, number>>
  readonly numbers: Readonly<Record<string, number>>
  /** Countries and cities by their first word, the longest first. */
  readonly places: ReadonlyMap<string, readonly KnownPlace[]>
  /** The name of a country as it is shown. */
  readonly countryNames: ReadonlyMap<string, string>
  readonly capitals: ReadonlyMap<string, string>
  /** Countries that the report names: of two cities of one name it means the one there. */
  readonly named?: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .map(word => word.normalize('NFD').replaceAll(/[\p{M}’']/gu, '')),
  )

const numbered = (rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, index) => row.split(' ').map(word => [word, index] as const)))

const rowsOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map(row => row.split('|'))

const keysOf = (name: string): readonly string[] =>
  tokenize(name, 0, name.length).map(({ key }) => key)

function knownPlaces(): ReadonlyMap<string, readonly KnownPlace[]> {
  const all: KnownPlace[] = []
  const add = (names: string, code: string, rest: Pick<KnownPlace, 'kind' | 'isCapital'>): void => {
    for (const name of names.split(',').filter(Boolean))
      all.push({ keys: keysOf(name), code, ...rest })
  }
  for (const [code = '', names = '', adjectives = '', capital = ''] of rowsOf(countries)) {
    add(names, code, { kind: 'country', isCapital: false })
    add(adjectives, code, { kind: 'adjective', isCapital: false })
    add(capital.replace(/^Washington.*/, 'Washington'), code, { kind: 'city', isCapital: true })
  }
  for (const [code = '', names = ''] of rowsOf(otherCapitals))
    add(names, code, { kind: 'city', isCapital: true })
  for (const [code = '', names = ''] of rowsOf(cities))
    add(names, code, { kind: 'city', isCapital: false })
  const byFirst = new Map<string, KnownPlace[]>()
  for (const place of all) {
    const key = place.keys[0] ?? ''
    const list = byFirst.get(key) ?? []
    list.push(place)
    byFirst.set(key, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  return byFirst
}

/** Makes the lexicon of English. */
export function englishLexicon(): Lexicon {
  return {
    common: set(common),
    institutional: set(institutional),
    stateOffices: set(stateOffices),
    bodyOffices: set(bodyOffices),
    officeModifiers: set(officeModifiers),
    tenure: set(tenureWords),
    ranks: set(ranks),
    honorifics: new Set([...set(honorifics)].map(word => word.replace(/\.$/, ''))),
    conferred: set(conferred),
    nobility: set(nobility),
    bodyHeads: set(bodyHeads),
    weakBodyHeads: set(weakBodyHeads),
    knownBodies: new Set(knownBodies.trim().split(/\s+/)),
    innerOrgans: set(innerOrgans),
    placeHeads: set(placeHeads),
    months: numbered(months),
    weekdays: numbered(weekdays),
    relativeDays,
    numbers,
    places: knownPlaces(),
    countryNames: new Map(
      rowsOf(countries).map(([code = '', names = '']) => [code, names.split(',')[0] ?? '']),
    ),
    capitals: new Map(rowsOf(countries).map(([code = '', , , capital = '']) => [code, capital])),
  }
}

const [britain, america] = ['GB', 'US'] as const

/** Finds the longest known country or city that begins at a token. */
export function placeAt(
  lexicon: Lexicon,
  tokens: readonly Token[],
  at: number,
): KnownPlace | undefined {
  const token = tokens[at]
  if (!token?.isCapital) return undefined
  const isBritish = token.text.replaceAll('.', '') === 'UK'
  if (/^(?:US|U\.S\.?|U\.S\.A\.|UK|U\.K\.?)$/.test(token.text))
    return {
      keys: [token.key],
      code: isBritish ? britain : america,
      kind: 'country',
      isCapital: false,
    }
  const { named } = lexicon
  const fits = (lexicon.places.get(token.key) ?? []).filter(({ keys }) =>
    keys.every(
      (key, index) =>
        tokens[at + index]?.key === key &&
        (index === 0 || tokens[at + index]?.isCapital || key.length <= 4),
    ),
  )
  const longest = fits.filter(({ keys }) => keys.length === fits[0]?.keys.length)
  return longest.find(({ code }) => named?.has(code)) ?? longest[0]
}
