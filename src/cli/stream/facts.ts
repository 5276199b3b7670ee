import { createHash } from 'node:crypto'
import type { RunFacts } from '../../stores/parts/manifest.ts'
import { shapeTerms, shapeTriples } from '../../validate/bundled-shapes.ts'
import type { InputFile } from '../input.ts'
import { version } from '../output.ts'
import type { Shard } from '../options.ts'
import type { Work } from './batch.ts'

/** How a run divides its output. */
export interface Division {
  readonly recordsPerPart: number
  readonly gzip: boolean
  readonly shard?: Shard | undefined
  /** Digest of the manifest of an earlier run. */
  readonly since?: string | undefined
}

/** Tells what the output of a run depends on besides its records. */
export function factsOf(work: Work, { recordsPerPart, gzip, shard, since }: Division): RunFacts {
  const { shacl, engine, language, foreignShapes, config, registers, formats, evidence } = work
  const own = shacl ? digestOf(JSON.stringify([shapeTerms, shapeTriples])) : ''
  const foreign = foreignShapes.map(({ bytes }) => digestOf(bytes))
  return {
    version: version(),
    formats,
    gzip,
    recordsPerPart,
    shapes: digestOf(JSON.stringify([own, shacl && engine, language, foreign])),
    config: digestOf(config?.bytes ?? ''),
    register: digestOf(JSON.stringify(registers.map(({ bytes }: InputFile) => digestOf(bytes)))),
    ...(evidence.publishQuotes === true ? { quotes: true } : {}),
    ...(shard ? { shard: `${shard.index}/${shard.of}` } : {}),
    ...(since === undefined ? {} : { since }),
  }
}

/** Digests bytes or text, SHA-256 in hexadecimal. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
