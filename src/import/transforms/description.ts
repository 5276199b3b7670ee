import { readDates } from './dates.ts'
import { titlesWith, type NamedPerson } from './people.ts'

/** A meeting that a description tells of. */
export interface Meeting extends NamedPerson {
  /** Title and name as written: President Bush. */
  readonly person: string
  /** Its day, where the description gives one with its year or the year is that of the visit. */
  readonly date?: string
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** What follows "met with", to the end of the sentence; the point behind an initial ends none. */
const toTheEnd = String.raw`((?:[^.;]|(?<=\b[A-Z])\.)+)`
const met = new RegExp(String.raw`\b[Mm]et with ${toTheEnd}`, 'g')
const accompanied = new RegExp(String.raw`\b[Aa]ccompanied by ${toTheEnd}`, 'g')
const particle = String.raw`(?:Mc|Van|van|von|de|da|dos|del|der|den|al|el|bin|ibn|la|le|ul)`
const word = String.raw`(?!${month}\b|In\b|At\b|On\b|The\b)[\p{Lu}][\p{L}\p{M}\w’'-]*(?<!’s|'s)\.?`
const fullName = new RegExp(
  String.raw`^(?:${particle} )*${word}(?: (?:${particle} )*${word})*(?!\p{L})`,
  'u',
)
const ofSomewhere = /^ of (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*/u
const day = new RegExp(String.raw`^,? (?:on )?(${month} \d{1,2}(?:, \d{4})?)\b`)
/** A point ends a sentence, unless it stands behind a letter or a saint. */
const part = String.raw`(?!${month}\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)(?:(?:[A-Z][a-z]+-)?(?:St|Ste|Ft|Mt|Pt)\.|(?:[A-Z]\.)+|[A-Z][\p{L}\p{M}\w’'-]*)`
const place = String.raw`${part}(?: (?:(?:de|del|la|el|al|of|am) )*${part})*(?: \([^)]*\))?`
/** A list of places ends where one may end: "visited American troops" names none. */
const listed = String.raw`${place}(?:(?:,? and | ?, ?)${place})*`
const visited = new RegExp(
  String.raw`\b(?:[Vv]isited|[Vv]isiting|[Ss]tops included) (${listed})(?=$|[.,;:)–—]| ?, ?| (?:and|or|in|on|before|after|during|from|to|for|at|with|en|as|while|where|then|between|until|by|near|through|${month})\b)`,
  'gu',
)
const noPlace =
  /^(?:[A-Z]\.[A-Z]|US\b|President|Prime|King|Queen|Vice|Secretary|Congress|January|February|March|April|May|June|July|August|September|October|November|December)\b/

/**
 * Draws out the meetings that a plain "Met with President … and Prime Minister …" tells of: people with a title, one
 * behind the other. Who is said to be of somewhere ("President Zia of Pakistan") is left in the text.
 */
export const drawMeetings = (text: string, year: string): readonly Meeting[] =>
  peopleBehind(met, text, year)

/** Draws out who came along: "Accompanied by Secretary of State …". */
export const drawCompanions = (text: string): readonly NamedPerson[] =>
  peopleBehind(accompanied, text, '').map(({ title = '', name }) => ({ title, name }))

function peopleBehind(words: RegExp, text: string, year: string): readonly Meeting[] {
  const titles = titlesWith()
  const lists = [...text.matchAll(words)].map(([, list = '']) => list)
  const found = lists.flatMap(list => peopleIn(list, { titles, year }))
  return [...new Map(found.map(meeting => [meeting.person, meeting])).values()]
}

interface Telling {
  readonly titles: readonly string[]
  readonly year: string
}

function peopleIn(list: string, { titles, year }: Telling): readonly Meeting[] {
  const people: Meeting[] = []
  let rest = list
  for (;;) {
    const title = titles.find(known => rest.startsWith(`${known} `))
    const own = title === undefined ? undefined : fullName.exec(rest.slice(title.length + 1))?.[0]
    if (title === undefined || own === undefined) return people
    rest = rest.slice(title.length + 1 + own.length)
    const [said, date] = day.exec(rest) ?? []
    rest = rest.slice(said?.length ?? 0)
    const elsewhere = ofSomewhere.exec(rest)?.[0]
    rest = rest.slice(elsewhere?.length ?? 0)
    if (elsewhere === undefined) people.push(meetingOf({ title, name: own }, date, year))
    const next = /^(?:,? and |, )/.exec(rest)?.[0]
    if (next === undefined) return people
    rest = rest.slice(next.length)
  }
}

function meetingOf(
  { title = '', name: own }: NamedPerson,
  date: string | undefined,
  year: string,
): Meeting {
  const read = date === undefined ? undefined : /\d{4}$/.test(date) ? date : `${date}, ${year}`
  const found = read === undefined ? undefined : readDates(read)?.text
  const bare = own.replace(/\.$/, '')
  return {
    title,
    name: bare,
    person: `${title} ${bare}`,
    ...(found === undefined ? {} : { date: found }),
  }
}

/** Draws out the places of a plain list behind "visited", "visiting" or "stops included". */
export function drawPlaces(text: string): readonly string[] {
  const lists = [...text.matchAll(visited)].map(([, list = '']) => list)
  const names = lists.flatMap(list => list.split(/,? and | ?, ?/))
  const places = names.map(found =>
    found
      .replace(/ \(.*$/, '')
      .replace(/[.,;]$/, '')
      .trim(),
  )
  return [...new Set(places.filter(found => found.length > 2 && isPlace(found)))]
}

/** Whether what was visited is no person, month or body of the host. */
const isPlace = (name: string): boolean =>
  !noPlace.test(name) && !titlesWith().some(title => name.startsWith(`${title} `))
