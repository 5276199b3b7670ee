import { join } from 'node:path'
import { VisitgraphError } from '../../problem.ts'
import { openFolder } from '../../stores/file.ts'
import { replaceFile } from '../../stores/single.ts'
import { makeWithin } from '../../stores/folder.ts'
import { exitCodes } from '../exit.ts'
import { isThere } from '../input.ts'
import type { GlobalOptions } from '../options.ts'
import { write } from '../output.ts'
import { starterFiles } from '../starter.ts'
import { visible } from '../terminal.ts'

/**
 * Makes a working folder with a configuration, a register, one example and the settings of an editor.
 *
 * @throws VisitgraphError with code `FILE_EXISTS` when one of the files is there; then nothing is written.
 */
export async function runInit(directory: string, { quiet }: GlobalOptions): Promise<number> {
  const { registerJsonSchema, visitJsonSchema } = await import('../../model/json-schema.ts')
  const files = {
    ...starterFiles,
    'schema/visit.schema.json': toText(visitJsonSchema()),
    'schema/register.schema.json': toText(registerJsonSchema()),
  }
  await assertFree(directory, Object.keys(files))
  const folder = await openFolder(directory)
  try {
    for (const [path, text] of Object.entries(files)) {
      const segments = path.split('/')
      const name = segments.pop() ?? path
      // oxlint-disable-next-line no-await-in-loop -- the folders are made one in the other
      await makeWithin(directory, segments)
      // oxlint-disable-next-line no-await-in-loop -- a handful of files
      await replaceFile(join(directory, ...segments), name, text)
    }
  } finally {
    await folder.close()
  }
  if (!quiet) await write(process.stderr, nextSteps(directory))
  return exitCodes.done
}

const toText = (schema: object): string => `${JSON.stringify(schema, undefined, 2)}\n`

async function assertFree(directory: string, paths: readonly string[]): Promise<void> {
  const answers = await Promise.all(paths.map(path => isThere(join(directory, path))))
  const there = paths.filter((_path, index) => answers[index])
  if (there.length === 0) return
  const names = there.map(path => join(directory, path)).join(', ')
  throw new VisitgraphError({
    code: 'FILE_EXISTS',
    severity: 'error',
    message: `nothing was written, since there is already ${names}`,
    hint: 'choose another folder, or move what is there',
    source: { file: directory },
  })
}

const nextSteps = (directory: string): string => `made ${visible(directory)}; next:
  cd ${visible(directory)}
  visitgraph check visits
  visitgraph build visits --out out
`
