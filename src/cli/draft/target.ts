import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isThere } from '../input.ts'

/** The file into which a record is written. */
export interface Target {
  readonly folder: string
  readonly name: string
  /** Folder and name. */
  readonly path: string
  readonly isThere: boolean
}

/** Says which file `--out` means: the file it names, or in a folder the one named after the visit. */
export async function targetOf(out: string, id: string): Promise<Target> {
  const isFolder = /[\\/]$/.test(out) || (await isDirectory(out))
  const folder = isFolder ? out : dirname(out)
  const name = isFolder ? `${id}.visit.yaml` : basename(out)
  const path = join(folder, name)
  return { folder, name, path, isThere: await isThere(path) }
}

/** The id of the visit that a file is named after. */
export const idInName = (name: string): string => name.replace(/(?:\.visit)?\.ya?ml$/, '')

/** The name of the file beside a record that says from which words its facts were drafted. */
export const evidenceName = (id: string): string => `${id}.evidence.json`

async function isDirectory(path: string): Promise<boolean> {
  return (await isThere(path)) && (await stat(path)).isDirectory()
}
