import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '../../draft/draft.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { VisitgraphError } from '../../problem.ts'
import { replaceFile } from '../../stores/single.ts'
import { evidenceName, idInName, type Target } from './target.ts'

/**
 * Writes a drafted record and its evidence beside it; returns their paths.
 *
 * @throws VisitgraphError with code `FILE_EXISTS` when the record is there and is not to be written over.
 */
export async function writeDraft(
  drafted: Draft,
  { folder, name, path, isThere }: Target,
  { force }: { readonly force: boolean },
): Promise<readonly string[]> {
  if (isThere && !force)
    throw new VisitgraphError({
      code: 'FILE_EXISTS',
      severity: 'error',
      message: `${path} is there already`,
      hint: 'draft into it with --merge, choose another name, or write over it with --force',
      source: { file: path },
    })
  await mkdir(folder, { recursive: true })
  const isNamed = idInName(name) === drafted.id
  await replaceFile(folder, name, isNamed ? drafted.yaml : `id: ${drafted.id}\n${drafted.yaml}`)
  const evidence = evidenceName(drafted.id)
  await replaceFile(folder, evidence, evidenceText(drafted.evidence))
  return [path, join(folder, evidence)]
}

/** Writes evidence as JSON. */
export const evidenceText = (evidence: Evidence): string =>
  `${JSON.stringify(evidence, undefined, 2)}\n`
