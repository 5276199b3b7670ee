import type { Problem, Severity } from '../problem.ts'

/*
 * What search engines ask of Event and NewsArticle markup, judged offline. Google's pages on both types say which
 * properties are required and which recommended; a visit is no ticketed show, so some of them never apply.
 */

type Level = 'required' | 'recommended' | 'not applicable'

/** One property that search engines ask for, and whether the page has it. */
export interface PageFinding {
  /** The `@id` of the entity. */
  readonly entity: string
  readonly property: string
  readonly level: Level
  readonly state: 'present' | 'absent' | 'wrong'
  /** Why it does not apply, why it may be absent, or what is wrong with it. */
  readonly reason?: string
}

type Json = Readonly<Record<string, unknown>>

interface Wish {
  readonly path: string
  readonly level: Level
  readonly reason?: string
  /** Says what is wrong with a value that is there. */
  readonly judge?: (value: unknown, node: Json) => string | undefined
}

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?)?)?$/
const dated = (value: unknown): string | undefined =>
  typeof value === 'string' && isoDate.test(value) ? undefined : 'it is no ISO 8601 date'

const afterStart = (value: unknown, { startDate }: Json): string | undefined =>
  dated(value) ??
  (typeof startDate === 'string' &&
  String(value).slice(0, startDate.length) < startDate.slice(0, String(value).length)
    ? `it is before the start ${startDate}`
    : undefined)

const status = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https:\/\/schema\.org\/Event[A-Z]\w+$/.test(value)
    ? undefined
    : 'it is no address of a status of schema.org'

const rescheduled = (value: unknown, node: Json): string | undefined =>
  dated(value) ??
  (node['eventStatus'] === 'https://schema.org/EventRescheduled'
    ? undefined
    : 'the event is not rescheduled')

const ofEvent: readonly Wish[] = [
  { path: 'name', level: 'required' },
  { path: 'startDate', level: 'required', judge: dated },
  { path: 'location', level: 'required' },
  { path: 'location.address', level: 'required' },
  { path: 'location.name', level: 'recommended' },
  { path: 'description', level: 'recommended' },
  { path: 'endDate', level: 'recommended', judge: afterStart },
  { path: 'eventStatus', level: 'recommended', judge: status },
  { path: 'organizer', level: 'recommended' },
  { path: 'organizer.name', level: 'recommended' },
  {
    path: 'previousStartDate',
    level: 'not applicable',
    reason: 'the event is not rescheduled',
    judge: rescheduled,
  },
  {
    path: 'organizer.url',
    level: 'not applicable',
    reason: 'a side exists for this visit only and has no web site',
  },
  { path: 'image', level: 'not applicable', reason: 'a record holds no pictures' },
  { path: 'performer', level: 'not applicable', reason: 'nobody performs at a visit' },
  { path: 'offers', level: 'not applicable', reason: 'there are no tickets to a visit' },
]

const undatedItem = 'the report may not say on which day it took place; dates are not invented'

const ofItem: readonly Wish[] = [
  { path: 'name', level: 'required' },
  { path: 'location', level: 'required' },
  { path: 'startDate', level: 'not applicable', reason: undatedItem, judge: dated },
  { path: 'endDate', level: 'not applicable', reason: undatedItem, judge: afterStart },
]

const ofArticle: readonly Wish[] = [
  { path: 'headline', level: 'required' },
  { path: 'datePublished', level: 'recommended', judge: dated },
  { path: 'publisher', level: 'recommended' },
  { path: 'url', level: 'recommended' },
  { path: 'image', level: 'not applicable', reason: 'the report is described here, not shown' },
  {
    path: 'author',
    level: 'not applicable',
    reason: 'a record names the publisher of a report, not its author',
  },
]

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listed = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]

