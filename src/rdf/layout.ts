import type { Quad } from '@rdfjs/types'

/**
 * The predicates that describe a subject, in order of first appearance: its characteristic set
 * (Neumann and Moerkotte, https://doi.org/10.1109/ICDE.2011.5767868). Graphs are regular: the persons of a million
 * records have a handful of layouts, and what follows from the predicates alone is worked out once for each.
 */
export interface Layout {
  readonly predicates: readonly Quad['predicate'][]
  /** Where a predicate stands among them, by its `predicateKey`. */
  readonly places: ReadonlyMap<string, number>
  /** The layouts with one predicate more that were met so far, by its key. */
  readonly longer: Map<string, Layout>
}

/** Returns a text that tells one predicate from every other: its IRI; what is none, and stands there all the same, is marked. */
export const predicateKey = ({ termType, value }: Quad['predicate']): string =>
  termType === 'NamedNode' ? value : `${termType} ${value}`

/** Foreign data may combine predicates without end. */
const mostLayouts = 10_000

let count = 0
let empty: Layout = layoutOf([])

/** Returns the layout of a subject of which nothing is said yet. */
export function emptyLayout(): Layout {
  if (count > mostLayouts) empty = layoutOf([])
  return empty
}

/** Returns the layout with one predicate more, which it must not have yet; equal ones are the same object. */
export function extended(before: Layout, key: string, predicate: Quad['predicate']): Layout {
  let found = before.longer.get(key)
  if (!found) {
    found = layoutOf([...before.predicates, predicate])
    before.longer.set(key, found)
  }
  return found
}

function layoutOf(predicates: readonly Quad['predicate'][]): Layout {
  count = predicates.length === 0 ? 0 : count + 1
  const places = new Map(predicates.map((predicate, place) => [predicateKey(predicate), place]))
  return { predicates, places, longer: new Map() }
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
