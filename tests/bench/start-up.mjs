import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * What a command costs before it does anything: the compiled program beside an empty `node` process. The rounds are
 * interleaved, so that what else the machine does falls on all alike; only ratios of one run count.
 *
 * node tests/bench/start-up.mjs [rounds]
 */

const rounds = Number(process.argv[2] ?? 21)
const root = new URL('../../', import.meta.url)
const inProject = path => fileURLToPath(new URL(path, root))
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const program = inProject(bin.visitgraph)
const record = inProject('data/visits/2023-07-20-kh-qian-hongshan.visit.yaml')

const folder = mkdtempSync(join(tmpdir(), 'visitgraph-bench-'))
const empty = join(folder, 'empty.mjs')
writeFileSync(empty, '')

const cases = [
  { name: 'an empty process', parameters: [empty] },
  { name: '--help', parameters: [program, '--help'], goal: 1.5 },
  { name: 'check --no-shacl', parameters: [program, 'check', '--no-shacl', record], goal: 3 },
  { name: 'check', parameters: [program, 'check', record] },
  { name: 'build', parameters: [program, 'build', record] },
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

const median = times => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]

const times = cases.map(() => [])
// Round 0 fills the caches of the file system.
for (let round = 0; round <= rounds; round++) {
  for (const [index, { parameters }] of cases.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- processes at the same time would slow each other down
    const time = await run(parameters)
    if (round > 0) times[index].push(time)
  }
}
rmSync(folder, { recursive: true })

const base = median(times[0])
console.log(`\nStart-up, ${rounds} interleaved rounds, node ${process.version}\n`)
console.log('process              median ms   least ms   ratio   goal')
for (const [index, { name, goal }] of cases.entries()) {
  const ratio = median(times[index]) / base
  const verdict = goal === undefined ? '' : `<= ${goal} ${ratio <= goal ? 'met' : 'missed'}`
  const least = Math.min(...times[index])
  console.log(
    `${name.padEnd(20)} ${median(times[index]).toFixed(0).padStart(9)} ${least.toFixed(0).padStart(10)} ${ratio.toFixed(2).padStart(7)}   ${verdict}`.trimEnd(),
  )
}
