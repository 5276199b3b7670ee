import { builder, config, dist, time } from './records.mjs'

/** The project: read, checked, built, judged, written as Turtle and as JSON-LD. */
const [{ groupDescriptions }, { judgeRecord }, { toDocument }, { formats }, build] =
  await Promise.all([
    dist('rdf/graph.js'),
    dist('validate/gate.js'),
    dist('cli/documents.js'),
    dist('formats/registry.js'),
    builder(),
  ])
const written = formats.filter(({ id }) => ['turtle', 'jsonld'].includes(id))
const isJudged = process.argv[3] !== 'unjudged'

await time(Number(process.argv[2]), async line => {
  const { descriptions, document } = await build(line)
  const graph = groupDescriptions(descriptions, document)
  if (isJudged && judgeRecord(graph).results.some(({ severity }) => severity === 'violation'))
    throw new Error(`not valid: ${line}`)
  for (const format of written) toDocument({ graph, document: document.value }, format, config)
})
