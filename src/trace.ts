import type { Term } from '@rdfjs/types'
import type { Config } from './config.ts'
import { configOrigin } from './model/provenance.ts'
import type { ProblemSource } from './problem.ts'
import { inside, segmentsOf } from './pointer.ts'
import { originOf, type Description } from './rdf/description.ts'
import type { CheckedRecord } from './record/check.ts'
import type { RecordSource } from './record/source.ts'
import type { Trace } from './validate/problems.ts'

/** The files that the facts of a record may come from. */
export interface TraceFiles {
  readonly record: CheckedRecord
  readonly source: RecordSource
  /** The registers. */
  readonly sources: readonly RecordSource[]
  readonly config: Config
}

/** Makes the way back from a fact of a record's graph to the line on which it was written. */
export function tracer(descriptions: readonly Description[], files: TraceFiles): Trace {
  return (focusNode: string, path?: string, value?: Term): ProblemSource | undefined => {
    const found = originOf(descriptions, { subject: focusNode, predicate: path, object: value })
    if (!found) return undefined
    const { origin, of } = found
    const source = sourceOf(origin.file, files)
    if (!source) return { file: origin.file ?? files.source.file }
    const pointer =
      origin.file === undefined ? writtenAt(origin.pointer, files.record) : origin.pointer
    return {
      file: source.file,
      pointer,
      ...source.locate(pointer, of === 'subject' ? 'key' : 'value'),
    }
  }
}

/** Returns the pointer in the file of a value of the visit: a person in short form is the list of their offices. */
export function writtenAt(
  pointer: string,
  { visit, original }: Pick<CheckedRecord, 'visit' | 'original'>,
): string {
  const [section, key = '', field, ...rest] = segmentsOf(pointer)
  const isShort = section === 'people' && field === 'offices' && Array.isArray(visit.people?.[key])
  return original(isShort ? ['people', key, ...rest].reduce(inside, '') : pointer)
}

function sourceOf(
  file: string | undefined,
  { source, sources, config }: TraceFiles,
): RecordSource | undefined {
  if (file === undefined) return source
  if (file === configOrigin.file) return config.source
  return sources.find(register => register.file === file)
}
