import type { Judged, Problem } from '../problem.ts'
import { badCharacters } from './characters.ts'
import { decode } from './decode.ts'
import { JsonFault, readJson } from './json.ts'
import { soundMapping } from './json-value.ts'
import { judgeTree } from './judge-tree.ts'
import { recordLimits, type Limits } from './limits.ts'
import { placing, recordSource, type Placing, type RecordSource } from './source.ts'
import { toValue, type Span, type TreeFault, type TreeNode } from './tree.ts'

/** Syntaxes of records; `ndjson` holds one JSON record a line. */
export type RecordSyntax = 'yaml' | 'json' | 'ndjson'

/** A record as it was read: plain values, and where they stand. */
export interface ReadRecord {
  readonly value: unknown
  readonly source: RecordSource
}

/** What a reader has to know besides the bytes. */
export interface ReadOptions {
  /** The file as the user named it; `-` for standard input. */
  readonly file: string
  /** By default told from the name; where that tells nothing, from the content. */
  readonly syntax?: RecordSyntax | undefined
  readonly limits?: Partial<Limits> | undefined
}

const syntaxes: Readonly<Record<string, RecordSyntax>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
}

/** Tells the syntax of a file from its name; that it is compressed is another matter. */
export const syntaxOf = (file: string): RecordSyntax | undefined =>
  syntaxes[(/\.([A-Za-z]+)(?:\.gz)?$/i.exec(file)?.[1] ?? '').toLowerCase()]

/** A text with what is needed to read it and to tell places in it. */
interface Text {
  readonly file: string
  readonly text: string
  readonly place: Placing
  readonly limits: Limits
}

/**
 * Reads the records of a file: values with their places, and every problem. What is wrong with one line of an
 * NDJSON file does not keep the others from being read.
 */
export async function readRecords(
  bytes: Uint8Array,
  { file, syntax, limits }: ReadOptions,
): Promise<Judged<readonly ReadRecord[]>> {
  const bounds = { ...recordLimits, ...limits }
  const stated = syntax ?? syntaxOf(file)
  if (stated !== 'ndjson' && bytes.length > bounds.bytes)
    return { problems: [tooLarge(file, bounds.bytes)] }
  const decoded = decode(bytes)
  if ('problem' in decoded) {
    const { at, ...problem } = decoded.problem
    return { problems: [{ ...problem, source: { file, ...at } }] }
  }
  const { text } = decoded
  const whole = { file, text, place: placing(text), limits: bounds }
  const refusal = refuse(whole)
  if (refusal) return { problems: [refusal] }
  const chosen = stated ?? sniff(text)
  if (chosen === 'ndjson') return readLines(whole)
  const everything = { start: 0, end: text.length }
  const bad = characterProblems(whole, everything)
  if (bad.length > 0) return { problems: bad }
  return chosen === 'yaml' ? readYamlText(whole) : readJsonStretch(whole, everything)
}

/** Where a line comes from that is read by itself. */
export interface LineOptions {
  /** The file as the user named it; `-` for standard input. */
  readonly file: string
  /** Number of the line in it, from 1. */
  readonly line: number
  readonly limits?: Partial<Limits> | undefined
}

/** Reads one line of an NDJSON stream; a blank line is no record and no problem. */
export function readLine(text: string, { file, line, limits }: LineOptions): Judged<ReadRecord> {
  const bounds = { ...recordLimits, ...limits }
  const whole = { file, text, place: placing(text, line), limits: bounds }
  const { value: [value] = [], problems } = readStretch(whole, { start: 0, end: text.length })
  return value ? { value, problems } : { problems }
}

const tooLarge = (file: string, bytes: number, line?: number): Problem => ({
  code: 'FILE_TOO_LARGE',
  severity: 'error',
  message: `the ${line === undefined ? 'file' : 'line'} is larger than ${Math.floor(bytes / 1024 / 1024)} MiB`,
  hint: 'check that it is the right file',
  source: { file, ...(line === undefined ? {} : { line, column: 1 }) },
})

/** What keeps a text from being read at all. */
function refuse({ file, text }: Text): Problem | undefined {
  const whole = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'error',
    message,
    hint,
    source: { file, line: 1, column: 1 },
  })
  if (/^\s*$/.test(text))
    return whole(
      'EMPTY_FILE',
      'the file is empty',
      'write a record; `visitgraph init` makes an example',
    )
  if (/^\s*<(?:!doctype|html|\?xml|[a-z]+[\s>])/i.test(text))
    return whole(
      'HTML_FILE',
      'the file looks like HTML or XML, not like a record',
      'a web page may have been saved in its place',
    )
  return undefined
}

