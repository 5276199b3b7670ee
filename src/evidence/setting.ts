import type { NamedNode } from '@rdfjs/types'
import type { Evidence } from './evidence.ts'
import type { EvidencedRecord } from './evidenced.ts'

/** What an evidence graph is built with. */
export interface EvidenceGraphOptions {
  readonly record: EvidencedRecord
  /** Whether the words of the report are published, and not only their positions and hashes. */
  readonly isQuoted?: boolean | undefined
}

/** What the parts of an evidence graph are built with. */
export interface EvidenceSetting extends EvidenceGraphOptions {
  readonly evidence: Evidence
  /** The document, which the graph is named by. */
  readonly document: NamedNode
  /** Mints the address of a part of the document. */
  readonly part: (kind: string, ...names: readonly (string | number)[]) => NamedNode
}
