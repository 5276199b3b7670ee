import { readFile } from 'node:fs/promises'
import {
  authenticator,
  type Authenticator,
  type Credentials,
} from '../../stores/http/authentication.ts'
import { usualPolicy, type RetryPolicy } from '../../stores/http/retry.ts'
import { findProfile, profiles } from '../../stores/profiles/registry.ts'
import type { Authentication, StoreProfile } from '../../stores/profiles/profile.ts'
import type { StoreAddress } from '../../stores/push/graph-request.ts'
import { assertPrivate } from '../../stores/push/push.ts'
import { VisitgraphError } from '../../problem.ts'
import { nearest } from '../../nearest.ts'
import { usageError } from '../exit.ts'
import { readInput } from '../input.ts'

/** What of the options concerns the store and the way there. */
export interface SettingsOptions {
  readonly store?: string
  readonly auth?: Authentication
  readonly credentials?: string
  readonly timeout: string
  readonly ca?: string
  readonly allowHttp?: boolean
}

/**
 * Finds the profile of a store.
 *
 * @throws VisitgraphError with code `USAGE` for a name that is not known.
 */
export function toProfile(name = 'gsp'): StoreProfile {
  const profile = findProfile(name)
  if (profile) return profile
  const known = profiles.map(({ id }) => id)
  const near = nearest(name, known)
  const hint = near ? `did you mean ${near}?` : `the stores are ${known.join(', ')}`
  throw usageError(`there is no store ${JSON.stringify(name)}`, hint)
}

/**
 * Reads who the client is: from a file, else from the environment; never from the command line, which others see.
 *
 * @throws VisitgraphError when the file cannot be read or says something else.
 */
export async function readCredentials(
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Credentials> {
  if (file === undefined)
    return {
      user: environment['VISITGRAPH_STORE_USER'],
      password: environment['VISITGRAPH_STORE_PASSWORD'],
      token: environment['VISITGRAPH_STORE_TOKEN'],
    }
  const text = new TextDecoder().decode((await readInput(file)).bytes)
  const fields = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:#|$)/.test(line)) continue
    const [, name, value] = /^\s*(user|password|token)\s*[:=]\s*(.*?)\s*$/.exec(line) ?? []
    // The line itself stays unsaid: it may hold the secret.
    if (name === undefined || value === undefined)
      throw usageError(
        `${file} has a line that is none of user, password, token`,
        'write lines such as `user: archive` and `password: …`',
      )
    fields.set(name, value)
  }
  return { user: fields.get('user'), password: fields.get('password'), token: fields.get('token') }
}

/**
 * Makes the proof for a store.
 *
 * @throws VisitgraphError when secrets are missing, or would go over an open line.
 */
export async function toProof(
  store: StoreAddress,
  options: SettingsOptions,
): Promise<Authenticator> {
  const credentials = await readCredentials(options.credentials, process.env)
  const { profile } = store
  const scheme = options.auth ?? usualScheme(profile, credentials)
  const needsToken = scheme === 'bearer' || scheme === 'token'
  const needsUser = scheme === 'basic' || scheme === 'digest'
  const isMissing =
    (needsToken && !credentials.token) ||
    (needsUser && (!credentials.user || credentials.password === undefined))
  if (isMissing) throw new VisitgraphError(missing(scheme, needsToken))
  if (scheme !== 'none' && options.allowHttp !== true) assertPrivate(store)
  return authenticator({ ...credentials, scheme, tokenParameter: profile.tokenParameter })
}

const missing = (scheme: Authentication, needsToken: boolean): VisitgraphError['problem'] => ({
  code: 'PUSH_CREDENTIALS',
  severity: 'error',
  message: `\`--auth ${scheme}\` needs ${needsToken ? 'a token' : 'a user and a password'}`,
  hint: needsToken
    ? 'set VISITGRAPH_STORE_TOKEN, or name a file with --credentials'
    : 'set VISITGRAPH_STORE_USER and VISITGRAPH_STORE_PASSWORD, or name a file with --credentials',
})

function usualScheme({ authentication }: StoreProfile, credentials: Credentials): Authentication {
  if (authentication === 'digest') return credentials.user ? 'digest' : 'none'
  if (authentication === 'token') return credentials.token ? 'token' : 'none'
  if (credentials.token) return 'bearer'
  return credentials.user ? 'basic' : 'none'
}

/** Makes the patience for a store. */
export async function toPolicy(
  { timeout, ca }: SettingsOptions,
  signal: AbortSignal,
): Promise<RetryPolicy> {
  const time = Number(timeout) * 1000
  if (!(time > 0)) throw usageError('`--timeout` takes a number of seconds above 0')
  const authorities = ca === undefined ? undefined : await readFile(ca, 'utf8')
  return { ...usualPolicy, time, authorities, signal }
}