const characterProblems = (whole: Text, { start, end }: Span): readonly Problem[] =>
  badCharacters(whole.text.slice(start, end)).map(({ code, index, character, message }) => {
    const at = start + index
    const span = { start: at, end: at + character.length }
    return toProblem({ code, message, hint: 'take it out', ...span }, whole)
  })

/** Tells the syntax of a text without a name. */
function sniff(text: string): RecordSyntax {
  const lines = text.trim().split('\n')
  if (!text.trimStart().startsWith('{')) return 'yaml'
  return lines.length > 1 && lines.every(line => /^\s*(?:\{.*\}\s*)?$/.test(line))
    ? 'ndjson'
    : 'json'
}

async function readYamlText(whole: Text): Promise<Judged<readonly ReadRecord[]>> {
  const { readYaml } = await import('./yaml.ts')
  const { tree, faults } = readYaml(whole.text, whole.limits)
  if (faults.length > 0) return { problems: faults.map(fault => toProblem(fault, whole)) }
  return isWritten(tree) ? accept(tree, whole) : { problems: [emptyProblem(whole)] }
}

/** Between the marks of a document there may be nothing. */
const isWritten = (tree: TreeNode | undefined): tree is TreeNode =>
  tree !== undefined && tree.end > tree.start

const emptyProblem = ({ file }: Text): Problem => ({
  code: 'EMPTY_FILE',
  severity: 'error',
  message: 'the file holds no record',
  hint: 'write a record; `visitgraph init` makes an example',
  source: { file, line: 1, column: 1 },
})

function readJsonStretch(whole: Text, span: Span): Judged<readonly ReadRecord[]> {
  const { text, limits } = whole
  const value = soundMapping(text.slice(span.start, span.end), limits)
  if (value) {
    const source = recordSource(whole, () => readJson(text, span, limits))
    return { value: [{ value, source }], problems: [] }
  }
  try {
    return accept(readJson(text, span, limits), whole)
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    const { code, message, start, hint } = error
    return {
      problems: [
        toProblem(
          { code, message, start, end: start + 1, ...(hint === undefined ? {} : { hint }) },
          whole,
        ),
      ],
    }
  }
}

function readLines(whole: Text): Judged<readonly ReadRecord[]> {
  const records: ReadRecord[] = []
  const problems: Problem[] = []
  const { text } = whole
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const read = readStretch(whole, { start, end })
    records.push(...(read.value ?? []))
    problems.push(...read.problems)
    start = end + 1
  }
  return { value: records, problems }
}

/** Reads the line of a stream that stands in a stretch of a text. */
function readStretch(whole: Text, span: Span): Judged<readonly ReadRecord[]> {
  const { bytes } = whole.limits
  if (span.end - span.start > bytes)
    return { problems: [tooLarge(whole.file, bytes, whole.place(span).line)] }
  if (whole.text.slice(span.start, span.end).trim() === '') return { problems: [] }
  const bad = characterProblems(whole, span)
  return bad.length > 0 ? { problems: bad } : readJsonStretch(whole, span)
}

function accept(tree: TreeNode, whole: Text): Judged<readonly ReadRecord[]> {
  if (tree.kind !== 'mapping') {
    const found = tree.kind === 'list' ? 'a list' : 'a single value'
    return {
      problems: [
        toProblem(
          {
            code: 'NOT_A_MAPPING',
            message: `the record is ${found}; a mapping of fields is wanted`,
            hint: 'begin with `title: …`',
            start: tree.start,
            end: tree.start,
          },
          whole,
        ),
      ],
    }
  }
  const faults = judgeTree(tree, whole)
  if (faults.length > 0) return { problems: faults.map(fault => toProblem(fault, whole)) }
  return {
    value: [{ value: toValue(tree), source: recordSource(whole, () => tree) }],
    problems: [],
  }
}

const toProblem = (
  { code, message, hint, start, end }: TreeFault,
  { file, place }: Text,
): Problem => ({
  code,
  severity: 'error',
  message,
  ...(hint === undefined ? {} : { hint }),
  source: { file, ...place({ start, end }) },
})
