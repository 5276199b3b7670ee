import * as fc from 'fast-check'
import * as yaml from 'yaml'

/** One thing that an editor does to a record. */
interface Edit {
  readonly act: 'delete' | 'change' | 'add' | 'reverse' | 'comment' | 'brackets' | 'lines'
  /** Which of the values that can be edited so. */
  readonly place: number
  readonly text: string
}

/** Characters that mean something in YAML, and some that mean nothing. */
const characters = Array.from('ab :#-[]{},"\'|>é\n')

const words = fc.oneof(
  fc.constantFrom(
    'Oda Vell',
    'x: y',
    'a # b',
    '- dash',
    'two\nlines\n',
    '“quoted”',
    '',
    '12',
    'no',
  ),
  fc.string({ maxLength: 12, unit: fc.constantFrom(...characters) }),
)

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    act: fc.constantFrom<Edit['act']>(
      'delete',
      'change',
      'add',
      'reverse',
      'comment',
      'brackets',
      'lines',
    ),
    place: fc.nat(1000),
    text: words,
  }),
  { maxLength: 8 },
)

const styles = fc.record({
  edits,
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  isEnded: fc.boolean(),
  isWritten: fc.boolean(),
})

/** Ways to edit the text of a record: what is deleted, changed, added, moved, remarked on and laid out anew. */
export const editing: fc.Arbitrary<(text: string) => string> = styles.map(
  ({ edits: todo, indent, indentSeq, lineEnd, mark, isEnded, isWritten }) =>
    text => {
      if (todo.length === 0 && !isWritten) return text
      const document = yaml.parseDocument(text)
      for (const edit of todo) apply(document, edit)
      const written = document.toString({ indent, indentSeq, lineWidth: 0 })
      return mark + (isEnded ? written : written.trimEnd()).replaceAll('\n', lineEnd)
    },
)

function apply(document: yaml.Document, { act, place, text }: Edit): void {
  const paths = pathsOf(document.contents)
  const path = paths[place % paths.length]
  if (!path) return
  const node = document.getIn(path, true)
  if (act === 'delete') document.deleteIn(path)
  else if (act === 'change') {
    if (yaml.isScalar(node)) document.setIn(path, text)
  } else if (act === 'add') {
    if (yaml.isMap(node)) node.set(`extra ${place % 7}`, text)
    else if (yaml.isSeq(node)) node.add(document.createNode(text))
  } else if (act === 'comment') {
    if (yaml.isNode(node)) node.comment = ` ${text.replaceAll('\n', ' ')}`
  } else if (yaml.isCollection(node)) {
    if (act === 'reverse') node.items.reverse()
    else node.flow = act === 'brackets'
  }
}

function pathsOf(node: unknown, path: readonly unknown[] = []): (readonly unknown[])[] {
  if (yaml.isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const at = [...path, yaml.isScalar(key) ? key.value : key]
      return [at, ...pathsOf(value, at)]
    })
  if (yaml.isSeq(node))
    return node.items.flatMap((item, place) => [
      [...path, place],
      ...pathsOf(item, [...path, place]),
    ])
  return []
}
