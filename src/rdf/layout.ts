import type { Quad, Term } from '@rdfjs/types'
import { rdf } from './namespaces.ts'
import { termKey } from './term-key.ts'

/**
 * The predicates that describe a subject, in order of first appearance: its characteristic set
 * (Neumann and Moerkotte, https://doi.org/10.1109/ICDE.2011.5767868), and with them its types. Graphs are regular: the
 * persons of a million records have a handful of layouts, and what follows from predicates and types alone is worked
 * out once for each.
 */
export interface Layout {
  readonly predicates: readonly Quad['predicate'][]
  /** Where a predicate stands among them, by its `predicateKey`. */
  readonly places: ReadonlyMap<string, number>
  /** The types by `termKey`, in order of first appearance; nothing where they are too many to be told apart. */
  readonly types: readonly string[] | undefined
  /** Where the predicates that were met so far lead to, by their keys. */
  readonly steps: Map<string, Step>
  /** The layouts with one type more that were met so far, by its key. */
  readonly typed: Map<string, Layout>
}

/** What a predicate leads to: where it stands, in a layout that has it. */
export interface Step {
  readonly place: number
  readonly layout: Layout
  /** Whether objects of the predicate are types. */
  readonly isType: boolean
}

/** Returns a text that tells one predicate from every other: its IRI; what is none, and stands there all the same, is marked. */
export const predicateKey = ({ termType, value }: Quad['predicate']): string =>
  termType === 'NamedNode' ? value : `${termType} ${value}`

/** Foreign data may combine predicates without end, and types. */
const mostLayouts = 10_000
const mostTypes = 8

let count = 0
let empty: Layout = layoutOf([], [])

/** Returns the layout of a subject of which nothing is said yet. */
export function emptyLayout(): Layout {
  if (count > mostLayouts) {
    count = 0
    empty = layoutOf([], [])
  }
  return empty
}

/** Finds a predicate in a layout, or in the layout with one predicate more; equal layouts are the same object. */
export function stepTo(before: Layout, predicate: Quad['predicate']): Step {
  const key = predicateKey(predicate)
  let step = before.steps.get(key)
  if (!step) before.steps.set(key, (step = newStep(before, key, predicate)))
  return step
}

function newStep(before: Layout, key: string, predicate: Quad['predicate']): Step {
  const isType = key === rdf.type.value
  const place = before.places.get(key)
  if (place !== undefined) return { place, layout: before, isType }
  const layout = layoutOf([...before.predicates, predicate], before.types)
  return { place: before.predicates.length, layout, isType }
}

/** Returns the layout with one type more, which it must not have yet. */
export function withType(before: Layout, type: Term): Layout {
  const { types, typed, predicates } = before
  if (!types) return before
  const key = types.length < mostTypes ? termKey(type) : ''
  let layout = typed.get(key)
  if (!layout) {
    layout = layoutOf(predicates, key === '' ? undefined : [...types, key])
    typed.set(key, layout)
  }
  return layout
}

function layoutOf(predicates: Layout['predicates'], types: Layout['types']): Layout {
  count += 1
  const places = new Map(predicates.map((predicate, place) => [predicateKey(predicate), place]))
  return { predicates, places, types, steps: new Map(), typed: new Map() }
}

/** Makes a function of layouts that works out each answer once. */
export function ofLayout<T extends object>(compute: (layout: Layout) => T): (layout: Layout) => T {
  const known = new WeakMap<Layout, T>()
  return layout => {
    let value = known.get(layout)
    if (!value) known.set(layout, (value = compute(layout)))
    return value
  }
}
