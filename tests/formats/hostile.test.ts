import { describe, expect, it } from 'vitest'
import { formats } from '../../src/formats/registry.ts'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { prefixes, schema, xsd } from '../../src/rdf/namespaces.ts'
import { languageLiteral, literal, namedNode, quad } from '../../src/rdf/terms.ts'
import { readBack, readWithOxigraph } from '../support/engines.ts'
import { batteryStrings } from '../support/strings.ts'

const subject = namedNode('https://e.org/v')
const strings = [...batteryStrings('names'), ...batteryStrings('texts')].map(({ text }) => text)
const whole = strings.filter(text => !/[\uD800-\uDFFF]/u.test(text))
const halves = strings.filter(text => /[\uD800-\uDFFF]/u.test(text))

const described = (text: string) => [
  quad({ subject, predicate: schema.name, object: languageLiteral(text, 'en') }),
  quad({ subject, predicate: schema.text, object: literal(text) }),
  quad({ subject, predicate: schema.startDate, object: literal(text, xsd.date) }),
]

describe.each(formats)('$name with the texts of the battery', format => {
  it('holds no byte that is not UTF-8 and no control character', () => {
    for (const text of whole) {
      const bytes = new TextEncoder().encode(format.serialize(described(text), { prefixes }))
      const back = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      expect(back).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F\uFFFD]/)
    }
  })

  it('refuses half a surrogate pair and says which text has it', () => {
    expect(halves.length).toBeGreaterThan(1)
    for (const text of halves) {
      expect(() => format.serialize(described(text))).toThrow(/surrogate pair \[NOT_SERIALIZABLE\]/)
    }
  })

  if (format.lossless)
    it('carries each text unharmed (where nothing is left out)', async () => {
      const quads = whole.flatMap((text, index) => {
        const numbered = namedNode(`https://e.org/${index}`)
        return described(text).map(one => quad({ ...one, subject: numbered }))
      })
      const text = format.serialize(quads, { prefixes })
      const expected = await canonicalNQuads(quads)
      expect(await canonicalNQuads(await readBack(text, format.id))).toBe(expected)
      expect(await canonicalNQuads(readWithOxigraph(text, format))).toBe(expected)
    })
})

describe.each(formats)('$name with the IRIs of the battery', format => {
  it('either refuses an IRI or says exactly that triple', async () => {
    for (const { text: iri } of batteryStrings('iris')) {
      const quads = [quad({ subject, predicate: schema.url, object: namedNode(iri) })]
      const text = written(() =>
        format.serialize(quads, { base: 'https://example.org/', prefixes }),
      )
      if (text === undefined || !format.lossless) continue
      // oxlint-disable-next-line no-await-in-loop -- a few hundred small documents, one after the other
      const back = await readBack(text, format.id).catch(() => undefined)
      if (/\s/.test(iri) && format.id === 'jsonld') continue
      expect(
        back?.map(({ object }) => object.value),
        text,
      ).toEqual([iri])
    }
  })

  it('refuses every IRI that would end early or begin another statement', () => {
    const forbidden = batteryStrings('iris').filter(({ text }) => /[<>"{}|^`\\\s]/.test(text))
    const ascii = forbidden.filter(({ text }) => /[<>"{}|^`\\ \n\r\t]/.test(text))
    expect(ascii.length).toBeGreaterThan(10)
    for (const { text: iri } of ascii) {
      const quads = [quad({ subject, predicate: schema.url, object: namedNode(iri) })]
      expect(() => format.serialize(quads)).toThrow(/NOT_SERIALIZABLE/)
    }
  })
})

function written(write: () => string): string | undefined {
  try {
    return write()
  } catch {
    return undefined
  }
}
