import { segmentsOf } from '../../pointer.ts'
import type { Span, TreeNode } from '../tree.ts'

/** A value of a YAML text with what is around it. */
export interface Site {
  readonly node: TreeNode
  /** The key before the value; none in a list and at the root. */
  readonly key?: Span
  /** The outermost collection in brackets around the value, or the value itself where it is one. */
  readonly flow?: Span
}

/** Finds the value at a JSON Pointer in a tree read from a text. */
export function siteAt(text: string, root: TreeNode, pointer: string): Site | undefined {
  let site: Site | undefined = entering(text, { node: root })
  for (const segment of segmentsOf(pointer)) {
    const next = site && partOf(site.node, segment)
    if (!site || !next) return undefined
    site = entering(text, site.flow ? { ...next, flow: site.flow } : next)
  }
  return site
}

const entering = (text: string, site: Site): Site =>
  !site.flow && hasBrackets(text, site.node) ? { ...site, flow: site.node } : site

function partOf(node: TreeNode, segment: string): Site | undefined {
  if (node.kind === 'list') {
    const item = node.items[Number(segment)]
    return item && { node: item }
  }
  if (node.kind !== 'mapping') return undefined
  const field = node.fields.find(({ name }) => name === segment)
  return field && { node: field.node, key: field.key }
}

/** Whether a collection is written in brackets. */
export const hasBrackets = (text: string, node: TreeNode): boolean =>
  node.kind !== 'scalar' && /[{[]/.test(text.charAt(node.start))

/** The entries of a collection, each from its key to the end of its value. */
export const entriesOf = (text: string, node: TreeNode): readonly Span[] => {
  if (node.kind === 'list')
    return node.items.map(item => ({ start: item.start, end: endOf(text, item) }))
  if (node.kind !== 'mapping') return []
  return node.fields.map(({ key, node: value }) => ({
    start: key.start,
    end: Math.max(key.end, endOf(text, value)),
  }))
}

/** The end of a value without the line ends and comments that a block collection takes up behind it. */
function endOf(text: string, node: TreeNode): number {
  if (hasBrackets(text, node)) return node.end
  return entriesOf(text, node).at(-1)?.end ?? node.end
}

/** Where to look for the line end behind which a comment on a value stands. */
export function commentAnchor(text: string, { node, key, flow }: Site): number {
  if (flow) return flow.end
  if (node.kind === 'scalar') {
    const isBlock = /[|>]/.test(text.charAt(node.start)) && node.end > node.start
    if (node.end === node.start && key) return Math.max(key.end, node.end)
    return isBlock ? node.start : node.end
  }
  // A block collection begins on the line below its key, or behind the dash of its list.
  if (key) return key.end
  return innerAnchor(text, node)
}

/** The first line of a collection without a key is that of its first part. */
function innerAnchor(text: string, node: TreeNode): number {
  if (node.kind === 'list') {
    const [item] = node.items
    return item ? commentAnchor(text, entering(text, { node: item })) : node.end
  }
  if (node.kind === 'scalar') return node.end
  const [field] = node.fields
  return field
    ? commentAnchor(text, entering(text, { node: field.node, key: field.key }))
    : node.end
}
