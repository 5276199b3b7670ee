import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { measured, readOptions } from './part.mjs'
import { shacl } from './shacl.mjs'
import { startUp } from './start-up.mjs'
import { streams } from './streams.mjs'
import { replaced } from './table.mjs'
import { wholeJob } from './whole-job.mjs'
import { writers } from './writers.mjs'

/*
 * The bench: npm run bench -- [parts…] [rounds] [--no-peers] [--long] [--seconds N] [--write] [--all]
 *
 * It measures the parts that are named, or all; --write puts tables and plots into docs/ and the README; --all then
 * runs what else is measured here, the benches of vitest among it.
 */

const root = new URL('../../', import.meta.url)
const parts = [wholeJob, shacl, writers, startUp, streams]

function rewrite(path, change) {
  const file = new URL(path, root)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

function write({ id, plotFile }, { text, readme, plot, occasion }) {
  rewrite('docs/performance.md', document => replaced(document, id, `${occasion}:\n\n${text}`))
  if (readme !== undefined)
    rewrite('README.md', document => replaced(document, id, `${readme}\n\n${occasion}.`))
  if (plot !== undefined) writeFileSync(new URL(`docs/${plotFile}`, root), plot)
}

/** The scripts that print what they measure and are no parts. */
const others = ['draft-growth', 'draft', 'server', 'site']

function runOthers() {
  const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root))
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const runs = [
    [vitest, 'bench', '--run', '--project', 'utc'],
    ...others.map(name => [`${folder}${name}.mjs`]),
  ]
  for (const parameters of runs) {
    const { status } = spawnSync(process.execPath, parameters, { stdio: 'inherit' })
    if (status !== 0) process.exitCode = 1
  }
}

const options = readOptions(process.argv.slice(2))
const unknown = options.names.filter(name => !parts.some(({ id }) => id === name))
if (unknown.length > 0) {
  console.error(`there is no part ${unknown[0]}; parts are ${parts.map(({ id }) => id).join(', ')}`)
  process.exit(2)
}

/** Measures a part; where it fails, the others go on. */
async function run(one) {
  try {
    const report = await measured(one, options)
    if (options.write && report !== undefined) write(one, report)
  } catch (error) {
    console.error(`${one.id}: ${error.message}`)
    process.exitCode = 1
  }
}

for (const one of parts) {
  if (options.names.length > 0 && !options.names.includes(one.id)) continue
  // oxlint-disable-next-line no-await-in-loop -- one measurement at a time
  await run(one)
}
if (options.all) runOthers()
