import { namedGraphIn } from '../rdf/serializable.ts'
import { format, type RdfFormat } from './format.ts'
import { turtleText } from './turtle-text.ts'

/**
 * Turtle for people, https://www.w3.org/TR/turtle/: one predicate a line, several objects one a line, types
 * first, so that one changed value is one changed line.
 */
export const turtle: RdfFormat = format({
  id: 'turtle',
  name: 'Turtle',
  mediaType: 'text/turtle',
  extension: 'ttl',
  datasets: false,
  unit: 'graph',
  lossless: true,
  stream: { open: '', separator: '\n', close: '' },
  write(graphs, options = {}) {
    const text = turtleText(options)
    let triples = ''
    for (const graph of graphs) {
      if (graph.graph.termType !== 'DefaultGraph') throw namedGraphIn('Turtle', graph.graph)
      triples = text.triples(graph, '')
    }
    const declarations = text.declarations()
    return declarations && triples ? `${declarations}\n${triples}` : declarations + triples
  },
})
