import type { NamedNode } from '@rdfjs/types'
import * as z from 'zod'
import { at, describe, type Description, type Objects } from '../rdf/description.ts'
import { prov, rdf, schema, skosxl } from '../rdf/namespaces.ts'
import type { Cast } from './cast.ts'
import { buildOffices, officesSchema, type Office, type OfficeSetting } from './office.ts'
import { membershipsOf, type Roster } from './roster.ts'
import { replacedBySchema } from './replaced-by.ts'
import type { Entry } from './shelf.ts'
import { links, oneOrMoreSchema, textSchema, type OneOrMore, type Text } from './text.ts'

/** A person: who they are and which offices they hold. */
export interface Person {
  readonly name?: Text | undefined
  readonly family?: Text | undefined
  readonly given?: Text | undefined
  readonly also?: readonly Text[] | undefined
  readonly 'as written'?: Text | undefined
  readonly title?: Text | undefined
  readonly offices?: readonly (string | Office)[] | undefined
  readonly side?: string | undefined
  readonly 'same as'?: OneOrMore | undefined
  readonly 'replaced by'?: string | undefined
}

/** A person: a list of offices, or all that is known. */
export const personSchema: z.ZodType<Person | readonly (string | Office)[]> = z
  .union([
    officesSchema,
    z.strictObject({
      name: z.optional(
        textSchema(300, 'Name as readers see it, in its own order of parts; default: the key.'),
      ),
      family: z.optional(textSchema(200, 'Family name, if it is to be told apart.')),
      given: z.optional(textSchema(200, 'Given name, if it is to be told apart.')),
      also: z
        .optional(z.array(textSchema(300, 'Another spelling or name.')).max(50))
        .meta({ description: 'Other spellings and names.' }),
      'as written': z.optional(textSchema(300, 'The name exactly as the report writes it.')),
      title: z.optional(
        textSchema(
          200,
          'Conferred title before the name: Samdech Techo. Courtesies such as H.E. are left out.',
        ),
      ),
      offices: z
        .optional(officesSchema)
        .meta({ description: 'Offices held at the time of the visit.' }),
      side: z.optional(z.string().min(1).max(120)).meta({
        description:
          'Side of the person: guest, host, or a key under sides. Needed only where the programme does not tell.',
      }),
      'same as': z.optional(
        oneOrMoreSchema(2000, 'Addresses of the same person elsewhere: Wikidata, VIAF.'),
      ),
      'replaced by': replacedBySchema,
    }),
  ])
  .meta({
    id: 'Person',
    description: 'A person: a list of offices, or name, title, offices and more.',
  })

/** Reads the short form of a person: a bare list of offices. */
export const personOf = (value: Person | readonly (string | Office)[]): Person =>
  isOffices(value) ? { offices: value } : value

const isOffices = (
  value: Person | readonly (string | Office)[],
): value is readonly (string | Office)[] => Array.isArray(value)

/** What a person needs to know of the visit. */
export interface PersonSetting extends OfficeSetting {
  readonly roster: Roster
}

/** States who a person is, whom they belong to at this visit, and the offices they hold. */
export function buildPerson(
  cast: Cast,
  person: Entry<Person>,
  setting: PersonSetting,
): readonly Description[] {
  const { iri, text, part } = cast.context
  const { value, origin, id, key } = person
  const offices = buildOffices(cast, person, setting)
  const heads = headships(cast, setting, id)
  const written = value['as written'] === undefined ? undefined : part(`written-${id}`)
  return [
    describe(iri('person', id), origin, [
      [rdf.type, schema.Person],
      [schema.name, text(value.name ?? key), 'name'],
      [schema.familyName, text(value.family), 'family'],
      [schema.givenName, text(value.given), 'given'],
      [schema.honorificPrefix, text(value.title), 'title'],
      [schema.alternateName, value.also?.flatMap(name => text(name) ?? []), 'also'],
      [schema.memberOf, membershipsOf(cast, setting.roster, id), 'side'],
      [schema.memberOf, heads, 'side'],
      [schema.memberOf, offices.map(({ node }) => node), 'offices'],
      [skosxl.altLabel, written, 'as written'],
      [prov.qualifiedDelegation, representing(cast, id)],
      [schema.sameAs, links(value['same as']), 'same as'],
    ]),
    ...offices.map(({ description }) => description),
    ...(written ? [writtenName(cast, setting, { person, node: written })] : []),
  ]
}

function headships({ context }: Cast, { roster }: PersonSetting, id: string): Objects {
  const found: NamedNode[] = []
  for (const [key, head] of roster.heads)
    if (head === id) found.push(context.part(key === 'guest' ? 'delegation-head' : `${key}-head`))
  return found
}

const representing = ({ representations }: Cast, id: string): Objects =>
  representations.length === 0
    ? undefined
    : representations.filter(({ envoy }) => envoy.id === id).map(({ node }) => node)

/** The name as the report writes it is a label of its own, derived from that report. */
function writtenName(
  { context }: Cast,
  { sources }: PersonSetting,
  { person, node }: { readonly person: Entry<Person>; readonly node: NamedNode },
): Description {
  return describe(node, at(person.origin, 'as written'), [
    [rdf.type, skosxl.Label],
    [skosxl.literalForm, context.text(person.value['as written'])],
    [prov.wasDerivedFrom, sources(undefined)],
  ])
}

/** States for whom somebody attends: PROV-O qualified delegation, https://www.w3.org/TR/prov-o/#Delegation. */
export function buildRepresentations(cast: Cast): readonly Description[] {
  return cast.representations.map(({ node, principal, event, origin }) =>
    describe(node, origin, [
      [rdf.type, prov.Delegation],
      [prov.agent, principal],
      [prov.hadActivity, event],
    ]),
  )
}
