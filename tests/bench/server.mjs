import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'

/*
 * Times of a normal request while the server is under attack: 300 half-open requests, queries without end on every
 * worker, bodies that are too long. `npm run build && node tests/bench/server.mjs`
 */

const root = new URL('../../', import.meta.url)
const path = name => fileURLToPath(new URL(name, root))
const rounds = 300

const child = spawn(
  process.execPath,
  [path('dist/bin/visitgraph.js'), 'serve', path('data/visits'), '--sparql', '--port', '0'],
  { stdio: ['ignore', 'pipe', 'ignore'] },
)
const [text] = await once(child.stdout, 'data')
const [, url] = /serving at (\S+)\n/.exec(String(text))
const { port } = new URL(url)

async function timeOf(accept) {
  const begin = performance.now()
  const answer = await fetch(`${url}visit/2023-07-20-kh-qian-hongshan`, { headers: { accept } })
  await answer.arrayBuffer()
  return performance.now() - begin
}

async function median() {
  const times = []
  for (let round = 0; round < rounds; round++) {
    // oxlint-disable-next-line no-await-in-loop -- one request after the other
    times.push(await timeOf(round % 2 ? 'text/turtle' : 'text/html'))
  }
  times.sort((a, b) => a - b)
  return {
    median: times[rounds / 2].toFixed(1),
    p95: times[Math.floor(rounds * 0.95)].toFixed(1),
    longest: times.at(-1).toFixed(1),
  }
}

await median()
console.log('quiet       ', await median())

const state = { isOver: false }
const endless = 'SELECT * { ?a (!<x:y>|^!<x:y>)* ?b . ?c (!<x:y>|^!<x:y>)* ?d }'
const attack = async send => {
  // oxlint-disable-next-line no-await-in-loop -- one request after the other
  while (!state.isOver) await send().catch(() => undefined)
}
const queries = Array.from({ length: 4 }, () =>
  attack(async () =>
    (await fetch(`${url}sparql?query=${encodeURIComponent(endless)}`)).arrayBuffer(),
  ),
)
const bodies = attack(async () =>
  (
    await fetch(`${url}sparql`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `query=${'a'.repeat(5_000_000)}`,
    })
  ).arrayBuffer(),
)
const sockets = Array.from({ length: 300 }, () => {
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-a: b')
  return socket
})
console.log('under attack', await median())
state.isOver = true
for (const socket of sockets) socket.destroy()
child.kill('SIGTERM')
await once(child, 'exit')
await Promise.all([...queries, bodies])
