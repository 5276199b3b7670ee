import { dirname, join, relative, resolve } from 'node:path'
import { configName, isThere, registerName } from './input.ts'

/** The folders in which the search for what belongs to records begins: those of the records, in order. */
const foldersOf = (files: readonly string[]): string[] => [
  ...new Set(files.filter(file => file !== '-').map(file => dirname(resolve(file)))),
]

/**
 * Finds the configuration of records: in a record's folder or the nearest folder above it, else from the
 * working folder upwards.
 */
export async function findConfig(files: readonly string[]): Promise<string | undefined> {
  for (const folder of [...foldersOf(files), process.cwd()]) {
    // oxlint-disable-next-line no-await-in-loop -- the first that is found ends the search
    const found = await firstThere(foldersUpFrom(folder).map(place => join(place, configName)))
    if (found !== undefined) return named(found)
  }
  return undefined
}

/** Finds the registers beside records: in the folder of each record, else in the one above. */
export async function findRegisters(files: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    foldersOf(files).map(folder =>
      firstThere([join(folder, registerName), join(dirname(folder), registerName)]),
    ),
  )
  return [...new Set(found.filter(file => file !== undefined).map(named))]
}

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  const answers = await Promise.all(paths.map(isThere))
  return paths.find((_path, index) => answers[index])
}

function foldersUpFrom(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersUpFrom(above)]
}

// A name as short as a person would write it.
function named(path: string): string {
  const short = relative(process.cwd(), path)
  return short.startsWith('..') && short.length > path.length ? path : short
}
