import type { LayeredRegister } from '../../model/register.ts'
import { contradictionProblem } from '../../model/register.ts'
import type { Shelf } from '../../model/shelf.ts'
import type { Visit } from '../../model/visit.ts'
import { nearest } from '../../nearest.ts'
import { slug } from '../../rdf/iri.ts'
import { shown, type Finding } from '../finding.ts'
import { references, type Reference } from '../references.ts'
import { judgeCitedSources } from './cited-sources.ts'
import { judgeCountries } from './countries.ts'

/** Judges every name by which the record refers to something. */
export function judgeReferences(visit: Visit, register: LayeredRegister): readonly Finding[] {
  const lookups = new Map<Reference['kind'], Lookup>()
  const lookup = (kind: Reference['kind']): Lookup => {
    const known = lookups.get(kind) ?? lookupIn(shelvesFor(kind, register))
    lookups.set(kind, known)
    return known
  }
  return [
    ...references(visit).flatMap(found => judgeOnce(found, lookup(found.kind))),
    ...register.contradictions.map(found => ({
      ...contradictionProblem(found),
      pointer: found.origin.pointer,
      meanwhile: { keep: true } as const,
    })),
    ...judgeCountries(visit, register),
    ...judgeCitedSources(visit),
  ]
}

type Shelves = Pick<LayeredRegister, 'people' | 'bodies' | 'places' | 'topics' | 'events'>

function shelvesFor(
  kind: Reference['kind'],
  { people, bodies, places, topics, events }: Shelves,
): readonly Shelf<unknown>[] {
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

/** Where a name is looked up, and the keys that may be meant by a misspelt one. */
interface Lookup {
  readonly shelves: readonly Shelf<unknown>[]
  /** Names that there is nothing to say of: most come again. */
  readonly right: Set<string>
  readonly keys: () => readonly string[]
}

/** Short keys are like too many names. */
const leastLength = 5

function lookupIn(shelves: readonly Shelf<unknown>[]): Lookup {
  let keys: readonly string[] | undefined
  return {
    shelves,
    right: new Set(),
    keys: () =>
      (keys ??= shelves
        .flatMap(shelf => shelf.keys())
        .filter(({ length }) => length >= leastLength)),
  }
}

function judgeOnce(reference: Reference, lookup: Lookup): readonly Finding[] {
  const { right } = lookup
  if (right.has(reference.name)) return []
  const findings = judgeReference(reference, lookup)
  if (findings.length === 0) right.add(reference.name)
  return findings
}

function judgeReference(reference: Reference, { shelves, keys }: Lookup): readonly Finding[] {
  const { kind, name } = reference
  const known = shelves.find(shelf => shelf.find(name))
  if (known) return ambiguous(reference, known.namesakes(name))
  const meant = nearest(name, keys())
  if (kind === 'body') return [unknownBody(reference, meant)]
  if (slug(name) === '') return [noLatinName(reference)]
  return meant === undefined || name.length < leastLength ? [] : [similarName(reference, meant)]
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
