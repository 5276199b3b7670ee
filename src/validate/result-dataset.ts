import type { DatasetCore, Quad } from '@rdfjs/types'

/*
 * The engine makes a dataset for every check inside a check (sh:not, sh:or, sh:qualifiedValueShape) and throws nearly
 * all of them away unread; indexing their quads took half of a validation.
 */

/** Makes a dataset that only collects its quads until something is asked of it; then it becomes an indexed one. */
export function collecting(indexed: (quads: readonly Quad[]) => DatasetCore): DatasetCore {
  const collected: Quad[] = []
  let known: DatasetCore | undefined
  const dataset = (): DatasetCore => (known ??= indexed(collected))
  return {
    get size() {
      return dataset().size
    },
    add(quad) {
      if (known) known.add(quad)
      else collected.push(quad)
      return this
    },
    delete(quad) {
      dataset().delete(quad)
      return this
    },
    has: quad => dataset().has(quad),
    match: (...pattern) => dataset().match(...pattern),
    // What was added twice comes twice until then; the engine only adds it to another dataset.
    [Symbol.iterator]: () => (known ?? collected)[Symbol.iterator](),
  }
}
