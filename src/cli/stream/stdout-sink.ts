import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import type { RdfFormat } from '../../formats/format.ts'
import { write } from '../output.ts'
import { joined } from './joined.ts'
import { joinTexts, type Sink } from './sink.ts'

const packed = promisify(gzip)

/** Writes the records to standard output as they come; a reader that is slow slows the run. */
export function stdoutSink(format: RdfFormat, isPacked: boolean): Sink {
  const text = joined(format)
  const separator = Buffer.from(format.stream.separator)
  const print = async (parts: readonly Uint8Array[]): Promise<void> => {
    if (parts.length === 0) return
    const [only, ...others] = parts
    const bytes = only && others.length === 0 ? only : Buffer.concat(parts)
    await write(process.stdout, isPacked ? await packed(bytes) : bytes)
  }
  return {
    async put({ good }) {
      const texts = good.flatMap(piece => piece.texts)
      await print(text.add(joinTexts(texts, separator), good.length))
    },
    finish: async () => {
      await print(text.end())
      return {}
    },
    close: async () => undefined,
  }
}
