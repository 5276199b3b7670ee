import type { OneOrMore } from '../model/text.ts'
import type { ProgrammeItem } from '../model/programme.ts'
import type { Side } from '../model/organization.ts'
import { isGroup } from '../model/roster.ts'
import { officeOf, type Office } from '../model/office.ts'
import { personOf } from '../model/person.ts'
import type { Entities, Visit } from '../model/visit.ts'
import { inside } from '../pointer.ts'

/** What a name in a record may stand for. */
export type ReferenceKind = 'person' | 'party' | 'body' | 'publisher' | 'place' | 'subject'

/** A name by which a record refers to something. */
export interface Reference {
  readonly kind: ReferenceKind
  readonly name: string
  readonly pointer: string
  /** The text in which the name stands, where it is not the name alone. */
  readonly text?: string
}

/** Notes names that stand in a field. */
type Note = (kind: ReferenceKind, names: OneOrMore | undefined, pointer: string) => void

/** Makes what notes names in a list, but those that stand for something else. */
function noteIn(found: Reference[], isOther: (name: string) => boolean = noName): Note {
  return (kind, names, pointer) => {
    if (names === undefined) return
    if (typeof names === 'string') {
      if (!isOther(names)) found.push({ kind, name: names, pointer })
      return
    }
    for (const [index, name] of names.entries())
      if (!isOther(name)) found.push({ kind, name, pointer: inside(pointer, index) })
  }
}

const noName = (): boolean => false

/** Lists every name by which a record refers to people, bodies, places and subjects. */
export function references(visit: Visit): readonly Reference[] {
  const found: Reference[] = []
  const note = noteIn(found)
  noteSide(visit.guest, '/guest', note)
  if (visit.host) noteSide(visit.host, '/host', note)
  for (const [key, side] of Object.entries(visit.sides ?? {}))
    noteSide(side, inside('/sides', key), note)
  for (const [index, item] of (visit.programme ?? []).entries())
    noteItem(item, `/programme/${index}`, { note, noteParty: noteIn(found, isGroup) })
  const sides = new Set(['guest', 'host', ...Object.keys(visit.sides ?? {})])
  const noteSpeaker = noteIn(found, name => sides.has(name))
  for (const [index, statement] of (visit.statements ?? []).entries()) {
    noteSpeaker('person', statement.by, `/statements/${index}/by`)
    note('subject', statement.topics, `/statements/${index}/topics`)
  }
  note('place', visit.place, '/place')
  note('subject', visit.about, '/about')
  for (const [index, { publisher }] of visit.sources.entries())
    note('publisher', publisher, `/sources/${index}/publisher`)
  noteEntities(visit, found)
  return found
}

/** Lists the names by which entities refer to one another. */
export function inEntities(entities: Entities): readonly Reference[] {
  const found: Reference[] = []
  noteEntities(entities, found)
  return found
}

function noteEntities(entities: Entities, found: Reference[]): void {
  const note = noteIn(found)
  for (const [key, value] of Object.entries(entities.people ?? {})) {
    const { offices = [] } = personOf(value)
    const base = Array.isArray(value) ? inside('/people', key) : `${inside('/people', key)}/offices`
    for (const [index, office] of offices.entries()) found.push(bodyOf(office, inside(base, index)))
  }
  for (const [key, body] of Object.entries(entities.bodies ?? {}))
    note('body', body['part of'], `${inside('/bodies', key)}/part of`)
  for (const [key, place] of Object.entries(entities.places ?? {}))
    note('place', place['part of'], `${inside('/places', key)}/part of`)
}

function bodyOf(office: string | Office, pointer: string): Reference {
  const { body: name } = officeOf(office)
  return typeof office === 'string'
    ? { kind: 'body', name, pointer, text: office }
    : { kind: 'body', name, pointer: `${pointer}/body` }
}

function noteSide(
  { head, members, 'on behalf of': pairs }: Side,
  pointer: string,
  note: Note,
): void {
  note('person', head, `${pointer}/head`)
  note('person', members, `${pointer}/members`)
  notePairs(pairs, `${pointer}/on behalf of`, note)
}

/** Notes whom an item names; words that stand for a group are for `noteParty` to leave out. */
function noteItem(
  item: ProgrammeItem,
  pointer: string,
  { note, noteParty }: { readonly note: Note; readonly noteParty: Note },
): void {
  noteParty('party', item.with, `${pointer}/with`)
  noteParty('party', item.who, `${pointer}/who`)
  notePairs(item['on behalf of'], `${pointer}/on behalf of`, note)
  note('place', item.place, `${pointer}/place`)
  note('subject', item.about, `${pointer}/about`)
}

function notePairs(
  pairs: Readonly<Record<string, string>> | undefined,
  pointer: string,
  note: Note,
): void {
  for (const [envoy, principal] of Object.entries(pairs ?? {})) {
    note('person', envoy, inside(pointer, envoy))
    note('party', principal, inside(pointer, envoy))
  }
}
