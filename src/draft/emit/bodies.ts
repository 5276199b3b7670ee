import type { Organization } from '../../model/organization.ts'
import type { Analysis } from '../analyse.ts'
import { bodyEntities, type BodyEntity, entityOf } from '../facts/bodies.ts'
import type { ReportedOffice } from '../facts/offices.ts'
import { bodyCountries, bodyKinds } from '../languages/en/bodies.ts'
import { fold } from '../tokens.ts'

/** An office and its body as the record has them: a minister's body is the ministry. */
export interface RecordOffice {
  readonly office: string
  readonly body: string
  /** Whether the body stands in the report. */
  readonly isInferred: boolean
}

/** The bodies of a record, by the keys under which people, meetings and sources refer to them. */
export interface BodyShelf {
  /** Returns the key of a body by its name, and takes it onto the shelf. */
  use(name: string, code?: string): string
  /** Returns office and body, and takes the body onto the shelf; nothing where no body can be told. */
  office(office: ReportedOffice, code: string | undefined): RecordOffice | undefined
  readonly bodies: ReadonlyMap<string, Organization>
  /** The name in the report of each key that stands in it. */
  readonly entities: ReadonlyMap<string, BodyEntity>
}

type Draft = { -readonly [K in keyof Organization]: Organization[K] }

/** Opens the shelf of a report's bodies. */
export function bodyShelf(analysis: Pick<Analysis, 'masked' | 'attached' | 'lexicon'>): BodyShelf {
  const all = bodyEntities(analysis)
  const bodies = new Map<string, Draft>()
  const entities = new Map<string, BodyEntity>()
  const use = (name: string, code?: string): string => {
    const entity = entityOf(all, name)
    const key = entity ? keyOf(all, entity) : clean(name)
    const known = bodies.get(key)
    if (known) {
      if (known['part of'] === undefined) known.country ??= code
      return key
    }
    const body = namedBody(entity, key, name)
    bodies.set(key, body)
    if (entity) entities.set(key, entity)
    const parent = entity?.parent === undefined ? undefined : use(entity.parent, code)
    if (parent !== undefined && parent !== key) body['part of'] = parent
    else body.country = countryOfEntity(entity, key) ?? code
    return key
  }
  const states = stateBodies(bodies, code => analysis.lexicon.countryNames.get(code) ?? code)
  return {
    bodies,
    entities,
    use,
    office(office, code) {
      const named = office.bodyMention?.name ?? office.held.office.place
      const title = office.bodyMention ? plainTitle(office) : office.title
      if (named !== undefined) return { office: title, body: use(named, code), isInferred: false }
      const own = office.code ?? code
      return own === undefined ? undefined : ofState(office, own, states)
    },
  }
}

function namedBody(entity: BodyEntity | undefined, key: string, name: string): Draft {
  const shown = clean(entity?.name ?? name)
  const kind = kindOf(shown)
  const body: Draft = {}
  if (shown !== key) body.name = shown
  if (entity?.acronym !== undefined && entity.acronym !== shown) body.short = entity.acronym
  if (kind !== undefined) body.kind = kind
  return body
}

const countryOfEntity = (entity: BodyEntity | undefined, key: string): string | undefined =>
  entity?.code ?? bodyCountries[entity?.head ?? ''] ?? bodyCountries[key.toLowerCase()]

function stateBodies(
  bodies: Map<string, Draft>,
  countryName: (code: string) => string,
): StateBodies {
  const state = (key: string, body: Organization): string => {
    if (!bodies.has(key)) bodies.set(key, { ...body })
    return key
  }
  const government = (code: string): string =>
    state(`${code} Government`, {
      name: `Government of ${countryName(code)}`,
      kind: 'government',
      country: code,
    })
  return { government, state, countryName }
}

/** The title without the organ, which is a body of its own in a record. */
const plainTitle = ({ held, title }: ReportedOffice): string =>
  /^member\b/i.test(held.office.title) ? held.office.title : title

interface StateBodies {
  readonly government: (code: string) => string
  readonly state: (key: string, body: Organization) => string
  readonly countryName: (code: string) => string
}

/** The body of a state's office: the ministry of a minister, the embassy of an ambassador, else the government. */
function ofState(
  { title, held }: ReportedOffice,
  code: string,
  { government, state, countryName }: StateBodies,
): RecordOffice {
  const ministry = ministryOf(title)
  if (ministry) {
    const above = government(code)
    const key = state(`${code} ${ministry.body}`, {
      name: `${ministry.body} of ${countryName(code)}`,
      kind: 'government',
      'part of': above,
    })
    return { office: ministry.office, body: key, isInferred: true }
  }
  const to = held.office.toCode
  if (/^ambassador/i.test(held.office.head) && to !== undefined) {
    const key = state(`${code} Embassy in ${to}`, {
      name: `Embassy of ${countryName(code)} in ${countryName(to)}`,
      kind: 'government',
      country: code,
    })
    return { office: 'Ambassador', body: key, isInferred: true }
  }
  if (/^(?:vice[- ])?president$|^(?:king|queen|emir|sultan)$/i.test(title))
    return {
      office: title,
      body: state(`${code} Head of State`, {
        name: `Office of the Head of State of ${countryName(code)}`,
        kind: 'government',
        country: code,
      }),
      isInferred: true,
    }
  return { office: title, body: government(code), isInferred: true }
}

function ministryOf(title: string): { readonly office: string; readonly body: string } | undefined {
  const of = /^((?:\S+ )*?(?:vice-)?minister) (?:of|for) (?!state\b)(.+)$/i.exec(title)
  if (of && !/prime/i.test(of[1] ?? '') && !/ for | to /.test(of[2] ?? ''))
    return { office: of[1] ?? '', body: `Ministry of ${of[2] ?? ''}` }
  const foreign = /^((?:deputy |vice[- ])?)foreign minister$/i.exec(title)
  return foreign
    ? {
        office: `${foreign[1] ?? ''}Minister`.replace(/^\w/, letter => letter.toUpperCase()),
        body: 'Ministry of Foreign Affairs',
      }
    : undefined
}

const clean = (name: string): string =>
  name
    .replace(/\s*\([^)]*\)/g, '')
    .trim()
    .slice(0, 190)

/** The key of a body: its abbreviation, or its name with that of the body above it before: CPP Standing Committee. */
function keyOf(all: readonly BodyEntity[], entity: BodyEntity): string {
  if (entity.acronym !== undefined) return entity.acronym
  const name = clean(entity.name)
  if (entity.parent === undefined) return name
  const parent = entityOf(all, entity.parent)
  const own = clean(
    name.replace(new RegExp(`\\s+of(?: the)? ${escapeRegExp(clean(entity.parent))}$`), ''),
  )
  return parent && own !== name && parent !== entity ? `${keyOf(all, parent)} ${own}` : name
}

const escapeRegExp = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)

function kindOf(name: string): Organization['kind'] | undefined {
  const words = new Set(fold(name).split(' '))
  for (const kind of ['party', 'government'] as const)
    if (
      (bodyKinds[kind] ?? '').split(' ').some(word => words.has(word)) &&
      !/committee|commission of|institute|university/i.test(name)
    )
      return kind
  return undefined
}
