import { createHash } from 'node:crypto'
import { partName, type PartsFolder } from '../../stores/parts/folder.ts'
import type { PartEntry, RecordCounts, RunFacts } from '../../stores/parts/manifest.ts'
import type { PartFile } from '../../stores/parts/part-file.ts'
import { writeListed, type ListedRecord } from '../../stores/parts/record-list.ts'
import { joined } from './joined.ts'
import { noteUnit } from './plan.ts'
import { rejectLine } from './rejects.ts'
import { joinTexts, type Collected, type Piece } from './sink.ts'
import type { TextKind } from './texts.ts'

/** A part that is being written. */
export interface OpenPart {
  readonly part: number
  readonly put: (collected: Collected) => Promise<void>
  /** Puts its files in their places. */
  readonly end: () => Promise<PartEntry>
  /** Takes away what was begun. */
  readonly discard: () => Promise<void>
}

interface PartOptions {
  readonly folder: PartsFolder
  readonly run: RunFacts
  readonly kinds: readonly TextKind[]
}

/** Names the list of the records of a part. */
export const listName = (part: number): string => partName(part, 'records.ndjson')

/** Names the file of the records of a part that were left out. */
export const rejectsName = (part: number): string => partName(part, 'rejects.ndjson')

/** Opens a part; a file of it is made when something comes that belongs into it, but for the list of its records. */
export function openPart(part: number, { folder, run, kinds }: PartOptions): OpenPart {
  const files = openFiles(folder)
  const hash = createHash('sha256')
  const counts = noCounts()
  const texts = kinds.map(({ format, extension }) => {
    const name = partName(part, `${extension}${run.gzip ? '.gz' : ''}`)
    return { name, text: joined(format), separator: Buffer.from(format.stream.separator) }
  })
  const write = async (name: string, pieces: readonly Uint8Array[]): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- one piece behind the other
    for (const piece of pieces) await (await files.named(name)).write(piece)
  }
  return {
    part,
    async put({ good, bad, batch }) {
      for (const unit of batch.share?.units ?? []) noteUnit(hash, unit)
      count(good, counts)
      count(bad, counts)
      const built = good.filter(({ outcome }) => !outcome.known)
      for (const [index, { name, text, separator }] of texts.entries()) {
        const own = built.flatMap(piece => piece.texts[index] ?? []).filter(isThere)
        // oxlint-disable-next-line no-await-in-loop -- one file after the other
        await write(name, text.add(joinTexts(own, separator), own.length))
      }
      const list = await files.named(listName(part))
      await list.write(Buffer.from(good.map(piece => lineOf(piece, bad, run)).join('')))
      if (bad.length === 0) return
      await write(rejectsName(part), [Buffer.from(bad.map(toReject).join(''))])
    },
    async end() {
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      for (const { name, text } of texts) await write(name, text.end())
      return folder.place({ part, ...counts, input: hash.digest('hex') }, files.all())
    },
    discard: () => files.discard(),
  }
}

const isThere = ({ length }: Uint8Array): boolean => length > 0

const toReject = ({ outcome }: Piece): string => rejectLine(outcome)

function openFiles(folder: PartsFolder) {
  const files = new Map<string, PartFile>()
  return {
    async named(name: string): Promise<PartFile> {
      const file = files.get(name) ?? (await folder.open(name))
      files.set(name, file)
      return file
    },
    all: (): readonly PartFile[] => [...files.values()],
    async discard(): Promise<void> {
      await Promise.all([...files.values()].map(file => file.discard()))
    },
  }
}

type Counts = { -readonly [Name in keyof RecordCounts]: number }

const noCounts = (): Counts => ({
  records: 0,
  rejected: 0,
  unchanged: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  notices: 0,
})

const names = { error: 'errors', warning: 'warnings', info: 'infos' } as const

/* oxlint-disable no-param-reassign -- counters count */
function count(pieces: readonly Piece[], counts: Counts): void {
  for (const { outcome } of pieces) {
    counts.records++
    counts.notices += outcome.notices.length
    if (outcome.known) counts.unchanged++
    const isBad = outcome.problems.some(({ severity }) => severity === 'error')
    if (isBad) counts.rejected++
    for (const { severity } of outcome.problems) counts[names[severity]]++
  }
}
/* oxlint-enable no-param-reassign */

function lineOf(
  { outcome, unit }: Piece,
  bad: readonly Piece[],
  { formats }: Pick<RunFacts, 'formats'>,
): string {
  const { id = '', file, line, sizes, known, register = known?.register } = outcome
  const evidence = known ? known.evidence : outcome.evidence?.sha256
  const listed: ListedRecord = {
    id,
    file,
    ...(line === undefined ? {} : { line }),
    sha256: unit?.sha256 ?? '',
    ...(bad.some(other => other.unit === unit) ? { partial: true } : {}),
    ...(known ? {} : { bytes: sizes.slice(0, formats.length) }),
    ...(evidence === undefined ? {} : { evidence }),
    register: register ?? { names: [], sha256: '' },
  }
  return writeListed(listed)
}
