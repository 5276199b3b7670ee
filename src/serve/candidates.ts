import type { Quad } from '@rdfjs/types'
import { rdf, schema } from '../rdf/namespaces.ts'

/** The kinds of entities that can be matched. */
export const kinds = ['Person', 'Organization', 'Place'] as const

/** A kind of entity, by its schema.org class. */
export type Kind = (typeof kinds)[number]

/** A person, body or place with all its names, the usual one first. */
export interface Entity {
  /** Path of its address behind the base, without fragment. */
  readonly id: string
  readonly kind: Kind
  readonly names: readonly string[]
  readonly description?: string | undefined
}

const kindOf: Readonly<Record<string, Kind>> = {
  person: 'Person',
  org: 'Organization',
  place: 'Place',
}

/** Lists the entities that graphs describe. */
export function entitiesIn(quads: Iterable<Quad>, base: string): readonly Entity[] {
  const names = new Map<string, Set<string>>()
  const others = new Map<string, Set<string>>()
  const typed = new Set<string>()
  for (const { subject, predicate, object } of quads) {
    if (!subject.value.startsWith(base) || !subject.value.endsWith('#id')) continue
    const id = subject.value.slice(base.length, -3)
    if (predicate.value === rdf.type.value) typed.add(id)
    else if (predicate.value === schema.name.value) put(names, id, object.value)
    else if (predicate.value === schema.alternateName.value) put(others, id, object.value)
  }
  return [...names].flatMap(([id, own]) => {
    const kind = kindOf[id.split('/')[0] ?? '']
    if (!kind || !typed.has(id)) return []
    return [{ id, kind, names: [...new Set([...own, ...(others.get(id) ?? [])])] }]
  })
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set<string>()
  map.set(key, set.add(value))
}

/** What is looked for besides the name. */
export interface CandidateOptions {
  /** Names or IRIs of classes; any of them where none is given. */
  readonly types: readonly string[]
  readonly most: number
  /** Whether the text is the beginning of a name only. */
  readonly isPrefix?: boolean
}

/** An entity that could be meant. */
export interface Candidate {
  readonly entity: Entity
  /** From 0 to 100. */
  readonly score: number
  /** Whether it is the only one of that name. */
  readonly isMatch: boolean
}

const longestQuery = 300
const leastScore = 45

/** Finds the entities that a name could mean, the likeliest first. */
export function candidatesFor(
  text: string,
  entities: readonly Entity[],
  { types, most, isPrefix = false }: CandidateOptions,
): readonly Candidate[] {
  const query = plain(text.slice(0, longestQuery))
  if (query === '') return []
  const wanted = types.map(type => type.replace(/^.*[/#:]/, ''))
  const scored = entities
    .filter(({ kind }) => wanted.length === 0 || wanted.includes(kind))
    .map(entity => ({ entity, score: scoreOf(query, entity, isPrefix) }))
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1))
  const isClear = scored[0]?.score === 100 && scored[1]?.score !== 100
  return scored
    .slice(0, most)
    .map((candidate, index) => ({ ...candidate, isMatch: isClear && index === 0 }))
}

function scoreOf(query: string, { names }: Entity, isPrefix: boolean): number {
  let best = 0
  for (const name of names.map(plain)) {
    if (name === query) return 100
    if (isPrefix && (name.startsWith(query) || name.includes(` ${query}`)))
      best = Math.max(best, 90)
    best = Math.max(best, Math.round(99 * likeness(query, name)))
  }
  return best
}

/** Letters and digits, without marks and capitals. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The Dice coefficient of pairs of characters, the words in alphabetical order. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  let common = 0
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0)
  return (2 * common) / Math.max(1, sum(a) + sum(b))
}

const sum = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((total, count) => total + count, 0)

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  const sorted = ` ${text.split(' ').toSorted().join(' ')} `
  for (let index = 0; index < sorted.length - 1; index++) {
    const pair = sorted.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
