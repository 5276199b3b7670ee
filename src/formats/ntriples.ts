import { namedGraphIn } from '../rdf/serializable.ts'
import { statementWriter } from '../rdf/statement.ts'
import type { RdfFormat } from './format.ts'

/** N-Triples in canonical form, https://www.w3.org/TR/n-triples/#canonical-ntriples. */
export const ntriples: RdfFormat = {
  id: 'ntriples',
  name: 'N-Triples',
  mediaType: 'application/n-triples',
  extension: 'nt',
  datasets: false,
  unit: 'graph',
  lossless: true,
  stream: { open: '', separator: '', close: '' },
  serialize(quads) {
    const statement = statementWriter()
    let text = ''
    for (const quad of quads) {
      if (quad.graph.termType !== 'DefaultGraph') throw namedGraphIn('N-Triples', quad.graph)
      text += statement(quad)
    }
    return text
  },
}
