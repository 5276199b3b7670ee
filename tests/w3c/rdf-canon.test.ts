import { readFileSync } from 'node:fs'
import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { hasShared, shared } from '../support/shared.ts'

interface Entry {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly action: string
  readonly result?: string
  readonly hashAlgorithm?: 'SHA256' | 'SHA384'
}

const folder = 'w3c/rdf-canon'
const read = (path: string): string => readFileSync(shared(`${folder}/${path}`), 'utf8')

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the manifest of the suite has this form
const manifest = (hasShared(folder) ? JSON.parse(read('manifest.jsonld')) : { entries: [] }) as {
  readonly entries: readonly Entry[]
}

async function canonize({ action, hashAlgorithm }: Entry) {
  // Read without the reader of the project, which labels blank nodes anew: the maps are by the labels of the input.
  const parser = new Parser({ format: 'application/n-quads', blankNodePrefix: '_:' })
  const value = parser.parse(read(action))
  const labels = new Map<string, string>()
  const hash = hashAlgorithm === 'SHA384' ? 'SHA-384' : 'SHA-256'
  return { text: await canonicalNQuads(value, { hash, labels }), labels }
}

describe.skipIf(!hasShared(folder))('RDFC-1.0 (needs ../shared/w3c/rdf-canon)', () => {
  it('has 86 tests', () => {
    expect(manifest.entries).toHaveLength(86)
  })

  it.each(manifest.entries)('$id: $name', async entry => {
    switch (entry.type) {
      case 'rdfc:RDFC10EvalTest': {
        const { text } = await canonize(entry)
        expect(text).toBe(read(entry.result ?? ''))
        return
      }
      case 'rdfc:RDFC10MapTest': {
        const { labels } = await canonize(entry)
        expect(withoutPrefix(labels)).toEqual(JSON.parse(read(entry.result ?? '')))
        return
      }
      default:
        expect(entry.type).toBe('rdfc:RDFC10NegativeEvalTest')
        await expect(canonize(entry)).rejects.toThrow(/iterations/)
    }
  })
})

const withoutPrefix = (labels: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    [...labels].map(([from, to]) => [from.replace(/^_:/, ''), to.replace(/^_:/, '')]),
  )
