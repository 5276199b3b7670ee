import { isThere } from './cases/records.mjs'
import { part } from './part.mjs'
import { alternate } from './rounds.mjs'
import { resultRows, table } from './table.mjs'

/*
 * Each writer alone, on graphs made before. node tests/bench/writers.mjs [rounds] [--no-peers] [--seconds N]
 */

const peer = (...peers) => ({ peers })

const syntaxes = [
  {
    id: 'turtle',
    name: 'Turtle',
    writers: {
      visitgraph: {},
      'N3.Writer': {},
      '@rdfjs/serializer-turtle': peer('@rdfjs/serializer-turtle', 'rdf-ext'),
    },
  },
  { id: 'nquads', name: 'N-Quads', writers: { visitgraph: {}, 'N3.Writer': {} } },
  {
    id: 'jsonld',
    name: 'JSON-LD',
    writers: {
      visitgraph: {},
      jsonld: {},
      'jsonld-streaming-serializer': peer('jsonld-streaming-serializer'),
    },
  },
]

const cases = syntaxes.flatMap(({ id, name, writers }) =>
  Object.entries(writers).map(([writer, needs]) => ({
    ...needs,
    name: `${name}: ${writer}`,
    run: ['writer', id, writer],
  })),
)

function report(results) {
  const rows = syntaxes.flatMap(({ name }) =>
    resultRows(results.filter(result => result.name.startsWith(`${name}:`))),
  )
  return { text: table(['writer', 'µs a visit', 'ratio', 'peak MB'], rows) }
}

export const writers = part(import.meta.url, {
  id: 'writers',
  title: 'Writers alone',
  seconds: 3,
  needs: isThere,
  measure: async options => report(alternate(cases, options)),
})
