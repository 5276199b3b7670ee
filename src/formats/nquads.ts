import { statementWriter } from '../rdf/statement.ts'
import type { RdfFormat } from './format.ts'

/** N-Quads, each line in canonical form, https://www.w3.org/TR/rdf-canon/#canonical-quads. */
export const nquads: RdfFormat = {
  id: 'nquads',
  name: 'N-Quads',
  mediaType: 'application/n-quads',
  extension: 'nq',
  datasets: true,
  unit: 'dataset',
  lossless: true,
  stream: { open: '', separator: '', close: '' },
  serialize(quads) {
    const statement = statementWriter()
    let text = ''
    for (const quad of quads) text += statement(quad)
    return text
  },
}
