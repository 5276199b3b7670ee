import { addressInShort } from './view.ts'

/** Names a licence: Creative Commons by its usual name, others by their address in short. */
export function licenceName(iri: string): string {
  const [, kind = '', version = ''] =
    /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/([\d.]+)/.exec(iri) ??
    []
  if (kind === 'zero') return `CC0 ${version}`
  if (kind === 'mark') return `Public Domain Mark ${version}`
  if (kind !== '') return `CC ${kind.toUpperCase()} ${version}`
  return addressInShort(iri)
}
