import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * Runs every bench, one after the other: first those of vitest, which compiles the project, then the scripts of this
 * folder, which run what was compiled.
 */

const folder = fileURLToPath(new URL('.', import.meta.url))
const scripts = readdirSync(folder).filter(
  file => file.endsWith('.mjs') && !['run.mjs', 'plot.mjs'].includes(file),
)

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
const runs = [
  [vitest, 'bench', '--run', '--project', 'utc'],
  ...scripts.toSorted().map(file => [folder + file]),
]

for (const parameters of runs) {
  const { status } = spawnSync(process.execPath, parameters, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
