import type { StoreProfile } from './profile.ts'

/** OpenLink Virtuoso: Digest only, and Turtle only, since uploads of N-Quads and JSON-LD end in errors. */
export const virtuoso: StoreProfile = {
  id: 'virtuoso',
  name: 'OpenLink Virtuoso',
  writes: 'graph-store',
  reads: 'graph-store',
  path: 'sparql-graph-crud-auth',
  authentication: 'digest',
  loaders: [
    {
      store: 'Virtuoso',
      command: `isql-vt 1111 dba "$PASSWORD" exec="ld_dir('{folder}', '*.nq.gz', NULL); rdf_loader_run(); checkpoint;"`,
    },
  ],
}
