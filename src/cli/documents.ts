import { findFormat, formats } from '../formats/registry.ts'
import type { Alternate, RdfFormat } from '../formats/format.ts'
import type { BuiltRecord } from '../pipeline.ts'
import { withoutName, type GraphDescription } from '../rdf/graph.ts'
import { prefixes } from '../rdf/namespaces.ts'
import type { OutputFile } from '../stores/file.ts'
import { nearest } from '../nearest.ts'
import { usageError } from './exit.ts'

/** What documents have in common. */
export interface DocumentOptions {
  readonly base: string
  readonly language?: string
  /** Graphs of evidence, each under the name of its record's own graph. */
  readonly evidence?: ReadonlyMap<string, GraphDescription> | undefined
}

/**
 * Finds formats by their names.
 *
 * @throws VisitgraphError with code `USAGE` for a name that is not known.
 */
export function toFormats(names: readonly string[]): readonly RdfFormat[] {
  return [...new Set(names)].map(name => {
    const format = findFormat(name)
    if (format) return format
    const known = formats.map(({ id }) => id)
    const near = nearest(name, known)
    const hint = near ? `did you mean ${near}?` : `the formats are ${known.join(', ')}`
    throw usageError(`there is no format ${JSON.stringify(name)}`, hint)
  })
}

/** A graph and its name: that of a record, or that of its evidence. */
export type NamedGraph = Pick<BuiltRecord, 'graph' | 'document'>

/** Returns the graph of a record's evidence, where it has one. */
export function evidenceOf(
  { document }: Pick<BuiltRecord, 'document'>,
  evidence: DocumentOptions['evidence'],
): NamedGraph | undefined {
  const graph = evidence?.get(document)
  return graph && { graph, document: graph.graph.value }
}

/** Writes one record in one format, with its evidence where the format can hold both. */
export function toDocument(
  record: NamedGraph,
  format: RdfFormat,
  options: DocumentOptions,
): string {
  const { graphs, writing } = contentOf(record, format, options)
  return format.write(graphs, writing)
}

/** Writes the same in pieces. */
export function toPieces(
  record: NamedGraph,
  format: RdfFormat,
  options: DocumentOptions,
): Iterable<string> {
  const { graphs, writing } = contentOf(record, format, options)
  return format.pieces(graphs, writing)
}

function contentOf(
  { graph, document }: NamedGraph,
  format: RdfFormat,
  { base, language, evidence }: DocumentOptions,
) {
  const own = format.unit === 'dataset' ? evidence?.get(document) : undefined
  const graphs = [format.unit === 'graph' ? withoutName(graph) : graph, ...(own ? [own] : [])]
  const writing = {
    prefixes,
    own: { v: `${document}#` },
    base,
    root: `${document}#id`,
    ...(language === undefined ? {} : { language }),
  }
  return { graphs, writing }
}

/** Says whether evidence goes into documents of its own: such that hold one graph, and all of it. */
export const holdsEvidenceApart = ({ unit, lossless }: RdfFormat): boolean =>
  unit === 'graph' && lossless

/** Makes the files of a record's evidence, in the formats whose documents hold one graph. */
export function* evidenceFiles(
  record: Pick<BuiltRecord, 'id' | 'document'>,
  chosen: readonly RdfFormat[],
  options: DocumentOptions,
): Generator<OutputFile> {
  const own = evidenceOf(record, options.evidence)
  if (!own) return
  for (const format of chosen) {
    if (!holdsEvidenceApart(format)) continue
    const content = toDocument(own, format, { base: options.base })
    yield { path: `visit/${record.id}.evidence.${format.extension}`, content }
  }
}

/** Makes the files of a record: one a format, and those that belong to them. */
export function* toFiles(
  record: BuiltRecord,
  chosen: readonly RdfFormat[],
  options: DocumentOptions,
): Generator<OutputFile> {
  for (const format of chosen) {
    const content = toDocument(record, format, options)
    yield { path: `visit/${record.id}.${format.extension}`, content }
    if (!format.companion) continue
    const { extension, write } = format.companion
    const path = `visit/${record.id}.${extension}`
    yield { path, content: write(content, alternates(record, chosen)) }
  }
  yield* evidenceFiles(record, chosen, options)
}

/** The complete descriptions beside a page, by their file names. */
const alternates = ({ id }: BuiltRecord, chosen: readonly RdfFormat[]): Alternate[] =>
  chosen
    .filter(format => format.lossless)
    .map(({ mediaType, extension }) => ({ mediaType, href: `${id}.${extension}` }))

/** Writes records in one format as one text; one record alone is its own document. */
export function* toStream(
  records: readonly BuiltRecord[],
  format: RdfFormat,
  options: DocumentOptions,
): Generator<string> {
  const { open, separator, close } = format.stream
  const isSeveral = records.length > 1
  if (isSeveral) yield open
  for (const [index, record] of records.entries()) {
    if (index > 0) yield separator
    yield toDocument(record, format, options)
  }
  if (isSeveral) yield close
}
