import { readDates } from './dates.ts'

/** A meeting that a description tells of. */
export interface Meeting {
  /** Title and name as written: President Bush. */
  readonly person: string
  /** Its day, where the description gives one with its year or the year is that of the visit. */
  readonly date?: string
}

const met =
  /\bMet with (President (?:Mc|Van |de )?[A-Z][a-z]+(?:[A-Z][a-z]+)?)(?: ((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:, \d{4})?)\b)?/g
const visited =
  /\b(?:[Vv]isited|[Vv]isiting|[Ss]tops included) ((?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*(?: \([A-Z][^)]*\))?(?:, and |, | and )?)+)/g
const noPlace =
  /^(?:U\.?S|President|Prime|King|Queen|Vice|Secretary|Congress|January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** Draws out the meetings that a plain "Met with President …" tells of. */
export function drawMeetings(text: string, year: string): readonly Meeting[] {
  const found = [...text.matchAll(met)].map(([, person = '', day]) => {
    const date =
      day === undefined ? undefined : readDates(/\d{4}$/.test(day) ? day : `${day}, ${year}`)
    return date === undefined ? { person } : { person, date }
  })
  return [...new Map(found.map(meeting => [meeting.person, meeting])).values()]
}

/** Draws out the places of a plain list behind "visited", "visiting" or "stops included". */
export function drawPlaces(text: string): readonly string[] {
  const lists = [...text.matchAll(visited)].map(([, list = '']) => list)
  const names = lists.flatMap(list => list.split(/, and |, | and /))
  const places = names.map(name =>
    name
      .replace(/ \(.*$/, '')
      .replace(/[.,;]$/, '')
      .trim(),
  )
  return [...new Set(places.filter(name => name.length > 2 && !noPlace.test(name)))]
}
