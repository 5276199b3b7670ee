import type { Quad } from '@rdfjs/types'
import { findFormat, formats } from './formats/registry.ts'
import type { SerializeOptions } from './formats/format.ts'
import { buildVisit as buildQuads } from './model/build.ts'
import { buildContext, type Publication } from './model/context.ts'
import { emptyRegister, type Register } from './model/register.ts'
import { hasErrors, VisitgraphError, type Judged } from './problem.ts'
import { groupQuads, withoutName } from './rdf/graph.ts'
import { prefixes } from './rdf/namespaces.ts'
import { checkRecord, type CheckedRecord } from './record/check.ts'
import { checkRegister } from './record/check-register.ts'
import { readRecords, type RecordSyntax } from './record/read.ts'

/** How a record is read. */
export interface ReadRecordOptions {
  /** Name of the file for problems; its extension tells the syntax. */
  readonly file?: string
  readonly syntax?: RecordSyntax
  /** Identity of a record that gives none itself. */
  readonly id?: string
  /** What the record shares with others, as `readRegister` returns it. */
  readonly register?: Register
}

const bytesOf = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

/**
 * Reads and checks one record, YAML or JSON. All problems are returned; the record is there when none of them is an
 * error.
 */
export async function readRecord(
  text: string | Uint8Array,
  { file = 'record.yaml', syntax, id, register = emptyRegister }: ReadRecordOptions = {},
): Promise<Judged<CheckedRecord>> {
  const { value: records = [], problems } = await readRecords(bytesOf(text), { file, syntax })
  const [first] = records
  if (!first) return { problems }
  const checked = checkRecord(first, { shared: register, fileId: id })
  const all = [...problems, ...checked.problems]
  return hasErrors(all) ? { problems: all } : { value: checked.record, problems: all }
}

/** Reads and checks a register, YAML or JSON. Entries that are wrong are left out and told among the problems. */
export async function readRegister(
  text: string | Uint8Array,
  { file = 'register.yaml' }: { readonly file?: string } = {},
): Promise<Judged<Register>> {
  const { value: records = [], problems } = await readRecords(bytesOf(text), { file })
  const [first] = records
  if (!first) return { problems }
  const checked = checkRegister(first)
  return { value: checked.register, problems: [...problems, ...checked.problems] }
}

/** Builds the quads of a checked record, all in the graph that its page names. */
export function buildVisit(record: CheckedRecord, publication: Publication): Quad[] {
  const context = buildContext(record.id, record.language, publication)
  return buildQuads(record.visit, record.register, context)
}

/**
 * Writes quads in a format: turtle, jsonld, page, trig, ntriples or nquads. The graph of one record is written as
 * the command writes it: its tree begins with the visit, the visit's own parts have the prefix `v`, and the syntaxes
 * that say what one record says leave the name of its graph out.
 *
 * @throws VisitgraphError with code `USAGE` for an unknown format, `NOT_SERIALIZABLE` for what the syntax cannot hold.
 */
export function serialize(
  quads: Iterable<Quad>,
  format: string,
  options: SerializeOptions = {},
): string {
  const found = findFormat(format)
  if (!found) throw unknownFormat(format)
  const graphs = [...groupQuads(quads).values()]
  const [graph, ...others] = graphs
  if (graph?.graph.termType !== 'NamedNode' || others.length > 0)
    return found.write(graphs, { prefixes, ...options })
  const { value: document } = graph.graph
  return found.write([found.unit === 'graph' ? withoutName(graph) : graph], {
    prefixes,
    own: { v: `${document}#` },
    root: `${document}#id`,
    ...options,
  })
}

const unknownFormat = (format: string): VisitgraphError =>
  new VisitgraphError({
    code: 'USAGE',
    severity: 'error',
    message: `there is no format ${JSON.stringify(format)}`,
    hint: `the formats are ${formats.map(({ id }) => id).join(', ')}`,
  })
