/*
 * How a case is timed: first for a while without counting, so that what a long stream is made by is compiled by then,
 * and so long that the collector of garbage has its share.
 */

/** For how many seconds a case runs; two thirds of them are not counted. */
const seconds = Number(process.env['BENCH_SECONDS'] ?? 6)

/** Runs a job on one input after the other for a while; returns the milliseconds of each run. */
async function repeated(inputs, job, limit) {
  const times = []
  const begin = performance.now()
  for (let index = 0; index < inputs.length || performance.now() - begin < limit; index++) {
    const start = performance.now()
    // oxlint-disable-next-line no-await-in-loop -- one visit after the other is what is timed
    await job(inputs[index % inputs.length])
    times.push(performance.now() - start)
    if (performance.now() - begin > limit && times.length >= 20) break
  }
  return times
}

/** Prints the median microseconds of a job on an input, the most memory of the process, and what else is told. */
export async function time(inputs, job, more = {}) {
  const thousand = seconds * 1000
  await repeated(inputs, job, (thousand * 2) / 3)
  const times = (await repeated(inputs, job, thousand / 3)).toSorted((a, b) => a - b)
  console.log(
    JSON.stringify({
      microseconds: times[Math.floor(times.length / 2)] * 1000,
      megabytes: process.resourceUsage().maxRSS / 1024,
      ...more,
    }),
  )
}
