import { spawn } from 'node:child_process'
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { generator, isThere } from './cases/records.mjs'
import { plot } from './plot.mjs'

/*
 * Streams of made-up visits to N-Quads with one and with two threads: time a visit, most memory, and the time against
 * that of parsing and printing the same JSON in an empty process. Only ratios of one run count.
 *
 * node tests/bench/streams.mjs [sizes…] [--long] [--plot]
 *
 * 1,000 and 10,000 visits; --long adds 100,000 and 1,000,000, which take hours. --plot draws docs/streams-memory.svg.
 */

const asked = process.argv.slice(2).filter(text => /^\d+$/.test(text))
const long = process.argv.includes('--long') ? [100_000, 1_000_000] : []
const sizes = asked.length > 0 ? asked.map(Number) : [1000, 10_000, ...long]
const main = fileURLToPath(new URL('../../dist/bin/visitgraph.js', import.meta.url))
const picture = fileURLToPath(new URL('../../docs/streams-memory.svg', import.meta.url))
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

async function measure(count, folder) {
  const file = join(folder, `${count}.ndjson`)
  const made = spawn(process.execPath, [generator, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await pipeline(made.stdout, createWriteStream(file))
  const build = ['build', file, '--format', 'nquads', '--quiet', '--jobs']
  const parsed = await timed(['--input-type=module', '--eval', floor, file])
  const one = await timed([main, ...build, '1'])
  const two = await timed([main, ...build, '2'])
  rmSync(file)
  return { count, parsed, one, two }
}

const row = ({ count, parsed, one, two }) =>
  [
    count,
    ...[one, two].map(({ seconds }) => ((seconds / count) * 1e6).toFixed(0)),
    ...[one, two].map(({ megabytes }) => megabytes.toFixed(0)),
    (one.seconds / two.seconds).toFixed(2),
    (one.seconds / parsed.seconds).toFixed(0),
  ]
    .map(cell => String(cell).padStart(10))
    .join('')

if (!isThere) {
  console.log('\nStreams are not timed: ../shared/perf/gen.mjs, which makes up records, is missing')
} else {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  console.log(`\nStreams, node ${process.version}; µs a visit, MB at most, one thread and two\n`)
  const heads = ['visits', 'µs, one', 'µs, two', 'MB, one', 'MB, two', 'two, ×', 'JSON, ×']
  console.log(heads.map(head => head.padStart(10)).join(''))
  const results = []
  try {
    for (const count of sizes) {
      // oxlint-disable-next-line no-await-in-loop -- one process at a time
      results.push(await measure(count, folder))
      console.log(row(results.at(-1)))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const lines = ['one', 'two'].map(name => ({
    name: name === 'one' ? 'one thread' : 'two threads',
    points: results.map(result => [result.count, Math.round(result[name].megabytes)]),
  }))
  if (process.argv.includes('--plot'))
    writeFileSync(
      picture,
      plot({ title: 'Most memory of a stream', x: 'visits in the stream', y: 'MB', lines }),
    )
}
