import type { StoreProfile } from './profile.ts'

/** Any store that takes SPARQL 1.1 updates, by the address of its update endpoint. */
export const sparqlUpdate: StoreProfile = {
  id: 'sparql-update',
  name: 'SPARQL 1.1 Update',
  writes: 'update',
  loaders: [],
}
