import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { install } from './peers.mjs'

/*
 * Runs cases in alternating rounds, each run in a process of its own, so that what else the machine does falls on all
 * alike and no case finds what another has left.
 */

/** The middle one of numbers. */
export const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** The line of an error without the paths of the machine. */
const told = (stderr, status) =>
  stderr
    .split('\n')
    .find(line => /^\w*Error/.test(line))
    ?.replaceAll(/(?:file:\/\/)?\/\S+\//g, '') ?? `ended with ${status}`

function run([file, ...parameters], seconds) {
  const path = fileURLToPath(new URL(`cases/${file}.mjs`, import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...parameters], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, BENCH_SECONDS: String(seconds) },
  })
  if (status === 0) return { value: JSON.parse(stdout.trim().split('\n').at(-1)) }
  return { failure: `not run: ${told(stderr, status)}` }
}

const missing = ({ peers = [] }, withPeers) => {
  if (peers.length === 0) return undefined
  if (!withPeers) return 'left out'
  return peers.map(install).find(reason => reason !== undefined)
}

/** A case that needs nothing of others can be run; where it cannot, the bench itself is broken. */
function refuseBroken(states) {
  const broken = states.find(({ one, failure }) => failure !== undefined && !one.peers)
  if (broken !== undefined) throw new Error(`${broken.one.name}: ${broken.failure}`)
}

/**
 * Runs `cases`, `{ name, run: [file of cases/, …parameters], peers: [names] }`, and returns of each the medians of
 * microseconds and megabytes and the last output; or a `failure`, after which the others go on.
 *
 * @throws Error where a case fails that needs no peers.
 */
export function alternate(cases, { rounds, seconds, peers }) {
  const states = cases.map(one => ({ one, values: [], failure: missing(one, peers) }))
  for (let round = 0; round < rounds; round++) {
    for (const state of states.filter(({ failure }) => failure === undefined)) {
      const { value, failure } = run(state.one.run, seconds)
      if (failure === undefined) state.values.push(value)
      state.failure = failure
    }
    console.error(`round ${round + 1} of ${rounds}`)
    refuseBroken(states)
  }
  return states.map(({ one, values, failure }) => {
    if (failure !== undefined) return { name: one.name, failure }
    const middle = key => median(values.map(value => value[key]))
    return {
      ...values.at(-1),
      name: one.name,
      microseconds: middle('microseconds'),
      megabytes: middle('megabytes'),
    }
  })
}
