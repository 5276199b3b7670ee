import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { rdf } from '../rdf/namespaces.ts'
import { blankNode, namedNode, quad } from '../rdf/terms.ts'
import type { Graph } from './graph.ts'
import { sh } from './shacl.ts'

/** A SHACL property path, https://www.w3.org/TR/shacl/#property-paths, as plain data. */
export type PropertyPath =
  | { readonly type: 'predicate'; readonly predicate: NamedNode }
  | { readonly type: 'sequence'; readonly paths: readonly PropertyPath[] }
  | { readonly type: 'alternative'; readonly paths: readonly PropertyPath[] }
  | {
      readonly type: 'inverse' | 'zeroOrMore' | 'oneOrMore' | 'zeroOrOne'
      readonly path: PropertyPath
    }

const unary = {
  inverse: sh('inversePath'),
  zeroOrMore: sh('zeroOrMorePath'),
  oneOrMore: sh('oneOrMorePath'),
  zeroOrOne: sh('zeroOrOnePath'),
} as const

const unaryTypes = ['inverse', 'zeroOrMore', 'oneOrMore', 'zeroOrOne'] as const

/** Reads the path that a node of the shapes graph stands for; nothing where it stands for none. */
export function readPath(node: Term, graph: Graph): PropertyPath | undefined {
  if (node.termType === 'NamedNode') return { type: 'predicate', predicate: namedNode(node.value) }
  // A node that is a list is a sequence, whatever else it says (section 2.3.1.2).
  const sequence = readPaths(node, graph)
  if (sequence) return { type: 'sequence', paths: sequence }
  const [head] = graph.objects(node, sh('alternativePath'))
  const alternatives = head && readPaths(head, graph)
  if (alternatives) return { type: 'alternative', paths: alternatives }
  for (const type of unaryTypes) {
    const [inner] = graph.objects(node, unary[type])
    const path = inner && readPath(inner, graph)
    if (path) return { type, path }
  }
  return undefined
}

function readPaths(head: Term, graph: Graph): readonly PropertyPath[] | undefined {
  const paths = graph.list(head)?.map(node => readPath(node, graph))
  if (!paths || paths.length === 0) return undefined
  const known = paths.filter(path => path !== undefined)
  return known.length === paths.length ? known : undefined
}

const suffixes = { zeroOrMore: '*', oneOrMore: '+', zeroOrOne: '?' } as const

/** Writes a path as SPARQL does, https://www.w3.org/TR/sparql11-query/#pp-language. */
export function pathText(path: PropertyPath): string {
  if (path.type === 'predicate') return `<${path.predicate.value}>`
  if (path.type === 'sequence') return path.paths.map(pathText).join('/')
  if (path.type === 'alternative') return `(${path.paths.map(pathText).join('|')})`
  if (path.type === 'inverse') return `^${group(path.path)}`
  return group(path.path) + suffixes[path.type]
}

const group = (path: PropertyPath): string =>
  path.type === 'predicate' || path.type === 'alternative' ? pathText(path) : `(${pathText(path)})`

/** Returns the property of the focus node that a path begins with; an inverse path begins with none. */
export function firstPredicate(path: PropertyPath): string | undefined {
  if (path.type === 'predicate') return path.predicate.value
  if (path.type === 'inverse') return undefined
  const inner = 'paths' in path ? path.paths[0] : path.path
  return inner && firstPredicate(inner)
}

/** A node that stands for a path, and the quads that say so. */
export interface PathNode {
  readonly node: Quad['object'] & Quad['subject']
  readonly quads: readonly Quad[]
}

/** Writes a path as RDF; blank nodes are named after `label`. */
export function pathNode(path: PropertyPath, label: string): PathNode {
  if (path.type === 'predicate') return { node: path.predicate, quads: [] }
  if (path.type === 'sequence') return listNode(path.paths, label)
  const node = blankNode(label)
  const isList = path.type === 'alternative'
  const inner = isList ? listNode(path.paths, `${label}l`) : pathNode(path.path, `${label}p`)
  const predicate = isList ? sh('alternativePath') : unary[path.type]
  return { node, quads: [quad({ subject: node, predicate, object: inner.node }), ...inner.quads] }
}

function listNode(paths: readonly PropertyPath[], label: string): PathNode {
  const cells = paths.map((_, index) => blankNode(`${label}${index}`))
  const quads = paths.flatMap((path, index) => {
    const subject = cells[index] ?? rdf.nil
    const member = pathNode(path, `${label}${index}m`)
    return [
      quad({ subject, predicate: rdf.first, object: member.node }),
      quad({ subject, predicate: rdf.rest, object: cells[index + 1] ?? rdf.nil }),
      ...member.quads,
    ]
  })
  return { node: cells[0] ?? rdf.nil, quads }
}
