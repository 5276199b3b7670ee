import type { GraphDescription } from '../rdf/graph.ts'
import { format, type RdfFormat } from './format.ts'
import { turtleText, type TurtleText } from './turtle-text.ts'

/** TriG, https://www.w3.org/TR/trig/: Turtle, with named graphs in braces. */
export const trig: RdfFormat = format({
  id: 'trig',
  name: 'TriG',
  mediaType: 'application/trig',
  extension: 'trig',
  datasets: true,
  unit: 'dataset',
  lossless: true,
  stream: { open: '', separator: '\n', close: '' },
  write(graphs, options = {}) {
    const text = turtleText(options)
    const blocks = Array.from(graphs, graph => block(graph, text)).join('\n')
    const declarations = text.declarations()
    return declarations && blocks ? `${declarations}\n${blocks}` : declarations + blocks
  },
})

function block(graph: GraphDescription, text: TurtleText): string {
  if (graph.graph.termType === 'DefaultGraph') return text.triples(graph, '')
  return `${text.node(graph.graph)} {\n${text.triples(graph, '    ')}}\n`
}
