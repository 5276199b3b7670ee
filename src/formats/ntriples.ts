import type { GraphDescription } from '../rdf/graph.ts'
import { namedGraphIn } from '../rdf/serializable.ts'
import { statementPieces, statements } from '../rdf/statement.ts'
import { format, type RdfFormat } from './format.ts'

/** N-Triples in canonical form, https://www.w3.org/TR/n-triples/#canonical-ntriples. */
export const ntriples: RdfFormat = format({
  id: 'ntriples',
  name: 'N-Triples',
  mediaType: 'application/n-triples',
  extension: 'nt',
  datasets: false,
  unit: 'graph',
  lossless: true,
  stream: { open: '', separator: '', close: '' },
  write: graphs => statements(defaultGraphs(graphs)),
  pieces: graphs => statementPieces(defaultGraphs(graphs)),
})

function defaultGraphs(graphs: Iterable<GraphDescription>): readonly GraphDescription[] {
  const all = [...graphs]
  const named = all.find(({ graph }) => graph.termType !== 'DefaultGraph')
  if (named) throw namedGraphIn('N-Triples', named.graph)
  return all
}
