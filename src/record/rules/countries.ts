import { countryCodeLike, countryName } from '../../model/country.ts'
import type { LayeredRegister } from '../../model/register.ts'
import { many } from '../../model/text.ts'
import type { Visit } from '../../model/visit.ts'
import { inside } from '../../pointer.ts'
import { shown, type Finding } from '../finding.ts'

/** Judges every code by which the record names a country. */
export function judgeCountries(visit: Visit, register: LayeredRegister): readonly Finding[] {
  const sides = [
    ['/guest', visit.guest],
    ['/host', visit.host],
    ...Object.entries(visit.sides ?? {}).map(
      ([key, side]) => [inside('/sides', key), side] as const,
    ),
  ] as const
  const entities = (['bodies', 'places', 'events'] as const).flatMap(section =>
    Object.entries(visit[section] ?? {}).map(
      ([key, value]) => [inside(`/${section}`, key), value] as const,
    ),
  )
  const fields = [...sides, ...entities].map(([pointer, value]) => ({
    code: value?.country,
    pointer: `${pointer}/country`,
  }))
  const codes = many(visit.place).map((name, index) => ({
    code: /^[A-Z]{2}$/.test(name) ? name : undefined,
    pointer: typeof visit.place === 'string' ? '/place' : `/place/${index}`,
  }))
  return [...fields, ...codes].flatMap(({ code, pointer }) =>
    code === undefined ? [] : judgeCountry(code, pointer, register),
  )
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
