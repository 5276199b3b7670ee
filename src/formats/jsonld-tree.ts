import type { Quad } from '@rdfjs/types'
import {
  type GraphDescription,
  nodeKey,
  type PredicateObjects,
  type SubjectDescription,
} from '../rdf/graph.ts'
import { jsonArray, jsonBlock, jsonValues, nextMember } from './json-text.ts'
import { reverseTerms, typeProperty } from './jsonld-names.ts'
import { type Place, propertyMembers } from './jsonld-properties.ts'
import type { JsonldTerms } from './jsonld-terms.ts'

/** How far a node may be indented; what lies deeper is only referred to there and written out further below. */
const deepest = 128

/** One graph on its way to a tree: depth first, in the order of the quads, each node written out once. */
interface Growth {
  readonly subjects: GraphDescription['subjects']
  readonly terms: JsonldTerms
  readonly written: Set<string>
  readonly writeNode: Place['writeNode']
}

function growth({ subjects }: GraphDescription, terms: JsonldTerms): Growth {
  const written = new Set<string>()
  const writeNode = (term: Quad['object'], indent: string): string | undefined => {
    if (term.termType === 'Literal' || indent.length > deepest) return undefined
    const key = nodeKey(term)
    const node = written.has(key) ? undefined : subjects.get(key)
    return node && writeSubject(node, tree, { indent })
  }
  const tree: Growth = { subjects, terms, written, writeNode }
  return tree
}

/**
 * Writes the members of the root of a graph: of the node asked for, else of the first subject. Nodes that it does
 * not lead to stand in `included`. The members of an empty graph are an empty text.
 */
export function treeMembers(
  graph: GraphDescription,
  terms: JsonldTerms,
  root: string | undefined,
): string {
  const tree = growth(graph, terms)
  const members = rootMembers(tree, root, '  ')
  const included = otherNodes(tree, '    ')
  if (included.length === 0) return members
  return `${members}${nextMember('  ')}"included": ${jsonArray(included, '  ')}`
}

/** Writes the root of a graph and the nodes that it does not lead to as node objects. */
export function treeNodes(
  graph: GraphDescription,
  terms: JsonldTerms,
  { root, indent }: { readonly root: string | undefined; readonly indent: string },
): string[] {
  const tree = growth(graph, terms)
  const first = jsonBlock(rootMembers(tree, root, `${indent}  `), indent)
  return [first, ...otherNodes(tree, indent)]
}

/** What points at the root by a reverse term of the context hangs on the root. */
function rootMembers(tree: Growth, root: string | undefined, indent: string): string {
  const [first] = tree.subjects.values()
  const node = (root === undefined ? undefined : tree.subjects.get(root)) ?? first
  if (!node) return ''
  let members = nodeMembers(node, tree, { indent })
  const key = nodeKey(node.subject)
  for (const { key: name, property } of reverseTerms) {
    const nodes = pointingNodes({ property, key }, tree, indent)
    if (nodes.length > 0) members += `${nextMember(indent)}"${name}": ${jsonValues(nodes, indent)}`
  }
  return members
}

/** The statement by which a node hangs on another one, and which it need not repeat. */
interface Link {
  readonly property: string
  readonly key: string
}

/** Where a node is written, and by what it hangs there. */
interface Hanging {
  readonly indent: string
  readonly link?: Link
}

function writeSubject(node: SubjectDescription, tree: Growth, { indent, link }: Hanging): string {
  const inner = `${indent}  `
  return jsonBlock(nodeMembers(node, tree, { indent: inner, ...(link && { link }) }), indent)
}

function nodeMembers(node: SubjectDescription, tree: Growth, { indent, link }: Hanging): string {
  const { terms, written, writeNode } = tree
  written.add(nodeKey(node.subject))
  const place = { terms, indent, writeNode }
  let members = `"id": ${terms.id(node.subject)}`
  const type = node.predicates.get(typeProperty)
  if (type) members += propertyMembers(type, place)
  for (const property of node.predicates.values())
    if (property !== type) members += propertyMembers(without(property, link), place)
  return members
}

function pointingNodes(link: Link, tree: Growth, indent: string): string[] {
  const sources = [...tree.subjects.values()].filter(
    source => !tree.written.has(nodeKey(source.subject)) && pointsAt(source, link),
  )
  const inner = sources.length > 1 ? `${indent}  ` : indent
  return sources.flatMap(source =>
    tree.written.has(nodeKey(source.subject))
      ? []
      : [writeSubject(source, tree, { indent: inner, link })],
  )
}

function otherNodes(tree: Growth, indent: string): string[] {
  const nodes: string[] = []
  for (const node of tree.subjects.values())
    if (!tree.written.has(nodeKey(node.subject))) nodes.push(writeSubject(node, tree, { indent }))
  return nodes
}

const isNode = (term: Quad['object'], key: string): boolean =>
  term.termType !== 'Literal' && nodeKey(term) === key

const pointsAt = ({ predicates }: SubjectDescription, { property, key }: Link): boolean =>
  predicates.get(property)?.objects.some(term => isNode(term, key)) ?? false

function without(property: PredicateObjects, link: Link | undefined): PredicateObjects {
  const { predicate, objects } = property
  if (predicate.value !== link?.property) return property
  return { predicate, objects: objects.filter(term => !isNode(term, link.key)) }
}
