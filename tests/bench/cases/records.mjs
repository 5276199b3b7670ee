import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * What the cases of the whole job have in common: made-up records, the compiled project, and how a case is timed.
 */

/** The program that makes up records. */
export const generator = fileURLToPath(new URL('../../../../shared/perf/gen.mjs', import.meta.url))

/** Whether the generator of made-up records is there. */
export const isThere = existsSync(generator)

export const config = { base: 'https://visits.example.org/' }

/** Returns made-up records as lines of JSON; the same for the same count. */
export function lines(count) {
  const { stdout } = spawnSync(process.execPath, [generator, String(count)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  return stdout.split('\n').filter(line => line !== '')
}

const dist = path => import(new URL(`../../../dist/${path}`, import.meta.url).href)

/** Returns the way from a line to the descriptions of its graph: read, checked, mapped. */
export async function builder() {
  const [{ readRecords }, { checkRecord }, { describeVisit }, { buildContext }, { emptyRegister }] =
    await Promise.all(
      [
        'record/read.js',
        'record/check.js',
        'model/build.js',
        'model/context.js',
        'model/register.js',
      ].map(dist),
    )
  const encoder = new TextEncoder()
  const options = { config, shared: emptyRegister, sources: [], seen: new Map() }
  return async line => {
    const { value } = await readRecords(encoder.encode(`${line}\n`), { file: 'visits.ndjson' })
    const { record } = checkRecord(value[0], { ...options, fileId: undefined })
    const context = buildContext(record.id, record.language, { base: config.base })
    return {
      document: context.document,
      descriptions: describeVisit(record.visit, record.register, context),
    }
  }
}

export { dist }

/** For how long code runs before it is timed: what a long stream is made by is compiled by then. */
export const warmUp = 5000

/** Runs a job on every line, warmed up before; prints the median microseconds a visit and the peak memory. */
export async function time(count, job) {
  const all = lines(count)
  const begin = performance.now()
  for (let index = 0; performance.now() - begin < warmUp; index++) {
    // oxlint-disable-next-line no-await-in-loop -- one visit after the other, as timed below
    await job(all[index % all.length])
  }
  const times = []
  for (const line of all) {
    const start = performance.now()
    // oxlint-disable-next-line no-await-in-loop -- one visit after the other is what is timed
    await job(line)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  console.log(
    JSON.stringify({
      microseconds: times[Math.floor(times.length / 2)] * 1000,
      megabytes: process.resourceUsage().maxRSS / 1024,
    }),
  )
}
