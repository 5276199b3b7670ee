import { Store } from 'n3'
import { builder, dist, lines, warmUp } from './records.mjs'

/** SHACL alone: the same graphs judged by the compiled shapes and by rdf-validate-shacl, results compared. */
const [{ groupDescriptions, quadsOf }, { compileShapes, dataOf }, { defaultShapes }, { validate }] =
  await Promise.all(
    ['rdf/graph.js', 'validate/compile.js', 'validate/shapes.js', 'validate/validate.js'].map(dist),
  )
const count = Number(process.argv[2])
const build = await builder()
const graphs = []
for (const line of lines(count)) {
  // oxlint-disable-next-line no-await-in-loop -- in order
  const { descriptions, document } = await build(line)
  graphs.push(groupDescriptions(descriptions, document))
}
const { value: gate } = compileShapes(defaultShapes())
const median = times => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
/** The median microseconds a graph, after `warmUp` milliseconds that do not count. */
const timed = async job => {
  const times = []
  const begin = performance.now()
  for (let index = 0; performance.now() - begin < warmUp; index++)
    // oxlint-disable-next-line no-await-in-loop -- one graph after the other, as timed below
    await job(graphs[index % graphs.length])
  for (let round = 0; round < 3; round++) {
    for (const graph of graphs) {
      const start = performance.now()
      // oxlint-disable-next-line no-await-in-loop -- one graph after the other is what is timed
      await job(graph)
      times.push(performance.now() - start)
    }
  }
  return median(times) * 1000
}
const compiled = await timed(({ subjects }) => gate.judge(dataOf(subjects, gate.inverse), 'en'))
const stores = new Map(graphs.map(graph => [graph, new Store(quadsOf(graph))]))
const reference = await timed(graph => validate(stores.get(graph), { engine: 'reference' }))
console.log(JSON.stringify({ compiled, reference }))
