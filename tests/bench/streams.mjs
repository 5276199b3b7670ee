import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { generator, isThere } from './cases/records.mjs'
import { plot } from './lines.mjs'
import { part } from './part.mjs'
import { median } from './rounds.mjs'
import { grouped, micros, ratio, table } from './table.mjs'

/*
 * Streams of made-up visits to N-Quads with one and with two threads: time a visit, most memory, and the time against
 * that of parsing and printing the same JSON in an empty process.
 *
 * node tests/bench/streams.mjs [rounds] [--long] [--sizes 500,1000]
 *
 * 1,000, 10,000 and 100,000 visits, the last of them once; --long adds 1,000,000 with two threads, which take some
 * twenty minutes and 4 GB of the temporary folder.
 */

const sizes = [1000, 10_000, 100_000]
const longest = 1_000_000
const main = fileURLToPath(new URL('../../dist/bin/visitgraph.js', import.meta.url))
const floor = `
  const { createReadStream } = await import('node:fs')
  const { createInterface } = await import('node:readline')
  for await (const line of createInterface({ input: createReadStream(process.argv[1]) }))
    if (!process.stdout.write(JSON.stringify(JSON.parse(line)) + '\\n'))
      await new Promise(done => process.stdout.once('drain', done))`

/** Most memory of a running process in MB, as the kernel counts it; 0 where it does not tell. */
function peakOf(pid) {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return 0
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Runs a command to its end with its output thrown away; returns seconds and the most memory. */
const timed = parameters =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.resume()
    let megabytes = 0
    const timer = setInterval(() => {
      megabytes = Math.max(megabytes, peakOf(child.pid))
    }, 50)
    child.on('close', code => {
      clearInterval(timer)
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, megabytes })
      else reject(new Error(`${parameters.join(' ')} ended with ${code}`))
    })
  })

const middle = (runs, key) => median(runs.map(run => run[key]))

/** Returns the medians of what each command took, in alternating rounds. */
async function compared(commands, rounds) {
  const states = Object.entries(commands).map(([name, parameters]) => ({
    name,
    parameters,
    runs: [],
  }))
  for (let round = 0; round < rounds; round++) {
    for (const { parameters, runs } of states) {
      // oxlint-disable-next-line no-await-in-loop -- one process at a time
      runs.push(await timed(parameters))
    }
  }
  return Object.fromEntries(
    states.map(({ name, runs }) => [
      name,
      { seconds: middle(runs, 'seconds'), megabytes: middle(runs, 'megabytes') },
    ]),
  )
}

async function measureSize(count, folder, rounds) {
  const file = join(folder, `${count}.ndjson`)
  const made = spawn(process.execPath, [generator, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await pipeline(made.stdout, createWriteStream(file))
  const build = [main, 'build', file, '--format', 'nquads', '--quiet', '--jobs']
  const commands = {
    parsed: ['--input-type=module', '--eval', floor, file],
    ...(count < longest && { one: [...build, '1'] }),
    two: [...build, '2'],
  }
  const results = await compared(commands, count > 10_000 ? 1 : rounds)
  rmSync(file)
  return { count, ...results }
}

const row = ({ count, parsed, one, two }) => [
  grouped(count),
  ...[one, two].map(run => (run ? micros((run.seconds / count) * 1e6) : '')),
  ...[one, two].map(run => run?.megabytes.toFixed(0) ?? ''),
  one ? (one.seconds / two.seconds).toFixed(2) : '',
  ratio((one ?? two).seconds, parsed.seconds) + (one ? '' : ' (two threads)'),
]

const heads = [
  'visits',
  'µs a visit, one thread',
  'two threads',
  'peak MB, one thread',
  'two threads',
  'two threads, times as fast',
  'one thread, times JSON',
]

function report(results) {
  const lines = ['one', 'two'].map(name => ({
    name: name === 'one' ? 'one thread' : 'two threads',
    points: results
      .filter(result => result[name])
      .map(result => [result.count, Math.round(result[name].megabytes)]),
  }))
  return {
    text: table(heads, results.map(row)),
    plot: plot({ title: 'Most memory of a stream', x: 'visits in the stream', y: 'MB', lines }),
  }
}

/** The sizes that are asked for, by default those of the plot. */
function sizesOf({ sizes: asked, long }) {
  if (asked !== undefined) return asked.split(',').map(Number)
  return long ? [...sizes, longest] : sizes
}

async function measure(options) {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  const results = []
  try {
    for (const count of sizesOf(options)) {
      // oxlint-disable-next-line no-await-in-loop -- one process at a time
      results.push(await measureSize(count, folder, options.rounds))
      console.error(row(results.at(-1)).join('  '))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return report(results)
}

export const streams = part(import.meta.url, {
  id: 'streams',
  title: 'Streams of visits to N-Quads',
  plotFile: 'streams-memory.svg',
  needs: isThere,
  measure,
})
