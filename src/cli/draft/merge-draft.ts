import { join } from 'node:path'
import type { Draft } from '../../draft/draft.ts'
import { laterEvidence } from '../../draft/merge/later-evidence.ts'
import { mergeDraft, type Merged, readMergeable } from '../../draft/merge/merge.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { readEvidence } from '../../evidence/read.ts'
import type { Judged } from '../../problem.ts'
import { replaceFile } from '../../stores/single.ts'
import { isThere, readInput } from '../input.ts'
import { evidenceName, idInName, type Target } from './target.ts'
import { evidenceText } from './write-draft.ts'

/** What became of a record into which a draft was merged. */
export interface MergedFile extends Pick<Merged, 'counts' | 'text'> {
  /** The files that were written: none where nothing is new. */
  readonly written: readonly string[]
}

/**
 * Merges a draft into the record at a path, and writes the record and its evidence where they change. The record keeps
 * its id. With an error among the problems nothing is written.
 *
 * @throws VisitgraphError when a file cannot be read or written.
 */
export async function mergeInto(
  drafted: Draft,
  { folder, name, path }: Target,
): Promise<Judged<MergedFile>> {
  const { bytes } = await readInput(path)
  const read = await readMergeable(bytes, path)
  if (!read.value) return { problems: read.problems }
  const id = read.value.id ?? idInName(name)
  const evidence = evidenceName(id)
  const known = await evidenceIn(join(folder, evidence), path)
  if (!known.value) return { problems: known.problems }
  const earlier = known.value.evidence
  const target = { file: path, bytes, drafted: earlier.drafted }
  const { value, problems } = await mergeDraft(target, drafted)
  if (!value) return { problems }
  const next = evidenceText(laterEvidence({ ...drafted.evidence, visit: id }, earlier, value))
  // The record goes first: should the evidence fail, the next run adds nothing twice.
  const files = [
    { name, before: textOf(bytes), text: value.text },
    { name: evidence, before: known.value.text, text: next },
  ].filter(({ before, text }) => text !== before)
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  for (const file of files) await replaceFile(folder, file.name, file.text)
  const written = files.map(file => join(folder, file.name))
  return { value: { counts: value.counts, text: value.text, written }, problems }
}

/** Reads the evidence of the earlier draft of a record. */
async function evidenceIn(path: string, record: string): Promise<Judged<Known>> {
  if (!(await isThere(path)))
    return {
      problems: [
        {
          code: 'DRAFT_NO_EVIDENCE',
          severity: 'error',
          message: `${path} is not there, so what the earlier draft said is not known`,
          hint: 'put the evidence back beside the record, or draft into another file and compare',
          source: { file: record },
        },
      ],
    }
  const { bytes } = await readInput(path)
  const { value, problems } = readEvidence(bytes, path)
  return value ? { value: { ...value, text: textOf(bytes) }, problems } : { problems }
}

interface Known {
  readonly text: string
  readonly evidence: Evidence
}

const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
