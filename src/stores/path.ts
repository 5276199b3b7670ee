import { VisitgraphError } from '../problem.ts'
import { lockName } from './lock.ts'
import { manifestName } from './manifest.ts'

/** Checks a relative path beside those that it was given before. */
export type PathCheck = (path: string) => void

/**
 * Returns what checks the relative paths of the files of one run: none leads out of the folder, none is reserved,
 * and no two are one on a system that ignores capitals or encodes accents its own way. It throws a VisitgraphError
 * with code `OUTPUT_NAME_UNSAFE` or `OUTPUT_NAMES_COLLIDE`.
 */
export function checkPaths(): PathCheck {
  const seen = new Map<string, string>()
  return path => {
    assertSafe(path)
    const folded = path.normalize('NFC').toLowerCase()
    const other = seen.get(folded)
    if (other !== undefined) throw collision(other, path)
    seen.set(folded, path)
  }
}

function assertSafe(path: string): void {
  const isReserved = path === manifestName || path === lockName
  const isSafe = path.split('/').every(segment => segment !== '' && !segment.startsWith('.'))
  if (isSafe && !isReserved && !/[\\:\0]/.test(path)) return
  throw new VisitgraphError({
    code: 'OUTPUT_NAME_UNSAFE',
    severity: 'error',
    message: `the file name ${JSON.stringify(path)} is reserved or leads out of the output folder`,
    hint: 'an `id` of lower-case letters, digits and hyphens gives a safe name',
  })
}

function collision(one: string, other: string): VisitgraphError {
  const same =
    one === other ? 'twice' : `and ${JSON.stringify(other)}, which some systems take for one`
  return new VisitgraphError({
    code: 'OUTPUT_NAMES_COLLIDE',
    severity: 'error',
    message: `the run would write ${JSON.stringify(one)} ${same}`,
    hint: 'give one of the records another `id`',
  })
}
