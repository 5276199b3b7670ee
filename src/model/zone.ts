import { onlyTimeZone } from './country.ts'
import { isCountryCode } from './cast.ts'
import { many } from './text.ts'
import type { Visit } from './visit.ts'

/** Returns the time zone of a programme's times: the record's own, else the only one of the country visited. */
export function programmeZone(visit: Visit): string | undefined {
  if (visit.timezone !== undefined) return visit.timezone
  const [place] = many(visit.place)
  const country = place !== undefined && isCountryCode(place) ? place : visit.host?.country
  return country === undefined ? undefined : onlyTimeZone(country)
}
