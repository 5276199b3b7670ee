import type { StoreProfile } from './profile.ts'

/** Blazegraph, which has no Graph Store Protocol; its updates are forms. */
export const blazegraph: StoreProfile = {
  id: 'blazegraph',
  name: 'Blazegraph',
  writes: 'update-form',
  reads: 'query',
  loaders: [
    {
      store: 'Blazegraph',
      command:
        'java -cp blazegraph.jar com.bigdata.rdf.store.DataLoader -verbose blazegraph.properties {parts}',
    },
  ],
}
