import { segmentsOf } from '../pointer.ts'
import type { Span, TreeField, TreeNode } from './tree.ts'

/** A place in a file: line and UTF-16 column, both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
  /** Column behind the last character, where the value ends on the same line. */
  readonly endColumn?: number
}

/** A file as it was read: its text, and where each value stands in it. */
export interface RecordSource {
  /** The file as the user named it; `-` for standard input. */
  readonly file: string
  readonly text: string
  /** Finds the value at a JSON Pointer, or the key that names it; the nearest value around it where it is not there. */
  readonly locate: (pointer: string, part?: 'key' | 'value') => Place
  /** Returns a scalar exactly as it is written. */
  readonly raw: (pointer: string) => string | undefined
}

/** Turns offsets of a text into places. */
export type Placing = (span: Span) => Place

/** Makes the function that places stretches of a text; the text may begin on a later line of its file. */
export function placing(text: string, firstLine = 1): Placing {
  let starts: readonly number[] | undefined
  return ({ start, end }) => {
    starts ??= lineStarts(text)
    const line = lineAt(starts, start)
    const first = starts[line] ?? 0
    const endsHere = end > start && end <= (starts[line + 1] ?? text.length + 1)
    const endColumn = endsHere ? { endColumn: end - first + 1 } : {}
    return { line: line + firstLine, column: start - first + 1, ...endColumn }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that begins at or before an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

interface Found {
  readonly node: TreeNode
  readonly key?: Span
  readonly isExact: boolean
}

function find(root: TreeNode, pointer: string): Found {
  let found: Found = { node: root, isExact: true }
  for (const segment of segmentsOf(pointer)) {
    const next = step(found.node, segment)
    if (!next) return { ...found, isExact: false }
    found = next
  }
  return found
}

type Mapping = Extract<TreeNode, { kind: 'mapping' }>

const indexes = new WeakMap<Mapping, ReadonlyMap<string, TreeField>>()

function fieldOf(node: Mapping, name: string): TreeField | undefined {
  const known = indexes.get(node)
  if (known) return known.get(name)
  const index = new Map(node.fields.map(field => [field.name, field]))
  indexes.set(node, index)
  return index.get(name)
}

/** Array indexes of a JSON Pointer, https://www.rfc-editor.org/rfc/rfc6901#section-4. */
const isIndex = (segment: string): boolean => /^(?:0|[1-9]\d*)$/.test(segment)

function step(node: TreeNode, segment: string): Found | undefined {
  if (node.kind === 'mapping') {
    const field = fieldOf(node, segment)
    return field && { node: field.node, key: field.key, isExact: true }
  }
  const item = node.kind === 'list' && isIndex(segment) ? node.items[Number(segment)] : undefined
  return item && { node: item, isExact: true }
}

/** Makes the source of a record; the tree it was read as is asked for when first a place is. */
export function recordSource(
  { file, text, place }: { readonly file: string; readonly text: string; readonly place: Placing },
  read: () => TreeNode,
): RecordSource {
  let known: TreeNode | undefined
  const root = (): TreeNode => (known ??= read())
  return {
    file,
    text,
    locate: (pointer, part = 'value') => {
      const { node, key, isExact } = find(root(), pointer)
      // What is not there is missing from the mapping around it, which its key names best.
      if (key && (part === 'key' || (!isExact && node.kind !== 'scalar'))) return place(key)
      return place(node.kind === 'scalar' ? node : { start: node.start, end: node.start })
    },
    raw: pointer => {
      const { node, isExact } = find(root(), pointer)
      return isExact && node.kind === 'scalar' ? text.slice(node.start, node.end) : undefined
    },
  }
}
