import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/*
 * A part of the bench: it measures and reports, alone or with the others.
 */

const isNumber = word => /^\d+$/.test(word)

/** What parts are told: by default three rounds, with peers, streams of up to 100,000 visits. */
export function readOptions(parameters) {
  const { values, positionals } = parseArgs({
    args: parameters,
    allowPositionals: true,
    options: {
      'no-peers': { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
      seconds: { type: 'string' },
      sizes: { type: 'string' },
      write: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
  })
  return {
    ...values,
    peers: !values['no-peers'],
    rounds: Number(positionals.find(isNumber) ?? 3),
    names: positionals.filter(word => !isNumber(word)),
  }
}

const [{ model } = { model: '' }] = cpus()
const processor = model.trim() === '' || model === 'unknown' ? process.arch : model.trim()

/** Returns when and on what a measurement was made. */
export const occasion = (rounds, day = new Date()) =>
  `${day.toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores (${processor}), ${rounds} ${rounds === 1 ? 'round' : 'alternating rounds'}`

/** Measures a part and prints its table; returns its report, or nothing where what it needs is not there. */
export async function measured({ title, needs = true, measure, seconds }, options) {
  if (!needs) {
    console.log(
      `\n${title}: left out, for ../shared/perf/gen.mjs, which makes up records, is missing`,
    )
    return undefined
  }
  const report = await measure({ ...options, seconds: Number(options.seconds ?? seconds) })
  const dated = { ...report, occasion: occasion(report.rounds ?? options.rounds) }
  console.log(`\n${title}\n${dated.occasion}\n\n${dated.text}`)
  return dated
}

/** Makes a part, which runs by itself when its file is what `node` was asked to run. */
export function part(address, facts) {
  if (process.argv[1] === fileURLToPath(address))
    setImmediate(() => void measured(facts, readOptions(process.argv.slice(2))))
  return facts
}
