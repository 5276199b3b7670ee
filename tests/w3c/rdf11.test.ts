import { readFileSync } from 'node:fs'
import { Parser, Store } from 'n3'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/formats/registry.ts'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { readRdf } from '../../src/rdf/read.ts'
import { readBack } from '../support/engines.ts'
import { hasShared, shared } from '../support/shared.ts'

const mf = 'http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#'
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** The suites, with the address that their manifests assume (mf:assumedTestBase). */
const suites = [
  { folder: 'rdf-turtle', syntax: 'turtle', count: 313 },
  { folder: 'rdf-trig', syntax: 'trig', count: 356 },
  { folder: 'rdf-n-triples', syntax: 'ntriples', count: 70 },
  { folder: 'rdf-n-quads', syntax: 'nquads', count: 87 },
] as const

const home = 'https://w3c.github.io/rdf-tests/rdf/rdf11/'

function entries(folder: string) {
  const path = shared(`w3c/rdf11/${folder}`)
  if (!hasShared(`w3c/rdf11/${folder}`)) return []
  const baseIRI = `${home}${folder}/manifest.ttl`
  const store = new Store(
    new Parser({ baseIRI }).parse(readFileSync(`${path}/manifest.ttl`, 'utf8')),
  )
  return store.getQuads(null, `${mf}action`, null, null).map(({ subject, object }) => ({
    name: subject.value.slice(subject.value.indexOf('#') + 1),
    kind: store.getObjects(subject, type, null)[0]?.value ?? '',
    base: object.value,
    action: fileName(object.value),
    result: fileName(store.getObjects(subject, `${mf}result`, null)[0]?.value ?? ''),
  }))
}

const fileName = (iri: string): string => iri.slice(iri.lastIndexOf('/') + 1)

describe.each(suites)(
  'RDF 1.1, $folder (needs ../shared/w3c/rdf11)',
  ({ folder, syntax, count }) => {
    const all = entries(folder)
    const read = (file: string) => readFileSync(shared(`w3c/rdf11/${folder}/${file}`), 'utf8')

    it.skipIf(all.length === 0)('has all its tests', () => {
      expect(all).toHaveLength(count)
    })

    const negative = all.filter(({ kind }) => kind.includes('Negative'))
    it.skipIf(all.length === 0).each(negative)('refuses $name', async ({ action, base }) => {
      const { value, problems } = await readRdf(read(action), { syntax, base, file: action })
      expect(value).toBeUndefined()
      expect(problems[0]?.code).toBe('RDF_SYNTAX')
      expect(problems[0]?.source?.line).toBeGreaterThan(0)
    })

    const positive = all.filter(({ kind }) => !kind.includes('Negative'))
    it.skipIf(all.length === 0).each(positive)(
      'reads $name and writes it in every format that can hold it',
      async ({ action, base, result }) => {
        const { value, problems } = await readRdf(read(action), { syntax, base, file: action })
        expect(problems).toEqual([])
        const quads = value ?? []
        const canonical = await canonicalNQuads(quads)
        if (result) {
          const expected = await readRdf(read(result), { syntax: 'nquads' })
          expect(canonical).toBe(await canonicalNQuads(expected.value ?? []))
        }
        const isDataset = quads.some(({ graph }) => graph.termType !== 'DefaultGraph')
        const able = formats.filter(one => one.lossless && (one.datasets || !isDataset))
        const written = able.map(one => ({ id: one.id, text: one.serialize(quads, { base }) }))
        const back = written.map(async ({ id, text }) => canonicalNQuads(await readBack(text, id)))
        expect(await Promise.all(back)).toEqual(written.map(() => canonical))
      },
    )
  },
)
