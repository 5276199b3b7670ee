/** A stretch of a text, by UTF-16 offsets; `end` is behind the last character. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What is wrong with a stretch of a text. */
export interface TreeFault extends Span {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** A value without parts. */
export type Scalar = string | number | boolean | null

/** A value as it was read, with the stretch of text it stands in. */
export type TreeNode = Span &
  (
    | { readonly kind: 'scalar'; readonly value: Scalar }
    | { readonly kind: 'list'; readonly items: readonly TreeNode[] }
    | { readonly kind: 'mapping'; readonly fields: readonly TreeField[] }
  )

/** A key of a mapping with its value. */
export interface TreeField {
  readonly name: string
  readonly key: Span
  readonly node: TreeNode
}

/** Returns the plain value of a tree. Every key becomes a property of its own, `__proto__` too. */
export function toValue(node: TreeNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(toValue)
    case 'mapping':
      return Object.fromEntries(node.fields.map(({ name, node: part }) => [name, toValue(part)]))
    default:
      return node satisfies never
  }
}
