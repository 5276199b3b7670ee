import { readdirSync, readFileSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import type { RdfFormat } from '../../src/formats/format.ts'
import { findFormat, formats } from '../../src/formats/registry.ts'
import { rdfs } from '../../src/rdf/namespaces.ts'
import { blankNode, languageLiteral, literal, namedNode, quad } from '../../src/rdf/terms.ts'
import { projectFile } from '../support/rdf.ts'

const folder = projectFile('src/formats')
const subject = namedNode('https://e.org/s')
const triple = quad({ subject, predicate: rdfs.label, object: literal('x') })

const isFormat = (value: unknown): value is RdfFormat =>
  typeof value === 'object' && value !== null && 'serialize' in value && 'mediaType' in value

describe('the registry of formats', () => {
  it('lists every format of its folder', async () => {
    const files = readdirSync(folder).filter(file => file.endsWith('.ts') && file !== 'registry.ts')
    const modules: object[] = await Promise.all(
      files.map((file): Promise<object> => import(`${folder}/${file}`)),
    )
    const exported = modules.flatMap(module => Object.values(module).filter(isFormat))
    expect(new Set(formats)).toEqual(new Set(exported))
  })

  it('finds a format by its id, and none for a name that is not there', () => {
    for (const format of formats) expect(findFormat(format.id)).toBe(format)
    expect(findFormat('rdfxml')).toBeUndefined()
  })

  it('gives each format an id and an extension of its own', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length)
    for (const { id } of formats) expect(id).toMatch(/^[a-z0-9]+$/)
  })

  it('loads no library to write', () => {
    const own = /^import(?! type).* from '(?!\.)/m
    for (const file of readdirSync(folder)) {
      expect(readFileSync(`${folder}/${file}`, 'utf8'), file).not.toMatch(own)
    }
    for (const file of ['statement', 'graph', 'serializable', 'jsonld-context', 'namespaces']) {
      expect(readFileSync(projectFile(`src/rdf/${file}.ts`), 'utf8'), file).not.toMatch(own)
    }
  })
})

/** Terms of kinds that the data model has and RDF 1.1 has not, as a foreign factory makes them. */
const foreign = (termType: string): Quad['object'] =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only what the types forbid can show the refusal
  ({ termType, value: 'x', equals: () => false }) as unknown as Quad['object']

describe.each(formats)('$name', format => {
  const write = (...quads: Quad[]) => format.serialize(quads)

  it('refuses what no syntax can hold', () => {
    const property = { subject, predicate: rdfs.label }
    const name = namedNode('http://schema.org/name')
    expect(() =>
      write(quad({ ...property, subject: namedNode('a/b'), object: literal('x') })),
    ).toThrow('the IRI `a/b` is relative')
    for (const language of ['en_US', 'en us', 'abcdefghi', 'en> . <https://e.org/b>', '-']) {
      const object = languageLiteral('x', language)
      expect(() => write(quad({ subject, predicate: name, object }))).toThrow('NOT_SERIALIZABLE')
    }
    if (!format.lossless) return
    for (const kind of ['Variable', 'Quad']) {
      expect(() => write(quad({ ...property, object: foreign(kind) }))).toThrow(`a ${kind} \`x\``)
    }
  })

  it('writes an empty document, and the empty document is read as no triples', () => {
    expect(write()).toBe(format.serialize([]))
    expect(write()).not.toMatch(/undefined/)
  })

  if (!format.datasets)
    it('refuses a named graph and names it (where it cannot hold one)', () => {
      const graph = namedNode('https://e.org/g')
      expect(() => write(quad({ ...triple, graph }))).toThrow('named graph `https://e.org/g`')
    })

  it('writes documents that stand in one stream', () => {
    const { open, separator, close } = format.stream
    const document = write(triple)
    const text = open + [document, document].join(separator) + close
    if (format.mediaType === 'application/ld+json') expect(JSON.parse(text)).toHaveLength(2)
    else expect(text.split('"x"')).toHaveLength(format.lossless ? 3 : 1)
  })

  it('labels blank nodes in their order, whatever they were called', () => {
    const object = blankNode('b7')
    const one = write(quad({ subject: blankNode('x y'), predicate: rdfs.label, object }))
    const other = write(
      quad({ subject: blankNode('q'), predicate: rdfs.label, object: blankNode('\n') }),
    )
    expect(one).toBe(other)
  })
})
