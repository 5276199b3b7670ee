import type { StoreProfile } from './profile.ts'

/** QLever, which takes updates with an access token. */
export const qlever: StoreProfile = {
  id: 'qlever',
  name: 'QLever',
  writes: 'update',
  reads: 'query',
  authentication: 'token',
  tokenParameter: 'access-token',
  loaders: [{ store: 'QLever', command: 'zcat {parts} | qlever-index -i visits -f - -F nq' }],
}
