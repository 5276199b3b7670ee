import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { page } from '../../src/formats/page.ts'
import { prefixes, rdf, schema, xsd } from '../../src/rdf/namespaces.ts'
import { readRdf } from '../../src/rdf/read.ts'
import { blankNode, languageLiteral, literal, namedNode, quad } from '../../src/rdf/terms.ts'
import { goldOptions, goldQuads } from '../support/gold.ts'
import { projectFile } from '../support/rdf.ts'
import { hasShared, shared } from '../support/shared.ts'
import { batteryStrings } from '../support/strings.ts'

const contextFile = 'schemaorg/schemaorgcontext-30.0.jsonld'
const s = namedNode('https://e.org/s')
const said = (predicate: Quad['predicate'], object: Quad['object'], subject: Quad['subject'] = s) =>
  quad({ subject, predicate, object })

/** The nodes of a page. */
const nodes = (quads: Quad[], language = 'en'): unknown =>
  Object(JSON.parse(page.serialize(quads, { language })))['@graph']

/** A triple by what page and graph have in common: enumeration values and texts become strings of one kind. */
const key = (subject: string, predicate: string, object: string): string =>
  `${subject} ${predicate} ${object.replace('https://schema.org/', prefixes.schema)}`

describe('the JSON-LD of a page', () => {
  it.skipIf(!hasShared(contextFile))(
    'says nothing that the graph does not say (needs ../shared/schemaorg)',
    async () => {
      const contexts = {
        'https://schema.org': Object(JSON.parse(readFileSync(shared(contextFile), 'utf8'))),
      }
      const text = page.serialize(goldQuads(), goldOptions)
      const { value = [], problems } = await readRdf(text, { syntax: 'jsonld', contexts })
      expect(problems).toEqual([])
      const graph = new Set(
        goldQuads().map(one => key(one.subject.value, one.predicate.value, one.object.value)),
      )
      const foreign = value.filter(({ predicate, object }) => {
        const known = predicate.equals(rdf.type) || predicate.value.startsWith(prefixes.schema)
        return !known || object.termType === 'BlankNode'
      })
      expect(foreign).toEqual([])
      const extra = value.filter(({ subject, predicate, object }) => {
        // `additionalType` is declared a sub-property of `rdf:type`.
        const property = predicate.equals(schema.additionalType) ? rdf.type : predicate
        return !graph.has(key(subject.value, property.value, object.value))
      })
      expect(extra).toEqual([])
      expect(value).toHaveLength(359)
      const dates = value.flatMap(({ object }) =>
        object.termType === 'Literal' && /^\d{4}-\d\d-\d\d$/.test(object.value)
          ? [object.datatype.value]
          : [],
      )
      expect(new Set(dates)).toEqual(new Set(['http://schema.org/Date']))
    },
  )

  it('is well-typed by schema-dts, which refuses a misspelt property', () => {
    const json = page.serialize(goldQuads(), goldOptions)
    expect(compile(json)).toBe('')
    expect(compile(json.replace('"eventStatus"', '"eventstatus"'))).toContain('eventstatus')
  }, 120_000)

  it('has a plain context, and neither reverse properties nor lists nor blank nodes', () => {
    const text = page.serialize(
      [
        ...goldQuads(),
        said(schema.about, blankNode('b'), namedNode(goldOptions.root ?? '')),
        said(schema.name, literal('x'), blankNode('b')),
      ],
      goldOptions,
    )
    expect(Object(JSON.parse(text))['@context']).toBe('https://schema.org')
    expect(text).not.toMatch(/@reverse|@list|_:/)
  })

  it('begins with the visit; the document and the invitation follow', () => {
    const { '@graph': graph } = Object(JSON.parse(page.serialize(goldQuads(), goldOptions)))
    expect(graph.map((node: object) => Object(node)['@type'])).toEqual([
      'Event',
      'WebPage',
      'InviteAction',
    ])
  })

  it.each([
    ['en', 'Laos'],
    ['EN', 'Laos'],
    ['fr', 'Laos (CH)'],
    ['km', 'Laos (DE)'],
  ])('keeps the texts of one language: for %s %s', (language, expected) => {
    const quads = [
      said(schema.name, languageLiteral('Laos', 'en')),
      said(schema.name, languageLiteral('Laos (CH)', 'fr-ch')),
      said(schema.name, languageLiteral('Laos (DE)', 'de')),
      said(schema.identifier, literal('LA')),
    ]
    expect(nodes(quads, language)).toEqual([{ '@id': s.value, name: expected, identifier: 'LA' }])
  })

  it('writes dates as texts, numbers bare, choices by their address at schema.org', () => {
    const quads = [
      said(rdf.type, schema.Event),
      said(rdf.type, namedNode(`${prefixes.vg}Visit`)),
      said(rdf.type, namedNode(`${prefixes.prov}Entity`)),
      said(schema.startDate, literal('2023-07', xsd.gYearMonth)),
      said(schema.value, literal('7', xsd.integer)),
      said(schema.value, literal('90071992547409931', xsd.integer)),
      said(schema.eventStatus, schema.EventScheduled),
      said(schema.url, namedNode('https://e.org/?a&b')),
      said(namedNode(`${prefixes.skos}prefLabel`), literal('left out')),
    ]
    expect(nodes(quads)).toEqual([
      {
        '@id': s.value,
        '@type': 'Event',
        additionalType: 'https://w3id.org/visitgraph#Visit',
        startDate: '2023-07',
        value: [7, '90071992547409931'],
        eventStatus: 'https://schema.org/EventScheduled',
        url: 'https://e.org/?a&b',
      },
    ])
  })

  it('leaves out an inverse only where the other side states it', () => {
    const tour = namedNode('https://e.org/tour')
    const part = said(schema.superEvent, tour)
    expect(nodes([part])).toEqual([{ '@id': s.value, superEvent: { '@id': tour.value } }])
    expect(nodes([part, said(schema.subEvent, s, tour)])).toEqual([
      { '@id': s.value },
      { '@id': tour.value, subEvent: { '@id': s.value } },
    ])
  })

  it('stays inside its script element whatever the text', () => {
    for (const { text } of [...batteryStrings('texts'), ...batteryStrings('names')]) {
      if (/[\uD800-\uDFFF]/u.test(text)) continue
      const json = page.serialize([said(schema.name, literal(text))])
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(Object(JSON.parse(json))['@graph'][0].name).toBe(text)
    }
  })

  it('has a companion with the lines for the head of a page', () => {
    const text = page.serialize([said(schema.name, literal('</script>'))])
    const alternates = [{ mediaType: 'text/turtle', href: 'x.ttl?a&"b"' }]
    const html = page.companion?.write(text, alternates) ?? ''
    expect(html).toBe(`<script type="application/ld+json">\n${text}</script>
<link rel="alternate" type="text/turtle" href="x.ttl?a&amp;&quot;b&quot;">\n`)
    expect(html.match(/<\/script/g)).toHaveLength(1)
  })
})

/** Compiles a page as a value of the `Graph` of schema-dts and returns what the compiler says. */
function compile(json: string): string {
  // Below the project, so that the compiler finds the types.
  const folder = mkdtempSync(projectFile('node_modules/.page-types-'))
  try {
    const source = `import type { Graph } from 'schema-dts'\nexport const page: Graph = ${json}`
    writeFileSync(`${folder}/page.ts`, source)
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'node20', '--types', '']
    const tsc = projectFile('node_modules/.bin/tsc')
    execFileSync(tsc, ['--ignoreConfig', ...options, `${folder}/page.ts`], { stdio: 'pipe' })
    return ''
  } catch (error) {
    return String(Object(error).stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
