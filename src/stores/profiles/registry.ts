import { blazegraph } from './blazegraph.ts'
import { gsp } from './gsp.ts'
import type { StoreProfile } from './profile.ts'
import { qlever } from './qlever.ts'
import { rdf4j } from './rdf4j.ts'
import { sparqlUpdate } from './sparql-update.ts'
import { virtuoso } from './virtuoso.ts'

/** Every kind of store, the usual ones first. */
export const profiles: readonly StoreProfile[] = [
  gsp,
  virtuoso,
  rdf4j,
  qlever,
  blazegraph,
  sparqlUpdate,
]

/** Finds a kind of store by its id; nothing where there is none. */
export const findProfile = (id: string): StoreProfile | undefined =>
  profiles.find(profile => profile.id === id)
