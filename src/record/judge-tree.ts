import { badCharacters } from './characters.ts'
import { shown } from './finding.ts'
import type { Placing } from './source.ts'
import type { Span, TreeNode } from './tree.ts'

/** A fault of what was read, and where. */
export interface TreeFault extends Span {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** Finds names that stand twice in one mapping, and characters that came in by escapes. */
export function judgeTree(root: TreeNode, place: Placing): readonly TreeFault[] {
  const faults: TreeFault[] = []
  const stack: TreeNode[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'scalar') {
      if (typeof node.value === 'string') faults.push(...escaped(node.value, node))
    } else if (node.kind === 'list') stack.push(...node.items.toReversed())
    else {
      faults.push(...doubledNames(node, place))
      for (const { name, key, node: part } of node.fields.toReversed()) {
        faults.push(...escaped(name, key))
        stack.push(part)
      }
    }
  }
  return faults.toSorted((a, b) => a.start - b.start)
}

const escaped = (text: string, { start, end }: Span): readonly TreeFault[] =>
  badCharacters(text).map(({ code, message }) => ({
    code,
    message,
    hint: 'take it out',
    start,
    end,
  }))

function doubledNames(
  { fields }: Extract<TreeNode, { kind: 'mapping' }>,
  place: Placing,
): readonly TreeFault[] {
  const first = new Map<string, Span>()
  return fields.flatMap(({ name, key }) => {
    const before = first.get(name)
    if (!before) {
      first.set(name, key)
      return []
    }
    return [
      {
        code: 'DUPLICATE_KEY',
        message: `the field ${shown(name)} is given twice; first on line ${place(before).line}`,
        hint: 'keep one of the two',
        start: key.start,
        end: key.end,
      },
    ]
  })
}
