import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isThere } from './cases/records.mjs'

/*
 * The whole job, JSON record to validated Turtle and JSON-LD, beside the stack of the field; each case in a process
 * of its own, in alternating rounds. Only ratios of one run count.
 *
 * node tests/bench/whole-job.mjs [rounds] [--peers]
 *
 * With --peers, engines and writers that the project does not use are installed into a temporary folder.
 */

const rounds = Number(process.argv.slice(2).find(text => /^\d+$/.test(text)) ?? 3)
const peers = process.argv.includes('--peers') ? installPeers() : undefined
const file = name => fileURLToPath(new URL(`cases/${name}.mjs`, import.meta.url))

const run = (name, ...parameters) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file(name), ...parameters], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

function installPeers() {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-peers-'))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const packages = ['shacl-engine@1', 'jsonld-streaming-serializer@4']
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent']
  spawnSync('npm', ['install', ...flags, ...packages], { cwd: folder, stdio: 'inherit' })
  return folder
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const cases = [
  { name: 'visitgraph', run: () => run('visitgraph', '2000') },
  { name: 'visitgraph, not judged', run: () => run('visitgraph', '2000', 'unjudged') },
  { name: 'JSON.parse and stringify', run: () => run('floor', '2000') },
  {
    name: 'n3, rdf-validate-shacl, jsonld',
    run: () => run('stacks', '100', 'rdf-validate-shacl', 'jsonld'),
  },
  ...['jsonld', 'jsonld-streaming-serializer'].flatMap(writer =>
    peers === undefined
      ? []
      : [
          {
            name: `n3, shacl-engine, ${writer}`,
            run: () => run('stacks', '100', 'shacl-engine', writer, peers),
          },
        ],
  ),
]

if (!isThere) {
  console.log(
    '\nThe whole job is not timed: ../shared/perf/gen.mjs, which makes up records, is missing',
  )
} else {
  const results = cases.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, one] of cases.entries()) results[index].push(one.run())
  const [own] = results.map(values => median(values.map(({ microseconds }) => microseconds)))
  console.log(`\nThe whole job, ${rounds} alternating rounds, node ${process.version}\n`)
  console.log('case                             µs a visit    ratio   peak MB')
  for (const [index, { name }] of cases.entries()) {
    const time = median(results[index].map(({ microseconds }) => microseconds))
    const memory = median(results[index].map(({ megabytes }) => megabytes))
    console.log(
      `${name.padEnd(32)} ${time.toFixed(0).padStart(10)} ${(time / own).toFixed(2).padStart(8)} ${memory.toFixed(0).padStart(9)}`,
    )
  }
  const { compiled, reference } = run('shacl', '60')
  console.log(
    `\nSHACL alone, a visit: compiled ${compiled.toFixed(0)} µs, rdf-validate-shacl ${reference.toFixed(0)} µs, ${(reference / compiled).toFixed(0)} times`,
  )
}
if (peers !== undefined) rmSync(peers, { recursive: true })
