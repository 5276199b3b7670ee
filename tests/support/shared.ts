import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { required } from './required.ts'

const root =
  process.env['VISITGRAPH_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))

/** Returns the path of material that lies beside the project (`../shared`) and is read in place. */
export const shared = (path: string): string => `${root}/${path}`

/** Says whether such material is there; a test that needs it skips where it is not, with the reason in its title. */
export const hasShared = (path: string): boolean =>
  required(`../shared/${path}`, existsSync(shared(path)))
