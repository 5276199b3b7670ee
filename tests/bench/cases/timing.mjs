/*
 * How a case is timed: first for a while without counting, so that what a long stream is made by is compiled by then,
 * and so long that the collector of garbage has its share.
 */

/** For how many seconds a case runs; two thirds of them are not counted. */
const seconds = Number(process.env['BENCH_SECONDS'] ?? 6)

/** Runs a job on one input after the other for a while; returns the milliseconds of each run. */
async function repeated(inputs, { job, prepare = input => input }, limit) {
  const times = []
  const begin = performance.now()
  while (times.length < 20 || performance.now() - begin < limit) {
    // oxlint-disable-next-line no-await-in-loop -- one visit after the other is what is timed
    const input = await prepare(inputs[times.length % inputs.length])
    const start = performance.now()
    // oxlint-disable-next-line no-await-in-loop -- as above
    await job(input)
    times.push(performance.now() - start)
  }
  return times
}

/**
 * Prints the median microseconds of a job on an input, the most memory of the process, and `more`. What `prepare` makes
 * of an input is made anew for each run and not timed, so that no run finds what another has worked out.
 */
export async function time(inputs, { job, prepare, ...more }) {
  const thousand = seconds * 1000
  await repeated(inputs, { job, prepare }, (thousand * 2) / 3)
  const all = await repeated(inputs, { job, prepare }, thousand / 3)
  const times = all.toSorted((a, b) => a - b)
  console.log(
    JSON.stringify({
      microseconds: times[Math.floor(times.length / 2)] * 1000,
      megabytes: process.resourceUsage().maxRSS / 1024,
      ...more,
    }),
  )
}
