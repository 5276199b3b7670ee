import { constants } from 'node:fs'
import { lstat, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { VisitgraphError } from '../problem.ts'
import { describeFault, systemCode } from '../stores/fault.ts'
import { isPacked, unpacked } from '../stream/unpack.ts'
import { readAhead, standardInput } from './standard-input.ts'

/** A file that was read, as the user named it; `-` is standard input. */
export interface InputFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** The most bytes of one input: what is longer is no record. */
export const inputLimit: number = 64 * 1024 * 1024

const chunkSize = 256 * 1024

/** The names of files that stand beside records and are none. */
export const configName = 'visitgraph.config.yaml'
export const registerName = 'register.yaml'

/**
 * Lists the files that arguments name: files and `-` as they are, folders by the records in them, sorted by
 * code points. Hidden files and links in folders are left out, and what visitgraph puts beside records.
 *
 * @throws VisitgraphError with code `INPUT_NOT_FOUND`, `INPUT_NOT_READABLE` or `INPUT_EMPTY`.
 */
export async function listInputs(names: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(names.map(listInput))
  return [...new Set(lists.flat())]
}

async function listInput(name: string): Promise<readonly string[]> {
  if (name === '-') return [name]
  const found = await asking(name, () => stat(name))
  if (!found.isDirectory()) return [name]
  const files = await walk(name)
  if (files.length > 0) return files.toSorted(byCodePoints)
  throw new VisitgraphError({
    code: 'INPUT_EMPTY',
    severity: 'error',
    message: `the folder ${name} holds no records`,
    hint: 'records end in .yaml, .yml, .json or .ndjson',
    source: { file: name },
  })
}

async function walk(folder: string): Promise<string[]> {
  const entries = await asking(folder, () => readdir(folder, { withFileTypes: true }))
  const files: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    // oxlint-disable-next-line no-await-in-loop -- one folder after the other
    if (entry.isDirectory()) files.push(...(await walk(path)))
    else if (entry.isFile() && isRecordName(entry.name)) files.push(path)
  }
  return files
}

const otherNames: ReadonlySet<string> = new Set([registerName, configName, 'manifest.json'])

const isRecordName = (name: string): boolean =>
  /\.(?:ya?ml|json|ndjson|jsonl)(?:\.gz)?$/i.test(name) &&
  !/\.(?:schema|evidence)\.json$/.test(name) &&
  !otherNames.has(name)

// The order of code points, which that of UTF-16 code units is not beyond U+FFFF.
const byCodePoints = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b))

/**
 * Reads a file or standard input up to the limit, whatever it is: a pipe that never ends stops there too. Standard
 * input and files that end in `.gz` are unpacked.
 *
 * @throws VisitgraphError with code `INPUT_NOT_FOUND`, `INPUT_NOT_READABLE` or `INPUT_TOO_LARGE`.
 */
export async function readInput(file: string): Promise<InputFile> {
  return { file, bytes: await drain(streamInput(file, { most: inputLimit }), file) }
}

interface StreamingOptions {
  /** Is told how many bytes were read, before they are unpacked. */
  readonly onRead?: (bytes: number) => void
  /** A file that is larger is not begun. */
  readonly most?: number
}

/**
 * Reads a file or standard input chunk by chunk; standard input and files that end in `.gz` are unpacked.
 *
 * @throws VisitgraphError with code `INPUT_NOT_FOUND` or `INPUT_NOT_READABLE`.
 */
export async function* streamInput(
  file: string,
  { onRead, most }: StreamingOptions = {},
): AsyncGenerator<Uint8Array> {
  try {
    if (file === '-') {
      yield* unpacked(counted(standardInput(), onRead))
      return
    }
    const handle = await open(file, constants.O_RDONLY)
    try {
      const found = await handle.stat()
      if (found.isFile() && found.size > (most ?? found.size)) throw tooLarge(file)
      const stream = handle.createReadStream({ autoClose: false, highWaterMark: chunkSize })
      const bytes = counted(stream, onRead)
      // A record that says it is YAML and is gzip was damaged on its way.
      yield* file.endsWith('.gz') ? unpacked(bytes) : bytes
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw error instanceof VisitgraphError ? error : inputFault(file, error)
  }
}

async function* counted(
  chunks: AsyncIterable<unknown>,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) continue
    onRead(chunk.length)
    yield chunk
  }
}

async function drain(stream: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.byteLength
    if (length > inputLimit) throw tooLarge(file)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** How many times longer a text of records commonly is than its gzip. */
const packing = 8

/**
 * Returns about how long an input is, unpacked; 0 for what has no size. Standard input is read ahead until more is
 * there than asked for.
 */
export async function sizeOf(file: string, most: number): Promise<number> {
  if (file === '-') {
    const { size, head } = await asking(file, () => readAhead(most))
    return isPacked(head) ? size * packing : size
  }
  const found = await asking(file, () => stat(file))
  if (!found.isFile()) return 0
  return file.endsWith('.gz') ? found.size * packing : found.size
}

/** Says whether a file is there, through links. */
export async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file)
    return true
  } catch {
    return false
  }
}

function tooLarge(file: string): VisitgraphError {
  return new VisitgraphError({
    code: 'INPUT_TOO_LARGE',
    severity: 'error',
    message: `${file} is longer than ${inputLimit / 1024 / 1024} MiB`,
    hint: 'check that it is the right file, or split it',
    source: { file },
  })
}

async function asking<T>(file: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof VisitgraphError) throw error
    throw inputFault(file, error)
  }
}

function inputFault(file: string, error: unknown): VisitgraphError {
  const code = systemCode(error)
  if (code?.startsWith('Z_')) return damaged(file, error)
  const isMissing = code === 'ENOENT' || code === 'ENOTDIR'
  const name = file === '-' ? 'standard input' : file
  return new VisitgraphError(
    {
      code: isMissing ? 'INPUT_NOT_FOUND' : 'INPUT_NOT_READABLE',
      severity: 'error',
      message: `cannot read ${name}: ${describeFault(error)}`,
      hint: isMissing
        ? 'check the name, and the folder in which the command runs'
        : 'check that it is a file and that you may read it',
      source: { file },
    },
    { cause: error },
  )
}

const damaged = (file: string, cause: unknown): VisitgraphError =>
  new VisitgraphError(
    {
      code: 'INPUT_NOT_READABLE',
      severity: 'error',
      message: `cannot unpack ${file === '-' ? 'standard input' : file}: the gzip data is damaged or ends too early`,
      hint: 'compress the file again; `gzip --test` says whether it is whole',
      source: { file },
    },
    { cause },
  )
