import { isCountryCode } from '../../model/cast.ts'
import { countryCodeLike, countryName } from '../../model/country.ts'
import type { LayeredRegister } from '../../model/register.ts'
import type { Visit } from '../../model/visit.ts'
import { shown } from '../finding.ts'
import type { Walk } from '../walk.ts'

/** What may say in which country it is. */
interface Located {
  readonly country?: string | undefined
}

/** Judges every code by which the record names a country. */
export function judgeCountries(visit: Visit, register: LayeredRegister, walk: Walk): void {
  const { enter, texts, valuesIn } = walk
  const judge = judgeWith(register, walk)
  const judgeLocated = ({ country }: Located): void => enter('country', country, judge)
  enter('guest', visit.guest, judgeLocated)
  enter('host', visit.host, judgeLocated)
  for (const section of ['sides', 'bodies', 'places', 'events'] as const)
    valuesIn<Located>(section, visit[section], judgeLocated)
  texts('place', visit.place, name => {
    if (isCountryCode(name)) judge(name)
  })
}

const judgeWith =
  ({ places }: LayeredRegister, { report }: Walk) =>
  (code: string): void => {
    if (countryName(code) !== undefined || places.find(code)) return
    const like = countryCodeLike(code)
    const hint = like
      ? `write ${like}`
      : `write an ISO 3166 code; describe a country without one under places: \`${code}: { name: …, kind: country }\``
    report({
      code: 'UNKNOWN_COUNTRY',
      severity: 'error',
      message: `${shown(code)} is no country of ISO 3166`,
      hint,
    })
  }
