import type { Term } from '@rdfjs/types'
import type { PropertyPath } from '../path.ts'
import { distinct, termKey, type DataGraph } from './data-graph.ts'

/** Follows a path from a node to its value nodes, each once, https://www.w3.org/TR/shacl/#property-paths. */
export type Follow = (node: Term, data: DataGraph) => readonly Term[]

/** Compiles a path; what it says is read once. */
export function compilePath(path: PropertyPath): Follow {
  if (path.type === 'predicate') {
    const { value } = path.predicate
    return (node, data) => data.objects(node, value)
  }
  if (path.type === 'sequence') return sequence(path.paths.map(compilePath))
  if (path.type === 'alternative') return alternative(path.paths.map(compilePath))
  if (path.type === 'inverse') return inverse(path.path)
  const step = compilePath(path.path)
  if (path.type === 'zeroOrOne') return (node, data) => distinct([...step(node, data), node])
  return repeated(step, path.type === 'zeroOrMore')
}

function sequence(steps: readonly Follow[]): Follow {
  return (node, data) => {
    let nodes: readonly Term[] = [node]
    for (const step of steps) {
      const [only, ...others] = nodes
      if (!only) return nodes
      nodes = others.length === 0 ? step(only, data) : distinct(nodes.flatMap(at => step(at, data)))
    }
    return nodes
  }
}

function alternative(ways: readonly Follow[]): Follow {
  return (node, data) => {
    let found: readonly Term[] | undefined
    for (const way of ways) {
      const nodes = way(node, data)
      if (nodes.length > 0) found = found ? [...found, ...nodes] : nodes
    }
    return found ? distinct(found) : []
  }
}

/** The inverse of a path that is no predicate is found from its parts. */
function inverse(path: PropertyPath): Follow {
  if (path.type === 'predicate') {
    const { value } = path.predicate
    return (node, data) => data.subjects(value, node)
  }
  return compilePath(inverted(path))
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
    const open: Term[] = [start]
    if (isReflexive) reached.set(termKey(start), start)
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (const next of step(node, data)) {
        const key = termKey(next)
        if (reached.has(key)) continue
        reached.set(key, next)
        open.push(next)
      }
    }
    return [...reached.values()]
  }
}
