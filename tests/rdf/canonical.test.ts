import { describe, expect, it } from 'vitest'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { schema } from '../../src/rdf/namespaces.ts'
import { blankNode, literal, namedNode, quad } from '../../src/rdf/terms.ts'

const s = namedNode('https://e.org/s')
const said = (text: string, subject: Parameters<typeof quad>[0]['subject'] = s) =>
  quad({ subject, predicate: schema.name, object: literal(text) })

describe('canonicalNQuads', () => {
  it('sorts by code points, where UTF-16 units would put the high planes before U+FF00', async () => {
    const lines = (await canonicalNQuads([said('\u{1F600}'), said('\uFF00'), said('a')])).split(
      '\n',
    )
    expect(lines.map(line => line.split('"')[1])).toEqual(['a', '\uFF00', '\u{1F600}', undefined])
  })

  it('says the same of a graph whatever its order, its labels and its repetitions', async () => {
    const [x, y] = [blankNode('x'), blankNode('y')]
    const link = quad({ subject: x, predicate: schema.about, object: y })
    const [p, q] = [blankNode('p'), blankNode('q')]
    const same = quad({ subject: q, predicate: schema.about, object: p })
    expect(await canonicalNQuads([link, said('1', x), said('2', y), link])).toBe(
      await canonicalNQuads([said('2', p), said('1', q), same]),
    )
  })

  it('stops at graphs whose blank nodes all look alike instead of working for hours', async () => {
    const nodes = Array.from({ length: 12 }, (_, index) => blankNode(`n${index}`))
    const clique = nodes.flatMap(subject =>
      nodes.map(object => quad({ subject, predicate: schema.about, object })),
    )
    await expect(canonicalNQuads(clique, { maxWorkFactor: 1 })).rejects.toThrow(/iterations/)
  })
})
