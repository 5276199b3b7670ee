import { badCharacters } from './characters.ts'
import { escapeOf } from './escape.ts'
import { shown } from './finding.ts'
import type { Placing } from './source.ts'
import type { Span, TreeFault, TreeNode } from './tree.ts'

/** The text that a tree was read from. */
export interface TreeText {
  readonly text: string
  readonly place: Placing
}

/** Finds names that stand twice in one mapping, and characters that came in by escapes: of each text the first. */
export function judgeTree(root: TreeNode, whole: TreeText): readonly TreeFault[] {
  const faults: TreeFault[] = []
  const stack: TreeNode[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'scalar') {
      if (typeof node.value === 'string') faults.push(...escaped(node.value, node, whole))
    } else if (node.kind === 'list') for (const item of node.items) stack.push(item)
    else {
      faults.push(...doubledNames(node, whole))
      for (const { name, key, node: part } of node.fields) {
        faults.push(...escaped(name, key, whole))
        stack.push(part)
      }
    }
  }
  return faults.toSorted((a, b) => a.start - b.start)
}

function escaped(value: string, { start, end }: Span, { text }: TreeText): readonly TreeFault[] {
  return badCharacters(value, 1).map(({ code, message, index }) => {
    const escape = escapeOf(text.slice(start, end), value, index)
    const at = escape ? { start: start + escape.start, end: start + escape.end } : { start, end }
    return { code, message, hint: 'take it out', ...at }
  })
}

function doubledNames(
  { fields }: Extract<TreeNode, { kind: 'mapping' }>,
  { place }: TreeText,
): readonly TreeFault[] {
  const first = new Map<string, Span>()
  return fields.flatMap(({ name, key: { start, end } }) => {
    const before = first.get(name)
    if (!before) {
      first.set(name, { start, end })
      return []
    }
    const message = `the field ${shown(name)} is given twice; first on line ${place(before).line}`
    return [{ code: 'DUPLICATE_KEY', message, hint: 'keep one of the two', start, end }]
  })
}
