import type { Visit } from '../model/visit.ts'
import type { Problem } from '../problem.ts'
import type { Evidence } from './evidence.ts'
import type { FlatFacts } from './flat-facts.ts'

/** How a report is read. */
export interface DraftOptions {
  /** The file's name, for problems and for the form that its ending tells; `-` for standard input. */
  readonly file?: string
  /** Default: told by the file's ending, else by the text. */
  readonly mediaType?: 'text/html' | 'text/markdown' | 'text/plain'
  /** Day of publication, YYYY-MM-DD, against which relative days are resolved. */
  readonly published?: string
  /** The language of the report; default `en`. */
  readonly language?: string
  /** Web address of the report, for the record's source. */
  readonly url?: string
}

/** A record drafted from a report, with the words under every fact. */
export interface Draft {
  /** The id of the visit, which names the files. */
  readonly id: string
  readonly record: Visit
  /** The record as a person would write it, with `# CHECK` and `# TODO` comments. */
  readonly yaml: string
  readonly evidence: Evidence
  readonly facts: FlatFacts
  /** What keeps the report from being drafted, and what the record lacks. */
  readonly problems: readonly Problem[]
}
