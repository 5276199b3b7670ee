import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * A whole site beside the files of the same records without pages, for some 500 and for all visits of foreign
 * leaders; each run in a process of its own, in alternating rounds. Only ratios of one run count.
 *
 * node tests/bench/site.mjs [rounds]
 */

const rounds = Number(process.argv[2] ?? 1)
const path = name => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const table = path('../shared/data/foreign-leader-visits.csv')

const onExit =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+JSON.stringify(process.resourceUsage())))'

/** Runs the command; returns seconds by the clock and of the processor, and its most memory in megabytes. */
function run(...parameters) {
  const start = performance.now()
  const command = ['--import', onExit, path('dist/bin/visitgraph.js'), ...parameters]
  const { status, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${parameters[0]} ended with ${status}: ${stderr}`)
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(stderr.trim().split('\n').at(-1))
  return {
    seconds: (performance.now() - start) / 1000,
    busy: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  }
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const commands = ['build', 'site', 'site again']

function measure(folder, records, name) {
  const results = commands.map(() => [])
  for (let round = 0; round < rounds; round++) {
    const out = command => join(folder, `${name}-${round}-${command}`)
    for (const [index, command] of commands.entries()) {
      const [verb] = command.split(' ')
      results[index].push(run(verb, records, '--out', out(verb)))
    }
    for (const command of ['build', 'site']) rmSync(out(command), { recursive: true })
  }
  const seconds = results.map(list => median(list.map(one => one.seconds)))
  for (const [index, command] of commands.entries()) {
    const of = key => median(results[index].map(one => one[key])).toFixed(1)
    const ratio = (seconds[index] / seconds[0]).toFixed(1)
    const cells = [of('seconds'), of('busy'), ratio, of('megabytes')].map(text => text.padStart(9))
    console.log(`${name.padStart(7)}  ${command.padEnd(12)}${cells.join('')}`)
  }
}

if (existsSync(table)) {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-site-'))
  const all = join(folder, 'all.ndjson')
  run('import', table, '--map', path('data/maps/foreign-leader-visits.yaml'), '--out', all)
  const lines = readFileSync(all, 'utf8').trim().split('\n')
  const step = Math.floor(lines.length / 500)
  const some = join(folder, 'some.ndjson')
  const chosen = lines.filter((_, index) => index % step === 0).slice(0, 500)
  writeFileSync(some, `${chosen.join('\n')}\n`)
  console.log(`\nA site and the files without pages, ${rounds} rounds, node ${process.version}\n`)
  console.log('records  command       seconds     busy    ratio   peak MB')
  measure(folder, some, String(chosen.length))
  measure(folder, all, String(lines.length))
  rmSync(folder, { recursive: true })
} else {
  console.log('\nSites are not timed: ../shared/data/foreign-leader-visits.csv is missing')
}
