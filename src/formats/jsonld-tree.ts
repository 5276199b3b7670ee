import type { Quad } from '@rdfjs/types'
import { type GraphDescription, nodeKey, objectsOf, type SubjectDescription } from '../rdf/graph.ts'
import { jsonArray, jsonBlock, jsonValues, nextMember } from './json-text.ts'
import { reverseTerms, type Key } from './jsonld-names.ts'
import { type Place, propertyMembers, typeMembers } from './jsonld-properties.ts'
import type { JsonldTerms } from './jsonld-terms.ts'

/** How far a node may be indented; what lies deeper is only referred to there and written out further below. */
const deepest = 128

/** One graph on its way to a tree: depth first, in the order of the quads, each node written out once. */
interface Growth {
  readonly terms: JsonldTerms
  readonly subjects: GraphDescription['subjects']
  /** The subjects that were written out. */
  readonly written: Set<SubjectDescription>
  readonly writeNode: Place['writeNode']
}

function growth({ subjects }: GraphDescription, terms: JsonldTerms): Growth {
  const written = new Set<SubjectDescription>()
  const writeNode = (term: Quad['object'], indent: string): string | undefined => {
    if (term.termType === 'Literal' || indent.length > deepest) return undefined
    const node = subjects.get(nodeKey(term))
    if (!node || written.has(node)) return undefined
    return writeSubject(node, tree, { indent, link: undefined })
  }
  const tree: Growth = { terms, subjects, written, writeNode }
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
  let members = nodeMembers(node, tree, { indent, link: undefined })
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
  readonly link: Link | undefined
}

function writeSubject(node: SubjectDescription, tree: Growth, { indent, link }: Hanging): string {
  const inner = `${indent}  `
  return jsonBlock(nodeMembers(node, tree, { indent: inner, link }), indent)
}

function nodeMembers(node: SubjectDescription, tree: Growth, { indent, link }: Hanging): string {
  const { terms, written, writeNode } = tree
  const { subject, layout } = node
  written.add(node)
  const place = { terms, indent, writeNode }
  const keys = terms.keys(layout)
  let types = ''
  let members = ''
  for (let at = 0; at < node.objects.length; at++) {
    const key = keys.properties[at]
    const values = node.objects[at]
    if (!key || !values) continue
    if (!key.isType)
      members += propertyMembers(key, link ? without(values, key, link) : values, place)
    else if (keys.type === undefined) types = typeMembers(key, values, place)
    else types = nextMember(indent) + keys.type
  }
  return `"id": ${terms.id(subject)}${types}${members}`
}

function pointingNodes(link: Link, tree: Growth, indent: string): string[] {
  const { subjects, written } = tree
  const sources = [...subjects.values()].filter(
    source => !written.has(source) && pointsAt(source, link),
  )
  const inner = sources.length > 1 ? `${indent}  ` : indent
  return sources.flatMap(source =>
    written.has(source) ? [] : [writeSubject(source, tree, { indent: inner, link })],
  )
}

function otherNodes(tree: Growth, indent: string): string[] {
  const nodes: string[] = []
  for (const node of tree.subjects.values())
    if (!tree.written.has(node)) nodes.push(writeSubject(node, tree, { indent, link: undefined }))
  return nodes
}

const isNode = (term: Quad['object'], key: string): boolean =>
  term.termType !== 'Literal' && nodeKey(term) === key

const pointsAt = (node: SubjectDescription, { property, key }: Link): boolean =>
  objectsOf(node, property).some(term => isNode(term, key))

function without(
  objects: readonly Quad['object'][],
  { property }: Key,
  link: Link,
): readonly Quad['object'][] {
  return property === link.property ? objects.filter(term => !isNode(term, link.key)) : objects
}
