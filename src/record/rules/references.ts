import { countryCodeLike, countryName } from '../../model/country.ts'
import type { LayeredRegister } from '../../model/register.ts'
import { contradictionProblem } from '../../model/register.ts'
import { isCalled } from '../../model/source.ts'
import { many } from '../../model/text.ts'
import type { Visit } from '../../model/visit.ts'
import { nearest } from '../../nearest.ts'
import { slug } from '../../rdf/iri.ts'
import { shown, type Finding } from '../finding.ts'
import { inside } from '../../pointer.ts'
import { references, type Reference } from '../references.ts'

/** Judges every name by which the record refers to something. */
export function judgeReferences(visit: Visit, register: LayeredRegister): readonly Finding[] {
  return [
    ...[...references(visit)].flatMap(reference => judgeReference(reference, register)),
    ...register.contradictions.map(found => ({
      ...contradictionProblem(found),
      pointer: found.origin.pointer,
      meanwhile: { keep: true } as const,
    })),
    ...judgeCountries(visit, register),
    ...judgeSources(visit),
  ]
}

type Shelves = Pick<LayeredRegister, 'people' | 'bodies' | 'places' | 'topics' | 'events'>

function shelvesFor(kind: Reference['kind'], { people, bodies, places, topics, events }: Shelves) {
  switch (kind) {
    case 'person':
      return [people]
    case 'party':
      return [people, bodies]
    case 'body':
    case 'publisher':
      return [bodies]
    case 'place':
      return [places]
    case 'subject':
      return [events, places, topics, people, bodies]
    default:
      return kind satisfies never
  }
}

function judgeReference(reference: Reference, register: Shelves): readonly Finding[] {
  const { kind, name } = reference
  const shelves = shelvesFor(kind, register)
  const known = shelves.find(shelf => shelf.find(name))
  if (known) return ambiguous(reference, known.namesakes(name))
  const keys = shelves.flatMap(shelf => shelf.keys())
  const meant = nearest(
    name,
    keys.filter(key => key.length > 4),
  )
  if (kind === 'body') return [unknownBody(reference, meant)]
  if (slug(name) === '') return [noLatinName(reference)]
  return meant === undefined || name.length < 5 ? [] : [similarName(reference, meant)]
}

/** A name that several entries share does not say which is meant. */
function ambiguous(
  { name, pointer }: Reference,
  namesakes: readonly { readonly key: string }[],
): readonly Finding[] {
  if (namesakes.length < 2) return []
  return [
    {
      code: 'AMBIGUOUS_NAME',
      severity: 'error',
      message: `${namesakes.length} entries have the name ${shown(name)}`,
      hint: `refer to one by its key: ${namesakes.map(({ key }) => `\`${key}\``).join(', ')}`,
      pointer,
      meanwhile: { keep: true },
    },
  ]
}

const unknownBody = (
  { name, pointer, text = name }: Reference,
  meant: string | undefined,
): Finding => ({
  code: 'UNKNOWN_BODY',
  severity: 'error',
  message: `no body ${shown(name)} is described here or in a register`,
  hint: meant ? `did you mean \`${meant}\`?` : `describe it under bodies: \`${name}: { name: … }\``,
  pointer,
  // The rest is judged as if the name that is probably meant stood there.
  meanwhile: meant ? { replace: text.slice(0, text.length - name.length) + meant } : { keep: true },
})

const noLatinName = ({ name, pointer }: Reference): Finding => ({
  code: 'NO_LATIN_NAME',
  severity: 'error',
  message: `${shown(name)} gives no address: it has no Latin letters or digits`,
  hint: 'describe it under a Latin key, with this as its name, and refer to it by either',
  pointer,
})

const similarName = ({ name, pointer }: Reference, meant: string): Finding => ({
  code: 'SIMILAR_NAME',
  severity: 'warning',
  message: `${shown(name)} is new, but very like \`${meant}\``,
  hint: `write \`${meant}\` if that is meant`,
  pointer,
})

function judgeCountries(visit: Visit, register: LayeredRegister): readonly Finding[] {
  const sides = [
    ['/guest', visit.guest],
    ['/host', visit.host],
    ...Object.entries(visit.sides ?? {}).map(
      ([key, side]) => [inside('/sides', key), side] as const,
    ),
  ] as const
  const entities = (['bodies', 'places', 'events'] as const).flatMap(section =>
    Object.entries(visit[section] ?? {}).map(
      ([key, value]) => [inside(`/${section}`, key), value] as const,
    ),
  )
  const fields = [...sides, ...entities].map(([pointer, value]) => ({
    code: value?.country,
    pointer: `${pointer}/country`,
  }))
  const codes = many(visit.place).map((name, index) => ({
    code: /^[A-Z]{2}$/.test(name) ? name : undefined,
    pointer: typeof visit.place === 'string' ? '/place' : `/place/${index}`,
  }))
  return [...fields, ...codes].flatMap(({ code, pointer }) =>
    code === undefined ? [] : judgeCountry(code, pointer, register),
  )
}

function judgeCountry(
  code: string,
  pointer: string,
  { places }: LayeredRegister,
): readonly Finding[] {
  if (countryName(code) !== undefined || places.find(code)) return []
  const like = countryCodeLike(code)
  const hint = like
    ? `write ${like}`
    : `write an ISO 3166 code; describe a country without one under places: \`${code}: { name: …, kind: country }\``
  return [
    {
      code: 'UNKNOWN_COUNTRY',
      severity: 'error',
      message: `${shown(code)} is no country of ISO 3166`,
      hint,
      pointer,
    },
  ]
}

function judgeSources(visit: Visit): readonly Finding[] {
  const named = [
    ...(visit.statements ?? []).map(({ source }, index) => ({
      source,
      pointer: `/statements/${index}/source`,
    })),
    ...Object.entries(visit.people ?? {}).flatMap(([key, person]) => {
      const isShort = Array.isArray(person)
      const offices = 'offices' in person ? (person.offices ?? []) : isShort ? person : []
      return offices.map((office, index) => ({
        source: typeof office === 'string' ? undefined : office.source,
        pointer: `${inside('/people', key)}${isShort ? '' : '/offices'}/${index}/source`,
      }))
    }),
  ]
  const titles = visit.sources.flatMap(
    ({ id, title }) => id ?? (typeof title === 'string' ? title : Object.values(title)),
  )
  return named.flatMap(({ source, pointer }) =>
    many(source)
      .filter(name => !visit.sources.some(known => isCalled(known, name)))
      .map(name => ({
        code: 'UNKNOWN_SOURCE',
        severity: 'error' as const,
        message: `no source goes by ${shown(name)}`,
        hint: `name one by id, address or title: ${titles.map(title => shown(title)).join(', ')}`,
        pointer,
      })),
  )
}
