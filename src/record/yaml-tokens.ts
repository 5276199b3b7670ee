import type { CST } from 'yaml'
import * as yaml from 'yaml'
import type { Limits } from './limits.ts'

/*
 * The YAML parser takes time and memory for each mark of a text, and recurses where many levels end at once. So the
 * lexer, which does neither, is watched: the parser gets no more than a text within the limits can hold.
 */

/** The tokens of a text; of one beyond the limits only the beginning, with the place where it was left. */
export interface YamlTokens {
  readonly tokens: readonly CST.Token[]
  readonly cutAt?: number
}

/** Reads the tokens of a YAML text, as far as the limits allow. */
export function yamlTokens(text: string, limits: Limits): YamlTokens {
  const parser = new yaml.Parser()
  const watch = newWatch()
  const tokens: CST.Token[] = []
  for (const lexeme of new yaml.Lexer().lex(text)) {
    const cutAt = watch.offset
    see(watch, lexeme)
    if (isBeyond(watch, limits)) {
      for (const token of parser.end()) tokens.push(token)
      return { tokens, cutAt }
    }
    for (const token of parser.next(lexeme)) tokens.push(token)
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens }
}

/** What has been seen of a text. */
interface Watch {
  offset: number
  lineStart: number
  /** Whether a list or mapping may begin with what comes next. */
  mayOpen: boolean
  isScalar: boolean
  /** Columns in which the lists and mappings around begin. */
  readonly columns: number[]
  brackets: number
  lexemes: number
  scalars: number
  /** Commas and opening brackets. */
  separators: number
}

const newWatch = (): Watch => ({
  offset: 0,
  lineStart: 0,
  mayOpen: true,
  isScalar: false,
  columns: [],
  brackets: 0,
  lexemes: 0,
  scalars: 0,
  separators: 0,
})

/** A value is a handful of lexemes: its name, a colon, spaces, itself, a line end. */
const lexemesOfValue = 4

/**
 * A list may begin in the column of the field that it belongs to, so columns tell at least half of the depth: what is
 * as deep as the limit is never cut, and what is not cut is never so deep that recursion would fail.
 */
const isBeyond = (watch: Watch, { depth, values }: Limits): boolean =>
  watch.columns.length + watch.brackets > depth * 2 + 2 ||
  watch.separators > values ||
  watch.scalars > values * 2 ||
  watch.lexemes > values * lexemesOfValue

function see(watch: Watch, lexeme: string): void {
  const type = watch.isScalar ? 'scalar' : yaml.CST.tokenType(lexeme)
  if (type === 'scalar' && !watch.isScalar) {
    // A mark of the lexer's own: what comes next is a scalar.
    watch.isScalar = true
    return
  }
  watch.isScalar = false
  if (type === 'doc-mode' || type === 'flow-error-end') {
    if (type === 'flow-error-end') watch.brackets = 0
    return
  }
  watch.lexemes++
  if (type !== 'space' && type !== 'newline' && type !== 'comment') seeMark(watch, type ?? '')
  watch.offset += lexeme.length
  const newline = lexeme.lastIndexOf('\n')
  if (newline < 0) return
  watch.lineStart = watch.offset - lexeme.length + newline + 1
  watch.mayOpen = true
}

const indicators: ReadonlySet<string> = new Set([
  'seq-item-ind',
  'explicit-key-ind',
  'map-value-ind',
  'doc-start',
])
const scalars: ReadonlySet<string> = new Set([
  'scalar',
  'single-quoted-scalar',
  'double-quoted-scalar',
  'alias',
])
const nesting: ReadonlyMap<string, number> = new Map([
  ['flow-map-start', 1],
  ['flow-seq-start', 1],
  ['flow-map-end', -1],
  ['flow-seq-end', -1],
])

function seeMark(watch: Watch, type: string): void {
  if (watch.brackets === 0 && watch.mayOpen)
    enterColumn(watch.columns, watch.offset - watch.lineStart)
  watch.mayOpen = indicators.has(type)
  const change = nesting.get(type) ?? 0
  watch.brackets = Math.max(0, watch.brackets + change)
  if (change > 0 || type === 'comma') watch.separators++
  if (scalars.has(type)) watch.scalars++
}

function enterColumn(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop()
  if ((columns.at(-1) ?? -1) < column) columns.push(column)
}
