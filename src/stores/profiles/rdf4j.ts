import type { StoreProfile } from './profile.ts'

/** Eclipse RDF4J Server, by the address of a repository. */
export const rdf4j: StoreProfile = {
  id: 'rdf4j',
  name: 'Eclipse RDF4J',
  writes: 'graph-store',
  reads: 'graph-store',
  path: 'rdf-graphs/service',
  loaders: [
    {
      store: 'RDF4J',
      command:
        "zcat {parts} | curl --fail -X POST -H 'Content-Type: application/n-quads' --data-binary @- '{url}/statements'",
    },
  ],
}
