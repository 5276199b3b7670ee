import { decode } from '../decode.ts'
import { recordLimits } from '../limits.ts'
import type { TreeNode } from '../tree.ts'
import { readYaml } from '../yaml.ts'
import { type Piece, splice, type Spliced } from './splice.ts'
import { commentAnchor, entriesOf, hasBrackets, type Site, siteAt } from './site.ts'

/** What a comment says of a value, without the `#`; it holds no line end. */
export interface Words {
  /** Where the value has its line to itself. */
  readonly alone: string
  /** Where it stands in brackets, among others: this names it. */
  readonly among: string
}

/** A comment put behind the line of a value. */
export interface CommentInsertion {
  readonly type: 'comment'
  /** JSON Pointer of the value, by keys and places in lists. */
  readonly pointer: string
  readonly words: Words
}

/** A field or an item put into a mapping or a list. */
export interface EntryInsertion {
  readonly type: 'entry'
  /** JSON Pointer of the mapping or list. */
  readonly pointer: string
  /** The place of the entry behind which it goes; by default the last one. */
  readonly after?: number | undefined
  /** The entry on lines of its own, without indentation and with its comment. */
  readonly lines: readonly string[]
  /** The entry inside brackets: `name: value` or `value`. */
  readonly inline: string
  /** What is said of it where it has no line of its own. */
  readonly words: string
}

/** Something put into a YAML text. */
export type Insertion = CommentInsertion | EntryInsertion

type NewPiece = Omit<Piece, 'serves'>

/** A comment that is to stand at the end of the line of an offset. */
interface Remark {
  readonly anchor: number
  readonly comment: string
  readonly serves: number
}

/**
 * Puts entries and comments into a YAML file. Nothing is ever taken out or moved: the file is what it was but for
 * what is put in. An entry that cannot stand where it belongs, such as a field of a text, becomes a comment; one whose
 * collection is not there is left out. A comment that stands there already is not said again.
 */
export function insertIntoYaml(file: string, insertions: readonly Insertion[]): Spliced {
  const decoded = decode(new TextEncoder().encode(file))
  if ('problem' in decoded) return { text: file, places: [] }
  const { text } = decoded
  const { tree } = readYaml(text, recordLimits)
  const pieces: Piece[] = []
  const remarks: Remark[] = []
  for (const [serves, insertion] of insertions.entries()) {
    const site = tree && siteAt(text, tree, insertion.pointer)
    if (!site) continue
    const piece = insertion.type === 'entry' ? entryPiece(text, site, insertion) : undefined
    if (piece) pieces.push({ ...withComma(piece, pieces), serves: [serves] })
    if (piece?.isLine) continue
    remarks.push({ anchor: commentAnchor(text, site), comment: wordsFor(site, insertion), serves })
  }
  return splice(file, [...pieces, ...commentPieces(text, remarks)])
}

function wordsFor({ node, flow }: Site, insertion: Insertion): string {
  if (insertion.type === 'entry') return insertion.words
  return flow && flow !== node ? insertion.words.among : insertion.words.alone
}

function entryPiece(text: string, site: Site, insertion: EntryInsertion): NewPiece | undefined {
  const { node, key, flow } = site
  if (node.kind === 'scalar') {
    const isEmpty = node.end === node.start && key !== undefined && flow === undefined
    return isEmpty
      ? linesBelow(text, key.end, indented(insertion, columnOf(text, key.start) + 2))
      : undefined
  }
  if (hasBrackets(text, node)) return bracketPiece(text, node, insertion)
  // A single pair without braces in a list in brackets takes no second one.
  if (flow) return undefined
  const entries = entriesOf(text, node)
  const { end } = entries[insertion.after ?? -1] ?? entries.at(-1) ?? node
  return linesBelow(text, end, indented(insertion, columnOf(text, node.start)))
}

function bracketPiece(text: string, node: TreeNode, { after, inline }: EntryInsertion): NewPiece {
  const entries = entriesOf(text, node)
  const before = entries[after ?? -1] ?? entries.at(-1)
  if (before) return { at: before.end, text: `, ${inline}`, isLine: false }
  return { at: node.start + 1, text: ` ${inline}`, isLine: false }
}

/** What goes into empty brackets behind something else needs a comma before it. */
const withComma = (piece: NewPiece, earlier: readonly NewPiece[]): NewPiece =>
  !piece.isLine && piece.text.startsWith(' ') && earlier.some(({ at }) => at === piece.at)
    ? { ...piece, text: `,${piece.text}` }
    : piece

const indented = ({ lines }: EntryInsertion, column: number): string =>
  lines.map(line => ' '.repeat(column) + line).join('\n')

/** Puts lines below the one on which something ends; a block scalar ends behind its last line end. */
const linesBelow = (text: string, end: number, lines: string): NewPiece =>
  text.charAt(end - 1) === '\n'
    ? { at: end, text: `${lines}\n`, isLine: true }
    : { at: lineEnd(text, end), text: `\n${lines}`, isLine: true }

const columnOf = (text: string, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1)

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at === -1 ? text.length : at
}

/** Makes one comment of all that is said at the end of a line, behind the comment that stands there. */
function commentPieces(text: string, remarks: readonly Remark[]): readonly Piece[] {
  const ends = [...new Set(remarks.map(({ anchor }) => lineEnd(text, anchor)))]
  return ends.map(at => {
    const said = remarks.filter(({ anchor }) => lineEnd(text, anchor) === at)
    const behind = text.slice(Math.max(...said.map(({ anchor }) => anchor)), at)
    const there = /\s#.*$/.exec(behind)?.[0] ?? ''
    const fresh = [...new Set(said.map(({ comment }) => comment))].filter(
      comment => !there.includes(withoutMark(comment)),
    )
    const serves = said.map(remark => remark.serves)
    return { at, text: joined(there, fresh), isLine: false, serves }
  })
}

/** What goes in behind the comment that stands there; its mark is said once. */
function joined(there: string, fresh: readonly string[]): string {
  const [first, ...more] = fresh
  if (first === undefined) return ''
  const words = more.map(comment => `; ${withoutMark(comment)}`).join('')
  if (there === '') return `  # ${first}${words}`
  return `; ${/\bCHECK\b/.test(there) ? withoutMark(first) : first}${words}`
}

const mark = 'CHECK '
const withoutMark = (comment: string): string =>
  comment.startsWith(mark) ? comment.slice(mark.length) : comment
