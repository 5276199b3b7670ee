import { readFileSync } from 'node:fs'
import type { Quad, Term } from '@rdfjs/types'
import { prefixes, rdf, rdfs, xsd } from '../../src/rdf/namespaces.ts'
import { subclassAxioms } from '../../src/validate/bundled.ts'
import { hasShared, shared } from './shared.ts'

const path = 'schemaorg/schemaorg-30.0-current-https.nq'

/** Whether the vocabulary of schema.org 30.0 lies beside the project. */
export const hasSchemaOrg: boolean = hasShared(path)

interface Vocabulary {
  readonly types: ReadonlyMap<string, readonly string[]>
  readonly above: ReadonlyMap<string, readonly string[]>
  readonly domains: ReadonlyMap<string, readonly string[]>
  readonly ranges: ReadonlyMap<string, readonly string[]>
}

let vocabulary: Vocabulary | undefined

/** Reads the edition with https, whose terms the project writes with http. */
function readVocabulary(): Vocabulary {
  if (vocabulary) return vocabulary
  const maps = [rdf.type.value, rdfs.subClassOf.value, 'domainIncludes', 'rangeIncludes'].map(
    name => [name.replace(/^(?!http)/, prefixes.schema), new Map<string, string[]>()] as const,
  )
  const byPredicate = new Map(maps)
  const lines = readFileSync(shared(path), 'utf8').replaceAll(
    '<https://schema.org/',
    '<http://schema.org/',
  )
  for (const [, subject = '', predicate = '', object = ''] of lines.matchAll(
    /^<(\S+)> <(\S+)> <(\S+)>/gm,
  )) {
    const map = byPredicate.get(predicate)
    map?.set(subject, [...(map.get(subject) ?? []), object])
  }
  for (const [subclass, superclass] of subclassAxioms) {
    const above = byPredicate.get(rdfs.subClassOf.value)
    above?.set(subclass, [...(above.get(subclass) ?? []), superclass])
  }
  const [types, above, domains, ranges] = maps.map(([, map]) => map)
  if (!types || !above || !domains || !ranges) throw new Error('four maps were just made')
  vocabulary = { types, above, domains, ranges }
  return vocabulary
}

const datatypes: Readonly<Record<string, readonly string[]>> = {
  [xsd.string.value]: ['Text', 'URL'],
  [rdf.langString.value]: ['Text'],
  [xsd.date.value]: ['Date'],
  [xsd.gYearMonth.value]: ['Date'],
  [xsd.gYear.value]: ['Date'],
  [xsd.dateTime.value]: ['DateTime'],
  [xsd.integer.value]: ['Integer', 'Number'],
  [xsd.decimal.value]: ['Number'],
  [xsd.boolean.value]: ['Boolean'],
}

/** A graph with the classes of its nodes, and what points to a role. */
interface Typed {
  readonly types: ReadonlyMap<string, ReadonlySet<string>>
  readonly pointers: ReadonlySet<string>
}

function ancestors(iris: Iterable<string>, { above }: Vocabulary): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...iris]
  for (let iri = open.pop(); iri !== undefined; iri = open.pop()) {
    if (found.has(iri)) continue
    found.add(iri)
    open.push(...(above.get(iri) ?? []))
  }
  return found
}

function typesOf(quads: readonly Quad[], words: Vocabulary): Typed {
  const stated = new Map<string, string[]>()
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== rdf.type.value) continue
    stated.set(subject.value, [...(stated.get(subject.value) ?? []), object.value])
  }
  return {
    types: new Map([...stated].map(([node, iris]) => [node, ancestors(iris, words)])),
    pointers: new Set(quads.map(({ predicate, object }) => `${predicate.value} ${object.value}`)),
  }
}

/**
 * Finds where a graph does not speak schema.org 30.0: terms that do not exist, and properties whose subject or
 * value is of no class that `domainIncludes` and `rangeIncludes` name, classes above counted in. The one
 * exception is the pattern of roles (https://schema.org/Role), which stand between a property and its value.
 * Nodes that the graph does not describe are not judged.
 */
export function faults(quads: readonly Quad[]): string[] {
  const words = readVocabulary()
  const typed = typesOf(quads, words)
  const all = quads.flatMap(quad => [
    ...unknownTerms(quad, words),
    ...domainFaults(quad, words, typed),
    ...rangeFaults(quad, words, typed),
  ])
  return [...new Set(all)]
}

const isWord = (term: Term): boolean =>
  term.termType === 'NamedNode' && term.value.startsWith(prefixes.schema)

const unknownTerms = ({ subject, predicate, object }: Quad, words: Vocabulary): string[] =>
  [subject, predicate, object]
    .filter(term => isWord(term) && !words.types.has(term.value))
    .map(term => `${term.value} is not a term of schema.org`)

const role = `${prefixes.schema}Role`

// oxlint-disable-next-line max-params -- a quad, what schema.org says, what the graph says
function domainFaults({ subject, predicate }: Quad, words: Vocabulary, typed: Typed): string[] {
  const domains = words.domains.get(predicate.value)
  const classes = typed.types.get(subject.value)
  if (!domains || !classes || domains.some(domain => classes.has(domain))) return []
  const isRole = classes.has(role) && typed.pointers.has(`${predicate.value} ${subject.value}`)
  return isRole ? [] : [`${predicate.value} is not for ${subject.value}`]
}

// oxlint-disable-next-line max-params -- a quad, what schema.org says, what the graph says
function rangeFaults({ predicate, object }: Quad, words: Vocabulary, typed: Typed): string[] {
  const ranges = words.ranges.get(predicate.value)
  if (!ranges || isInRange(object, ranges, { words, typed })) return []
  return [`${predicate.value} does not take ${object.value}`]
}

interface Context {
  readonly words: Vocabulary
  readonly typed: Typed
}

function isInRange(object: Term, ranges: readonly string[], { words, typed }: Context): boolean {
  if (object.termType === 'Literal') {
    const names = datatypes[object.datatype.value] ?? []
    return names.some(name => ranges.includes(prefixes.schema + name))
  }
  if (ranges.includes(`${prefixes.schema}URL`)) return true
  const own = isWord(object) ? ancestors(words.types.get(object.value) ?? [], words) : undefined
  const classes = own ?? typed.types.get(object.value)
  return !classes || classes.has(role) || ranges.some(range => classes.has(range))
}
