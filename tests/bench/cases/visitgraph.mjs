import { told } from './quads.mjs'
import { config, dist, grapher, lines } from './records.mjs'
import { time } from './timing.mjs'

/** The project: read, checked, built, judged, written as Turtle and as JSON-LD. */
const [{ quadsOf }, { judgeRecord }, { toDocument }, { formats }, toGraph] = await Promise.all([
  dist('rdf/graph.js'),
  dist('validate/gate.js'),
  dist('cli/documents.js'),
  dist('formats/registry.js'),
  grapher(),
])
const written = formats.filter(({ id }) => ['turtle', 'jsonld'].includes(id))
const isJudged = process.argv[2] !== 'unjudged'
const inputs = lines(500)

await time(inputs, {
  job: line => {
    const { graph, document } = toGraph(line)
    if (isJudged && judgeRecord(graph).results.some(({ severity }) => severity === 'violation'))
      throw new Error(`not valid: ${line}`)
    for (const format of written) toDocument({ graph, document }, format, config)
  },
  ...told(quadsOf(toGraph(inputs[0]).graph)),
})
