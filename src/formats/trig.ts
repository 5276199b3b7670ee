import { type GraphDescription, groupQuads } from '../rdf/graph.ts'
import type { RdfFormat } from './format.ts'
import { turtleText, type TurtleText } from './turtle-text.ts'

/** TriG, https://www.w3.org/TR/trig/: Turtle, with named graphs in braces. */
export const trig: RdfFormat = {
  id: 'trig',
  name: 'TriG',
  mediaType: 'application/trig',
  extension: 'trig',
  datasets: true,
  unit: 'dataset',
  lossless: true,
  stream: { open: '', separator: '\n', close: '' },
  serialize(quads, options = {}) {
    const text = turtleText(options)
    const graphs = [...groupQuads(quads).values()].map(graph => block(graph, text)).join('\n')
    const declarations = text.declarations()
    return declarations && graphs ? `${declarations}\n${graphs}` : declarations + graphs
  },
}

function block(graph: GraphDescription, text: TurtleText): string {
  if (graph.graph.termType === 'DefaultGraph') return text.triples(graph, '')
  return `${text.node(graph.graph)} {\n${text.triples(graph, '    ')}}\n`
}
