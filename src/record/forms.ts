import { calendarFault } from '../model/date.ts'
import { countryCodeLike } from '../model/country.ts'
import { slug } from '../rdf/iri.ts'

/** A form that a text must have: what is wanted, and a guess at what was meant. */
export interface Form {
  readonly wanted: string
  readonly hint: (found: string) => string
}

const always = (hint: string) => () => hint
const dates = 'write 2023-07-20'

/** Other ways to write a date, turned round where they have only one reading. */
function dateHint(found: string): string {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(found.trim())
  const slashed = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(found.trim())
  const [, year, month = '', day = ''] = compact ?? slashed ?? []
  if (year === undefined) return `${dates}, digits 0–9 and hyphens`
  const guess = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return calendarFault(guess) === undefined ? `write ${guess}` : dates
}

/** The forms of the schemas, by the word that a schema leaves as its error. */
export const forms: Readonly<Record<string, Form>> = {
  day: { wanted: 'a full date, YYYY-MM-DD', hint: dateHint },
  partial: { wanted: 'a date: YYYY-MM-DD, YYYY-MM or YYYY', hint: dateHint },
  interval: {
    wanted: 'a date or an interval of two dates',
    hint: found =>
      /^\d/.test(found)
        ? `${dateHint(found)}; for first and last day 2023-07-20/2023-07-24; 2023-07 where the day is not known`
        : 'write 2023-07-20, or 2023-07-20/2023-07-24 for first and last day, or 2023-07 where the day is not known',
  },
  time: {
    wanted: 'a time of day',
    hint: always('write 15:00, or 15:00+07:00 with its offset from UTC'),
  },
  country: {
    wanted: 'a two-letter country code in capitals',
    hint: found => {
      const like = countryCodeLike(found)
      return like ? `write ${like}` : 'write the ISO 3166 code, such as KH for Cambodia'
    },
  },
  language: {
    wanted: 'a BCP 47 language tag',
    hint: found =>
      found.includes('_') ? `write ${found.replaceAll('_', '-')}` : 'write en, km, zh-Hans …',
  },
  id: {
    wanted: 'lower-case Latin letters and digits with single hyphens between',
    hint: found =>
      slug(found)
        ? `write ${slug(found).slice(0, 120)}`
        : 'write a short Latin name such as hun-sen',
  },
  office: {
    wanted: 'an office and its body',
    hint: always('write Office @ Body, such as Minister @ KH MFAIC'),
  },
}
