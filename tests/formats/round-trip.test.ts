import type { Quad, Term } from '@rdfjs/types'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RdfFormat } from '../../src/formats/format.ts'
import { formats } from '../../src/formats/registry.ts'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { datasets, graphs, writing } from '../support/arbitrary.ts'
import {
  hasRapper,
  isKnownToRapper,
  nquadsByJsonldJs,
  readBack,
  readWithOxigraph,
  readWithRapper,
} from '../support/engines.ts'

const lossless = formats.filter(format => format.lossless)
const dataOf = (format: RdfFormat): fc.Arbitrary<Quad[]> => (format.datasets ? datasets : graphs)
const runs = { numRuns: 300 }

describe.each(lossless)('$name', format => {
  it('is read back by the reader of the project without loss, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(dataOf(format), async quads => {
        const text = format.serialize(quads, writing)
        expect(await canonicalNQuads(await readBack(text, format.id))).toBe(
          await canonicalNQuads(quads),
        )
      }),
      runs,
    )
  })

  it('is read back by Oxigraph without loss, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(dataOf(format), async quads => {
        const text = format.serialize(quads, writing)
        expect(await canonicalNQuads(readWithOxigraph(text, format))).toBe(
          await canonicalNQuads(quads),
        )
      }),
      runs,
    )
  })

  if (isKnownToRapper(format.id))
    it.skipIf(!hasRapper())(
      'is read back by rapper without loss (needs rapper and a syntax it knows)',
      async () => {
        await fc.assert(
          fc.asyncProperty(dataOf(format), async all => {
            const quads = all.filter(isKnownToRaptor)
            const text = format.serialize(quads, writing)
            expect(await canonicalNQuads(await readWithRapper(text, format))).toBe(
              await canonicalNQuads(quads),
            )
          }),
          { numRuns: 25 },
        )
      },
    )

  it('gives the same bytes for the same quads, and loses nothing without base and prefixes', async () => {
    await fc.assert(
      fc.asyncProperty(dataOf(format), async quads => {
        expect(format.serialize(quads, writing)).toBe(format.serialize([...quads], writing))
        const plain = format.serialize(quads)
        expect(await canonicalNQuads(await readBack(plain, format.id))).toBe(
          await canonicalNQuads(quads),
        )
      }),
      { numRuns: 100 },
    )
  })
})

describe('JSON-LD', () => {
  it('is read by jsonld.js in its safe mode without any request', async () => {
    const jsonld = formats.filter(({ id }) => id === 'jsonld')
    await fc.assert(
      fc.asyncProperty(graphs, async quads => {
        // jsonld.js rewrites doubles that are not in canonical form; the reader of the project mends that.
        const kept = quads.filter(({ object }) => !isDouble(object))
        const [text = ''] = jsonld.map(format => format.serialize(kept))
        const back = await readBack(await nquadsByJsonldJs(text), 'nquads')
        expect(await canonicalNQuads(back)).toBe(await canonicalNQuads(kept))
      }),
      runs,
    )
  })
})

const isDouble = (term: Quad['object']): boolean =>
  term.termType === 'Literal' && term.datatype.value.endsWith('#double')

/**
 * Raptor 2 drops NUL and the noncharacters that Unicode keeps for internal use, resolves dot segments in absolute
 * IRIs, and knows no blank graph names.
 */
function isKnownToRaptor({ subject, predicate, object, graph }: Quad): boolean {
  if (graph.termType === 'BlankNode') return false
  return ![subject, predicate, object, graph].some(isDropped)
}

const isDropped = (term: Term) =>
  // oxlint-disable-next-line no-control-regex -- NUL is what is looked for
  (term.termType === 'Literal' ? /[\u0000\uFFFE\uFFFF]/ : /\/\.\.?(?:[/?#]|$)/).test(term.value)
