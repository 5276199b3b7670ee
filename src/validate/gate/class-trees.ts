/** A class and one that it is a subclass of, by IRI. */
export type Subclass = readonly [subclass: string, superclass: string]

/** A class with the classes below it, by IRI. */
export type ClassTree = ReadonlySet<string>

/** What is known of classes. */
export interface ClassTrees {
  readonly subclasses: readonly Subclass[]
  /** Returns a class with the classes below it. */
  readonly below: (iri: string) => ClassTree
}

/** Makes class trees of `rdfs:subClassOf`; they are worked out when asked for, and once. */
export function classTrees(subclasses: readonly Subclass[]): ClassTrees {
  const children = new Map<string, string[]>()
  for (const [subclass, superclass] of subclasses) {
    const known = children.get(superclass)
    if (known) known.push(subclass)
    else children.set(superclass, [subclass])
  }
  const trees = new Map<string, ClassTree>()
  return {
    subclasses,
    below: iri => {
      let tree = trees.get(iri)
      if (!tree) {
        tree = collect(iri, children)
        trees.set(iri, tree)
      }
      return tree
    },
  }
}

function collect(top: string, children: ReadonlyMap<string, readonly string[]>): ClassTree {
  const tree = new Set([top])
  // A set that grows is walked to its end.
  for (const iri of tree) for (const child of children.get(iri) ?? []) tree.add(child)
  return tree
}
