import type { StoreProfile } from './profile.ts'

/** Every store with the Graph Store Protocol: Fuseki, GraphDB, Stardog, Oxigraph server, Neptune. */
export const gsp: StoreProfile = {
  id: 'gsp',
  name: 'SPARQL 1.1 Graph Store HTTP Protocol',
  writes: 'graph-store',
  reads: 'graph-store',
  loaders: [
    { store: 'Apache Jena TDB2', command: 'tdb2.tdbloader --loc DATABASE {parts}' },
    { store: 'Oxigraph', command: 'oxigraph load --location DATABASE --file {parts}' },
    { store: 'GraphDB', command: 'importrdf load --force --config-file CONFIG.ttl {parts}' },
    { store: 'Stardog', command: 'stardog data add DATABASE {parts}' },
  ],
}
