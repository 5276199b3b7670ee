// Kills a command at random moments and looks at the files it leaves.
//   node killtest.mjs --out FOLDER [--runs 200] [--seed 1] -- command arguments...
// After every kill each visible file is complete, and the manifest names only files that are there with their
// hash; the last run, not killed, leaves what the first one left and nothing besides.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } },
})
const { out, runs = '200', seed = '1' } = values
const [command, ...parameters] = positionals

let state = Number(seed)
const random = () => {
  state = (state * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff
  return state / 0x7f_ff_ff_ff
}

const hash = file => createHash('sha256').update(readFileSync(file)).digest('hex')
const paths = () =>
  existsSync(out)
    ? readdirSync(out, { withFileTypes: true, recursive: true })
        .filter(entry => entry.isFile())
        .map(entry => relative(out, join(entry.parentPath, entry.name)))
    : []
const isHidden = path => path.split('/').some(segment => segment.startsWith('.'))

const run = killAfter =>
  new Promise(resolve => {
    const start = performance.now()
    const child = spawn(command, parameters, { stdio: 'ignore', detached: true })
    const kill = () => process.kill(-Number(child.pid), 'SIGKILL')
    const timer = killAfter === undefined ? undefined : setTimeout(kill, killAfter)
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, signal, time: performance.now() - start })
    })
  })

const lies = () => {
  const file = join(out, 'manifest.json')
  if (!existsSync(file)) return []
  const { parts, ...manifest } = JSON.parse(readFileSync(file, 'utf8'))
  const files = manifest.files ?? Object.assign({}, ...parts.map(part => part.files))
  return Object.entries(files)
    .filter(
      ([path, { sha256 }]) => !existsSync(join(out, path)) || hash(join(out, path)) !== sha256,
    )
    .map(([path]) => `the manifest is wrong about ${path}`)
}

rmSync(out, { recursive: true, force: true })
const first = await run()
if (first.code !== 0) throw new Error(`the command ends with ${first.code}`)
const whole = new Map(paths().map(path => [path, hash(join(out, path))]))
const torn = () =>
  paths()
    .filter(
      path =>
        !isHidden(path) && path !== 'manifest.json' && hash(join(out, path)) !== whole.get(path),
    )
    .map(path => `${path} is torn`)

let killed = 0
const faults = []
for (let n = 0; n < Number(runs); n++) {
  if (n % 2 === 0) rmSync(out, { recursive: true, force: true })
  // oxlint-disable-next-line no-await-in-loop -- one run after the other, over the same folder
  const { signal } = await run(first.time * (0.1 + 0.95 * random()))
  if (signal === 'SIGKILL') killed++
  faults.push(...torn(), ...lies())
}
// oxlint-disable-next-line no-await-in-loop -- one run after the other, over the same folder
const last = await run()
const isSame =
  paths().length === whole.size && [...whole].every(([p, h]) => hash(join(out, p)) === h)
if (last.code !== 0 || !isSame)
  faults.push(`the last run ends with ${last.code}: ${paths().join(', ')}`)
process.stdout.write(`${JSON.stringify({ runs: Number(runs), killed, faults })}\n`)
process.exitCode = faults.length > 0 ? 1 : 0
