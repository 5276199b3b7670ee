import { constants } from 'node:fs'
import { lstat, open, readdir, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { VisitgraphError } from '../problem.ts'
import { describeFault, systemCode } from '../stores/fault.ts'

/** A file that was read, as the user named it; `-` is standard input. */
export interface InputFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/** The most bytes of one input: what is longer is no record. */
export const inputLimit: number = 64 * 1024 * 1024

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
  /\.(?:ya?ml|json|ndjson)$/i.test(name) && !/\.(?:schema|evidence)\.json$/.test(name) && !otherNames.has(name)

// The order of code points, which that of UTF-16 code units is not beyond U+FFFF.
const byCodePoints = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b))

/**
 * Reads a file or standard input up to the limit, whatever it is: a pipe that never ends stops there too.
 *
 * @throws VisitgraphError with code `INPUT_NOT_FOUND`, `INPUT_NOT_READABLE` or `INPUT_TOO_LARGE`.
 */
export async function readInput(file: string): Promise<InputFile> {
  if (file === '-') return { file, bytes: await drain(process.stdin, file) }
  const handle = await asking(file, () => open(file, constants.O_RDONLY))
  try {
    return { file, bytes: await readHandle(handle, file) }
  } finally {
    await handle.close()
  }
}

async function readHandle(handle: FileHandle, file: string): Promise<Uint8Array> {
  const found = await asking(file, () => handle.stat())
  if (found.isFile() && found.size > inputLimit) throw tooLarge(file)
  // The stream closes the handle's file only where it is told to.
  return drain(handle.createReadStream({ autoClose: false }), file)
}

async function drain(stream: AsyncIterable<unknown>, file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const read = async (): Promise<void> => {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue
      length += chunk.byteLength
      if (length > inputLimit) throw tooLarge(file)
      chunks.push(chunk)
    }
  }
  await asking(file, read)
  return Buffer.concat(chunks)
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
