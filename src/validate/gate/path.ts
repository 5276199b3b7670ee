import type { NamedNode, Term } from '@rdfjs/types'
import type { PropertyPath } from '../path.ts'
import { objectsOf, termKey } from '../../rdf/graph.ts'
import { distinct, type DataGraph, type DataNode } from './data-graph.ts'

/** Follows a path from a node to its value nodes, each once, https://www.w3.org/TR/shacl/#property-paths. */
export type Follow = (node: DataNode, data: DataGraph) => readonly Term[]

/** Compiles a path; what it says is read once. */
export function compilePath(path: PropertyPath): Follow {
  const backwards = inverseChoice(path)
  if (backwards) return inverse(backwards)
  switch (path.type) {
    case 'predicate':
      return forward(path.predicate.value)
    case 'sequence':
      return sequence(path.paths.map(compilePath))
    case 'alternative':
      return alternative(path.paths.map(compilePath))
    case 'inverse':
      // The inverse of a path that is no predicate is found from its parts.
      return compilePath(inverted(path.path))
    case 'zeroOrOne':
      return optional(compilePath(path.path))
    case 'zeroOrMore':
    case 'oneOrMore':
      break
  }
  return repeated(compilePath(path.path), path.type === 'zeroOrMore')
}

/** Says whether a path leads from a node to any value node. */
export type Reach = (node: DataNode, data: DataGraph) => boolean

/** Compiles a path for those who only ask whether it leads anywhere. */
export function compileReach(path: PropertyPath): Reach {
  const predicates = inverseChoice(path)
  if (predicates)
    return ({ subject }, data) => {
      let pointer = data.pointing(subject)
      while (pointer && !predicates.includes(pointer.predicate)) pointer = pointer.next
      return pointer !== undefined
    }
  const follow = compilePath(path)
  return (node, data) => follow(node, data).length > 0
}

const forward =
  (predicate: string): Follow =>
  node =>
    objectsOf(node, predicate)

const optional =
  (step: Follow): Follow =>
  (node, data) =>
    distinct([...step(node, data), node.subject])

function sequence([first, ...rest]: readonly Follow[]): Follow {
  return (node, data) => {
    let nodes = first?.(node, data) ?? []
    for (const step of rest) {
      const [only] = nodes
      nodes =
        only && nodes.length === 1
          ? step(data.node(only), data)
          : distinct(nodes.flatMap(at => step(data.node(at), data)))
    }
    return nodes
  }
}

function alternative(ways: readonly Follow[]): Follow {
  return (node, data) => {
    let found: readonly Term[] = []
    for (const way of ways) {
      const nodes = way(node, data)
      if (nodes.length > 0) found = found.length === 0 ? nodes : [...found, ...nodes]
    }
    return distinct(found)
  }
}

interface InversePredicate {
  readonly type: 'inverse'
  readonly path: { readonly type: 'predicate'; readonly predicate: NamedNode }
}

const isInversePredicate = (path: PropertyPath): path is InversePredicate & PropertyPath =>
  path.type === 'inverse' && path.path.type === 'predicate'

/** Returns the predicates of a path that follows one or any of them backwards; nothing for other paths. */
function inverseChoice(path: PropertyPath): readonly string[] | undefined {
  if (isInversePredicate(path)) return [path.path.predicate.value]
  return path.type === 'alternative' && path.paths.every(isInversePredicate)
    ? path.paths.map(way => way.path.predicate.value)
    : undefined
}

function inverse(predicates: readonly string[]): Follow {
  return ({ subject }, data) => {
    const found: Term[] = []
    for (let pointer = data.pointing(subject); pointer; pointer = pointer.next)
      if (predicates.includes(pointer.predicate)) found.push(pointer.subject)
    return distinct(found)
  }
}

/** Returns the predicates that a path follows backwards. */
export function inversePredicates(path: PropertyPath): readonly string[] {
  if (path.type === 'predicate') return []
  if ('paths' in path) return path.paths.flatMap(inversePredicates)
  if (path.type !== 'inverse') return inversePredicates(path.path)
  return path.path.type === 'predicate'
    ? [path.path.predicate.value]
    : inversePredicates(inverted(path.path))
}

function inverted(path: PropertyPath): PropertyPath {
  if (path.type === 'predicate') return { type: 'inverse', path }
  if (path.type === 'inverse') return path.path
  if (path.type === 'sequence') return { ...path, paths: path.paths.toReversed().map(inverted) }
  if (path.type === 'alternative') return { ...path, paths: path.paths.map(inverted) }
  return { ...path, path: inverted(path.path) }
}

function repeated(step: Follow, isReflexive: boolean): Follow {
  return (start, data) => {
    const reached = new Map<string, Term>()
    if (isReflexive) reached.set(termKey(start.subject), start.subject)
    const open = [start]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const next of step(node, data)) {
        const key = termKey(next)
        if (reached.has(key)) continue
        reached.set(key, next)
        open.push(data.node(next))
      }
    }
    return [...reached.values()]
  }
}
