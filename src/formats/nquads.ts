import { statementPieces, statements } from '../rdf/statement.ts'
import { format, type RdfFormat } from './format.ts'

/** N-Quads, each line in canonical form, https://www.w3.org/TR/rdf-canon/#canonical-quads. */
export const nquads: RdfFormat = format({
  id: 'nquads',
  name: 'N-Quads',
  mediaType: 'application/n-quads',
  extension: 'nq',
  datasets: true,
  unit: 'dataset',
  lossless: true,
  stream: { open: '', separator: '', close: '' },
  write: statements,
  pieces: statementPieces,
})
