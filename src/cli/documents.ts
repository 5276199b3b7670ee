import { findFormat, formats } from '../formats/registry.ts'
import type { Alternate, RdfFormat } from '../formats/format.ts'
import type { BuiltRecord } from '../pipeline.ts'
import { VisitgraphError } from '../problem.ts'
import { withoutName } from '../rdf/graph.ts'
import { prefixes } from '../rdf/namespaces.ts'
import type { OutputFile } from '../stores/file.ts'
import { nearest } from '../nearest.ts'
import { usageProblem } from './exit.ts'

/** What documents have in common. */
export interface DocumentOptions {
  readonly base: string
  readonly language?: string
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
    throw new VisitgraphError(usageProblem(`there is no format ${JSON.stringify(name)}`, hint))
  })
}

/** Writes one record in one format. */
export function toDocument(
  { graph, document }: BuiltRecord,
  format: RdfFormat,
  { base, language }: DocumentOptions,
): string {
  return format.write([format.unit === 'graph' ? withoutName(graph) : graph], {
    prefixes: { v: `${document}#`, ...prefixes },
    base,
    root: `${document}#id`,
    ...(language === undefined ? {} : { language }),
  })
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
