import type { RdfFormat } from '../../formats/format.ts'
import { holdsEvidenceApart } from '../documents.ts'

/** One of the texts that records become: themselves in a format, or the evidence beside them. */
export interface TextKind {
  readonly format: RdfFormat
  /** What the names of its files end in. */
  readonly extension: string
  readonly isEvidence: boolean
}

/**
 * Lists the texts of a run: one a format, then, where the output goes into files, one of evidence for each format whose
 * documents hold one graph.
 */
export function textKinds(
  formats: readonly RdfFormat[],
  { hasFiles }: { readonly hasFiles: boolean },
): readonly TextKind[] {
  const own = formats.map(format => ({ format, extension: format.extension, isEvidence: false }))
  const apart = hasFiles ? formats.filter(holdsEvidenceApart) : []
  const evidence = apart.map(format => ({
    format,
    extension: `evidence.${format.extension}`,
    isEvidence: true,
  }))
  return [...own, ...evidence]
}
