import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { part } from './part.mjs'
import { median } from './rounds.mjs'
import { table } from './table.mjs'

/*
 * What a command costs before it does anything: the compiled program beside an empty `node` process, in alternating
 * rounds. node tests/bench/start-up.mjs [rounds]
 */

const root = new URL('../../', import.meta.url)
const inProject = path => fileURLToPath(new URL(path, root))
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const program = inProject(bin.visitgraph)
const record = inProject('data/visits/2023-07-20-kh-qian-hongshan.visit.yaml')

const casesWith = empty => [
  { name: 'an empty process', parameters: [empty] },
  { name: '`--help`', parameters: [program, '--help'], goal: 1.5 },
  { name: '`check --no-shacl`', parameters: [program, 'check', '--no-shacl', record], goal: 3 },
  { name: '`check`', parameters: [program, 'check', record] },
  { name: '`build`', parameters: [program, 'build', record] },
]

/** Runs `node` to its end; returns the milliseconds that took. */
const run = parameters =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, parameters, { stdio: 'ignore' })
    child.once('error', reject)
    child.once('exit', code =>
      code === 0
        ? resolve(performance.now() - start)
        : reject(new Error(`node ${parameters.join(' ')} ended with ${code}`)),
    )
  })

/** Runs each case once a round, in turn; round 0, which fills the caches of the file system, does not count. */
async function timed(cases, rounds) {
  const states = cases.map(one => ({ ...one, times: [] }))
  for (let round = 0; round <= rounds; round++) {
    for (const { parameters, times } of states) {
      // oxlint-disable-next-line no-await-in-loop -- processes at the same time would slow each other down
      const time = await run(parameters)
      if (round > 0) times.push(time)
    }
  }
  return states
}

async function measure({ rounds: asked }) {
  // A start is short: three of them are made in each round.
  const rounds = asked * 3
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-bench-'))
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  const states = await timed(casesWith(empty), rounds)
  rmSync(folder, { recursive: true })
  const base = median(states[0].times)
  const rows = states.map(({ name, times, goal }) => [
    name,
    median(times).toFixed(0),
    Math.min(...times).toFixed(0),
    (median(times) / base).toFixed(1),
    goal === undefined ? '' : `at most ${goal}`,
  ])
  return { rounds, text: table(['process', 'median ms', 'least ms', 'ratio', 'goal'], rows) }
}

export const startUp = part(import.meta.url, { id: 'start-up', title: 'Start-up', measure })
