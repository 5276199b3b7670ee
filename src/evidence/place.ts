import { officeOf, type Office } from '../model/office.ts'
import { personOf } from '../model/person.ts'
import { many, type OneOrMore } from '../model/text.ts'
import type { Visit } from '../model/visit.ts'
import type { Whole } from '../model/whole.ts'
import { inside, segmentsOf } from '../pointer.ts'
import { slug } from '../rdf/iri.ts'
import { textsOf, valueAt, type FactPlace } from './values.ts'

/** Turns a pointer by stable ids into one by key and index; nothing where the record has no such value any more. */
export function placeOf(pointer: string, whole: Whole): FactPlace | undefined {
  const [section = '', ...rest] = segmentsOf(pointer)
  return (sections[section] ?? anyField)(rest, whole, section)
}

type Finder = (rest: readonly string[], whole: Whole, section: string) => FactPlace | undefined

const sections: Readonly<Record<string, Finder>> = {
  people: personPlace,
  programme: itemPlace,
  statements: ([id = '', ...rest], whole) =>
    listed(whole, 'statements', { index: statementCalled(whole.visit, id), rest }),
  sources: ([id = '', ...rest], whole) =>
    listed(whole, 'sources', { index: sourceCalled(whole.visit, id), rest }),
  dates: datesPlace,
}

const anyField: Finder = (rest, { visit }, section) => valueAt(visit, [section, ...rest])

interface Listed {
  readonly index: number
  readonly rest: readonly string[]
}

function listed(
  { visit }: Whole,
  section: 'statements' | 'sources',
  { index, rest }: Listed,
): FactPlace | undefined {
  return index < 0 ? undefined : valueAt(visit, [section, String(index), ...rest])
}

const statementCalled = ({ statements = [] }: Visit, id: string): number =>
  statements.findIndex((statement, index) => (statement.id ?? String(index + 1)) === id)

const sourceCalled = ({ sources }: Visit, id: string): number =>
  id === 'first' ? (sources.length > 0 ? 0 : -1) : sources.findIndex(source => source.id === id)

/** A person goes by key; a key with the same slug is the same person. */
function personPlace(
  [id = '', field, ...rest]: readonly string[],
  whole: Whole,
): FactPlace | undefined {
  const people = whole.visit.people ?? {}
  const key = Object.hasOwn(people, id)
    ? id
    : Object.keys(people).find(other => slug(other) !== '' && slug(other) === slug(id))
  const entry = key === undefined ? undefined : people[key]
  if (key === undefined || entry === undefined) return undefined
  const pointer = inside('/people', key)
  const person = personOf(entry)
  if (field === undefined)
    return { pointer, values: person.name === undefined ? [key] : textsOf(person.name) }
  if (field === 'side') {
    const values = [...(whole.roster.sides.get(slug(key)) ?? [])]
    const own = person.side === undefined ? pointer : `${pointer}/side`
    return values.length === 0 ? undefined : { pointer: own, values }
  }
  if (field !== 'offices') return valueAt(whole.visit, ['people', key, field, ...rest])
  const offices = (person.offices ?? []).map(officeOf)
  const index = offices.findIndex(office => officeIds(office).includes(rest[0] ?? ''))
  const office = offices[index]
  if (!office) return undefined
  return {
    pointer: `${pointer}/offices/${index}`,
    values: textsOf(office.office).map(title => `${title} @ ${office.body}`),
  }
}

const officeIds = ({ office, body }: Office): readonly string[] =>
  textsOf(office).map(title => `${slug(title)}-${slug(body)}`)

/** An item of the programme goes by the last part of its address. */
function itemPlace([id = '', field, name]: readonly string[], whole: Whole): FactPlace | undefined {
  const { visit, items } = whole
  const index = items.findIndex(({ value }) => value.endsWith(`#${id}`))
  const item = visit.programme?.[index]
  if (!item) return undefined
  const pointer = `/programme/${index}`
  if (field === undefined)
    return {
      pointer,
      values: [item.kind, ...(item.title === undefined ? [] : textsOf(item.title))],
    }
  if (name === undefined) return valueAt(visit, ['programme', String(index), field])
  if (field !== 'with' && field !== 'who') return undefined
  const at = indexIn(item[field], name)
  return at < 0
    ? undefined
    : {
        pointer: `${pointer}/${field}${typeof item[field] === 'string' ? '' : `/${at}`}`,
        values: [name],
      }
}

const indexIn = (names: OneOrMore | undefined, name: string): number => many(names).indexOf(name)

/** First and last day stand in one value. */
function datesPlace([end]: readonly string[], { visit }: Whole): FactPlace | undefined {
  const written = String(visit.dates)
  const [first = '', last = first] = written.split('/')
  const day = end === undefined ? written : end === 'start' ? first : last
  return day === '' || day === '..' ? undefined : { pointer: '/dates', values: [day] }
}
