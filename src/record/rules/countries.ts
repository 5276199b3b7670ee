import { isCountryCode } from '../../model/cast.ts'
import { countryCodeLike, countryName } from '../../model/country.ts'
import type { LayeredRegister } from '../../model/register.ts'
import { many } from '../../model/text.ts'
import type { Visit } from '../../model/visit.ts'
import { inside } from '../../pointer.ts'
import { shown, type Finding } from '../finding.ts'

/** Where the record names a country by its code. */
interface Coded {
  readonly code: string
  readonly pointer: string
}

/** Judges every code by which the record names a country. */
export const judgeCountries = (visit: Visit, register: LayeredRegister): readonly Finding[] =>
  codesIn(visit).flatMap(({ code, pointer }) => judgeCountry(code, pointer, register))

function codesIn(visit: Visit): readonly Coded[] {
  const found: Coded[] = []
  const note = (code: string | undefined, pointer: string): void => {
    if (code !== undefined) found.push({ code, pointer })
  }
  note(visit.guest.country, '/guest/country')
  note(visit.host?.country, '/host/country')
  for (const section of ['sides', 'bodies', 'places', 'events'] as const)
    for (const [key, { country }] of Object.entries(visit[section] ?? {}))
      if (country !== undefined) note(country, `${inside(`/${section}`, key)}/country`)
  for (const [index, name] of many(visit.place).entries())
    if (isCountryCode(name))
      note(name, typeof visit.place === 'string' ? '/place' : `/place/${index}`)
  return found
}

function judgeCountry(
  code: string,
  pointer: string,
  { places }: LayeredRegister,
): readonly Finding[] {
  if (countryName(code) !== undefined || places.find(code)) return []
  const like = countryCodeLike(code)
  const hint = like
    ? `write ${like}`
    : `write an ISO 3166 code; describe a country without one under places: \`${code}: { name: …, kind: country }\``
  return [
    {
      code: 'UNKNOWN_COUNTRY',
      severity: 'error',
      message: `${shown(code)} is no country of ISO 3166`,
      hint,
      pointer,
    },
  ]
}
