import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGzip, type Gzip } from 'node:zlib'
import { outputFault } from '../fault.ts'
import type { ManifestEntry } from '../manifest.ts'
import { openStaged, type Staged } from '../temporary.ts'

/** A file that is written piece by piece and comes into its place whole. */
export interface PartFile {
  readonly name: string
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Makes what was written durable and describes it, once; the file is still to be put in its place. */
  readonly finish: () => Promise<ManifestEntry>
  readonly staged: Staged
  /** Closes the file and takes it away, unless it is in its place. */
  readonly discard: () => Promise<void>
}

/** How a file is written. */
export interface PartFileOptions {
  /** Whether the bytes are those of the file, as they are. */
  readonly isRaw?: boolean
}

/**
 * Opens a file beside its place; a name in `.gz` is compressed, unless what is written is so already.
 *
 * @throws VisitgraphError with code `OUTPUT_NOT_WRITTEN`, as all of its functions do.
 */
export async function openPartFile(
  path: string,
  { isRaw = false }: PartFileOptions = {},
): Promise<PartFile> {
  const { handle, ...staged } = await openStaged(path)
  const written = measured(handle)
  const packer =
    path.endsWith('.gz') && !isRaw
      ? openPacker(bytes => written.write(bytes))
      : { write: (bytes: Uint8Array) => written.write(bytes), end: async () => undefined }
  const guarded = async <T>(task: () => Promise<T>): Promise<T> => {
    try {
      return await task()
    } catch (error) {
      throw outputFault(path, error)
    }
  }
  let described: ManifestEntry | undefined
  return {
    name: basename(path),
    write: bytes => guarded(() => packer.write(bytes)),
    finish: () =>
      guarded(async () => {
        if (described) return described
        await packer.end()
        return (described = await written.end())
      }),
    staged,
    async discard() {
      await written.close()
      await staged.discard()
    },
  }
}

/** A file that is counted and digested while it is written. */
function measured(handle: FileHandle) {
  const hash = createHash('sha256')
  let size = 0
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await handle.close()
    isOpen = false
  }
  return {
    async write(bytes: Uint8Array): Promise<void> {
      hash.update(bytes)
      size += bytes.length
      await handle.writev([bytes])
    },
    async end(): Promise<ManifestEntry> {
      await handle.sync()
      await close()
      return { bytes: size, sha256: hash.digest('hex') }
    },
    close,
  }
}

interface Packer {
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly end: () => Promise<void>
}

/** Compresses what is written into one member. Who writes waits until all of it is read: the memory may be used again. */
function openPacker(put: (bytes: Uint8Array) => Promise<void>): Packer {
  const gzip = createGzip()
  const drained = drain(gzip, put)
  drained.catch(() => undefined)
  return {
    async write(bytes) {
      const taken = new Promise<void>((resolve, reject) => {
        gzip.write(bytes, error => (error ? reject(error) : resolve()))
      })
      await Promise.race([taken, drained])
    },
    async end() {
      gzip.end()
      await drained
    },
  }
}

async function drain(gzip: Gzip, put: (bytes: Uint8Array) => Promise<void>): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- one piece behind the other
  for await (const chunk of gzip) if (chunk instanceof Uint8Array) await put(chunk)
}
