import type { ProgrammeItem } from '../model/programme.ts'
import type { TableMap } from './map.ts'
import { keyOf, royal, type Country } from './party.ts'
import type { RowFacts } from './row-facts.ts'
import { drawCompanions, drawMeetings } from './transforms/description.ts'
import type { NamedPerson } from './transforms/people.ts'
import { readerFor, textReaders } from './transforms/registry.ts'

/** A meeting that the text of a row tells of, and with whom. */
export interface DrawnMeeting {
  readonly person: NamedPerson
  readonly item: ProgrammeItem
}

/**
 * Who is met: a surname is told who it is by the map, since without it two presidents of one name would become one; a
 * full name says it itself, where the map trusts the text to name people of the country visited.
 */
export function meetingsOf(
  { text, dates }: Pick<RowFacts, 'text' | 'dates'>,
  map: TableMap,
  host: Country,
): readonly DrawnMeeting[] {
  const [start = '', end = start] = dates.split('/')
  return drawMeetings(text, start.slice(0, 4)).flatMap(({ person, title, name, date }) => {
    const known = map.counterparts?.find(
      ({ match, country = map.country, from, until }) =>
        match === person && country === host.code && from <= start && start <= until,
    )
    const held = title === undefined ? {} : { title }
    const full = drawsNames(map) && isFull({ ...held, name }) ? name : undefined
    const who = known?.name ?? full
    if (who === undefined) return []
    const isWithin = date !== undefined && start <= date && date <= end
    const item = {
      kind: 'meeting',
      with: keyOf(who, host.code ?? host.label),
      ...(isWithin ? { date } : {}),
    } as const
    return [{ person: { ...held, name: who }, item }]
  })
}

/** A royal name says who it is together with its country. */
const isFull = ({ title = '', name }: NamedPerson): boolean =>
  royal.test(title) || /\S \S/.test(name)

/** Whether the map trusts the text to tell people by title and full name. */
const drawsNames = ({ columns: { text = '' } }: TableMap): boolean =>
  readerFor(textReaders, text)?.drawsNames === true

/** Who the text says came along, where the map trusts it; those that the row names itself are left out. */
export function companionsOf(
  { text, people }: Pick<RowFacts, 'text' | 'people'>,
  map: TableMap,
): readonly NamedPerson[] {
  if (!drawsNames(map)) return []
  const named = new Set(people.map(({ name }) => name))
  return drawCompanions(text).filter(person => isFull(person) && !named.has(person.name))
}
