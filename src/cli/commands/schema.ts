import { basename, dirname } from 'node:path'
import { exitCodes } from '../exit.ts'
import type { SchemaOptions } from '../options.ts'
import { write } from '../output.ts'

/** Prints the JSON Schema of a record, or writes it into a file. */
export async function runSchema({ out }: SchemaOptions): Promise<number> {
  const { visitJsonSchema } = await import('../../model/json-schema.ts')
  const text = `${JSON.stringify(visitJsonSchema(), undefined, 2)}\n`
  if (out === undefined) await write(process.stdout, text)
  else {
    const { replaceFile } = await import('../../stores/single.ts')
    await replaceFile(dirname(out), basename(out), text)
  }
  return exitCodes.done
}
