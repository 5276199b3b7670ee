import * as z from 'zod'
import { remembered } from '../rdf/remembered.ts'
import { countryNames } from './country-names.ts'

/** An ISO 3166-1 alpha-2 code, or a user-assigned or withdrawn one that `places` describes. */
export const countrySchema: z.ZodString = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'country' })
  .meta({
    id: 'Country',
    description:
      'Two-letter ISO 3166 code of the country: KH, CN. A country that no longer exists, or that has no code, is described under places with kind: country.',
  })

interface Country {
  readonly code: string
  readonly name: string
}

const rows = countryNames.trim().split('\n')
const byCode = new Map<string, Country>(
  rows.map(row => [row.slice(0, 2), { code: row.slice(0, 2), name: row.slice(7) }]),
)
const byAlpha3 = new Map(rows.map(row => [row.slice(3, 6), row.slice(0, 2)]))

/** Returns the short English name of a country; nothing for a code that ISO 3166-1 does not assign. */
export const countryName = (code: string): string | undefined => byCode.get(code)?.name

/** Finds the code of a country written in another way: lower case, three letters, or its English name. */
export function countryCodeLike(text: string): string | undefined {
  const upper = text.toUpperCase()
  if (byCode.has(upper)) return upper
  const named = [...byCode.values()].find(country => country.name.toUpperCase() === upper)
  return byAlpha3.get(upper) ?? named?.code
}

interface ZonedLocale {
  readonly timeZones?: readonly string[] | undefined
  readonly getTimeZones?: () => readonly string[] | undefined
}

/** Returns the only time zone of a country (IANA name); nothing where there are several. */
export const onlyTimeZone: (code: string) => string | undefined = remembered(code => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ECMA-402 has these, the type library not yet
  const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & ZonedLocale
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? []
  return zones.length === 1 ? zones[0] : undefined
})
