import type { Writable } from 'node:stream'
import { readFileSync } from 'node:fs'

/** Writes text or bytes and waits until the stream has taken it. */
export const write = (stream: Writable, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    if (text.length === 0) resolve()
    else stream.write(text, error => (error ? reject(error) : resolve()))
  })

/** Returns the version of the program. */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const manifest: unknown = JSON.parse(text)
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isManifest ? String(manifest.version) : ''
}