/** Collects the nodes of a page by `@id`: each is written out once and named afterwards. */
function nodesOf(value: unknown, found: Map<string, Json> = new Map()): Map<string, Json> {
  if (Array.isArray(value)) for (const part of value) nodesOf(part, found)
  if (!isJson(value)) return found
  const id = value['@id']
  if (typeof id === 'string' && Object.keys(value).length > 1) found.set(id, value)
  for (const part of Object.values(value)) nodesOf(part, found)
  return found
}

/** Judges a page's JSON-LD by what search engines ask for; one finding a property of each event and article. */
export function pageFindings(text: string): readonly PageFinding[] {
  const page: unknown = JSON.parse(text)
  const nodes = nodesOf(page)
  const items = new Set([...nodes.values()].flatMap(node => listed(node['subEvent'])).map(idOf))
  const subjects = new Set([...nodes.values()].flatMap(node => listed(node['about'])).map(idOf))
  return [...nodes].flatMap(([id, node]) => {
    const types = listed(node['@type'])
    // What a visit is about is described as far as the report tells.
    if (types.includes('NewsArticle')) return judgeNode(node, ofArticle, nodes)
    if (!types.includes('Event') || (subjects.has(id) && !items.has(id) && !isVisit(node)))
      return []
    return judgeNode(node, items.has(id) ? ofItem : ofEvent, nodes)
  })
}

const idOf = (value: unknown): unknown => (isJson(value) ? value['@id'] : value)

const isVisit = (node: Json): boolean => node['eventStatus'] !== undefined

function judgeNode(
  node: Json,
  wishes: readonly Wish[],
  nodes: ReadonlyMap<string, Json>,
): readonly PageFinding[] {
  const entity = String(node['@id'])
  return wishes.map(({ path, level, reason, judge }) => {
    const [value] = valuesAt(node, path.split('.'), nodes)
    const fault = value === undefined ? undefined : judge?.(value, node)
    const state = value === undefined ? 'absent' : fault === undefined ? 'present' : 'wrong'
    const why = fault ?? reason
    return { entity, property: path, level, state, ...(why === undefined ? {} : { reason: why }) }
  })
}

function valuesAt(
  node: Json,
  path: readonly string[],
  nodes: ReadonlyMap<string, Json>,
): readonly unknown[] {
  const [first = '', ...rest] = path
  const values = listed(node[first])
  if (rest.length === 0) return values
  return values.flatMap(value => {
    const whole = nodes.get(String(idOf(value))) ?? value
    return isJson(whole) ? valuesAt(whole, rest, nodes) : []
  })
}

/** What the codes of the page check mean and how each is mended. */
export const pageCodes: Readonly<
  Record<string, { readonly meaning: string; readonly mend: string }>
> = {
  PAGE_REQUIRED: {
    meaning:
      'Search engines require a property of events or articles that the page of this visit does not have.',
    mend: 'Add the fact to the record: the message names the property.',
  },
  PAGE_RECOMMENDED: {
    meaning: 'Search engines recommend a property that the page of this visit does not have.',
    mend: 'Add the fact to the record if the report tells it. What it does not tell is not invented.',
  },
  PAGE_VALUE: {
    meaning: 'A property of the page has a value that search engines cannot read.',
    mend: 'Correct the fact in the record.',
  },
}

const codes: Readonly<Record<string, readonly [code: string, severity: Severity]>> = {
  'required absent': ['PAGE_REQUIRED', 'error'],
  'recommended absent': ['PAGE_RECOMMENDED', 'info'],
}

/** Tells what a page lacks as problems of the record's file. */
export function pageProblems(text: string, file: string): readonly Problem[] {
  return pageFindings(text).flatMap(({ entity, property, level, state, reason }) => {
    const [code, severity] =
      state === 'wrong' ? (['PAGE_VALUE', 'error'] as const) : (codes[`${level} ${state}`] ?? [])
    if (code === undefined || severity === undefined) return []
    const fault =
      state === 'wrong'
        ? `cannot be read: ${reason}`
        : `is ${level} by search engines and is not there`
    return [{ code, severity, message: `<${entity}>: \`${property}\` ${fault}`, source: { file } }]
  })
}
