import { nquads } from '../formats/nquads.ts'
import type { BuiltRecord } from '../pipeline.ts'

/** Writes the graphs of records as N-Quads, each in the graph that its record names. */
export const datasetText = (records: readonly Pick<BuiltRecord, 'graph'>[]): string =>
  nquads.write(records.map(({ graph }) => graph))
