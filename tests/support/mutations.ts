import * as fc from 'fast-check'

type Segment = string | number

type Mapping = Record<string, unknown>

/** Changes the value that stands under a key or index of what holds it. */
type Mutation = (parent: Mapping | unknown[], segment: Segment) => void

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isHolder = (value: unknown): value is Mapping | unknown[] =>
  typeof value === 'object' && value !== null

/** Every place in a value: what holds it is found by the path, all but its last segment. */
function pathsOf(value: unknown, path: readonly Segment[] = []): (readonly Segment[])[] {
  if (!isHolder(value)) return []
  const entries: (readonly [Segment, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([segment, inner]) => {
    const at = [...path, segment]
    return [at, ...pathsOf(inner, at)]
  })
}

const get = (holder: unknown, segment: Segment): unknown =>
  isHolder(holder) ? Reflect.get(holder, segment) : undefined

const replaceBy =
  (change: (value: unknown) => unknown): Mutation =>
  (holder, segment) => {
    Reflect.set(holder, segment, change(get(holder, segment)))
  }

const drop: Mutation = (holder, segment) => {
  if (Array.isArray(holder)) holder.splice(Number(segment), 1)
  else Reflect.deleteProperty(holder, segment)
}

const renameTo =
  (name: string): Mutation =>
  (holder, segment) => {
    if (Array.isArray(holder)) return
    const value = holder[segment]
    Reflect.deleteProperty(holder, segment)
    Reflect.set(holder, name, value)
  }

const twice: Mutation = (holder, segment) => {
  if (Array.isArray(holder)) holder.push(holder[Number(segment)])
}

const extraField =
  (name: string, extra: unknown): Mutation =>
  (holder, segment) => {
    const value = get(holder, segment)
    if (isMapping(value)) Reflect.set(value, name, structuredClone(extra))
  }

/** Keys that some object of a record has, and some that none has or that mean something to JavaScript. */
const names = fc.constantFrom(
  ...[
    'says|quote|url|archive number|host|kind|name|title|offices|id|by|date|dates|country|part of',
    'also|on behalf of|same as|office|tittle|Title|toString|constructor|zh-Hans|en_US|km|',
    'x'.repeat(201),
  ].flatMap(list => list.split('|')),
)

const words = fc.constantFrom(
  ...[
    '|x| |\n|KH|kh|tour|meeting|agreement|party|others|hun-sen|A-b|en|en-|钱洪山|\u{1F600}',
    '2023|2023-07|2023-07-20|2023-13-45|2023-07-20\n|２０２３-07-20|2023/..|2023-07-20/..',
    '2023-07-20/2023-07|15:00|15:00+07:00|99:99Z|Minister @ KH| @ |a @ b\nc|https://e.org/',
  ].flatMap(list => list.split('|')),
)

/** Texts about as long as the limits of the fields, in units of one and of two UTF-16 code units. */
const longTexts = fc
  .tuple(
    fc.constantFrom(60, 100, 120, 200, 300, 400, 500, 1000, 2000, 5000, 20_000),
    fc.integer({ min: -1, max: 1 }),
    fc.constantFrom('x', '\u{1F600}', 'é'),
  )
  .map(([limit, more, unit]) => unit.repeat(limit + more))

const numbers = fc.constantFrom(0, 1, 7, -1, 1.5, 999, 1000, 9999, 10_000, 10_001, 1e21)

const values: fc.Arbitrary<unknown> = fc.oneof(
  words,
  longTexts,
  numbers,
  fc.constantFrom(true, false, null),
  fc.constantFrom([], {}, ['x'], ['x', 7], [''], [[]], { en: 'x' }, { en: 7 }, { en_US: 'x' }),
  fc.constantFrom({ en: '' }, { country: 'KH' }, { office: 'x', body: 'y' }, ['x @ y'], {
    kind: 'meal',
  }),
)

const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constant(drop),
  fc.constant(twice),
  names.map(renameTo),
  values.map(value => replaceBy(() => structuredClone(value))),
  fc.tuple(names, values).map(([name, value]) => extraField(name, value)),
  // The same value in another type: one for a list of one, a text for a mapping, and back.
  fc.constant(replaceBy(value => [value])),
  fc.constant(replaceBy(value => (Array.isArray(value) ? value[0] : JSON.stringify(value)))),
  fc.constant(replaceBy(value => ({ en: value }))),
  fc.constant(replaceBy(value => (isMapping(value) ? Object.entries(value) : 2023))),
)

/** Records with one to three changes, each at any place: a field dropped, renamed, retyped, added, emptied, overlong. */
export function mutatedRecords(record: unknown): fc.Arbitrary<unknown> {
  const steps = fc.array(fc.tuple(fc.nat(), mutations), { minLength: 1, maxLength: 3 })
  return steps.map(all => {
    const value: unknown = structuredClone(record)
    for (const [place, mutate] of all) {
      const paths = pathsOf(value)
      const path = paths[place % paths.length] ?? []
      const holder = path.slice(0, -1).reduce(get, value)
      const last = path.at(-1)
      if (isHolder(holder) && last !== undefined) mutate(holder, last)
    }
    return value
  })
}
