import { describe, expect, it } from 'vitest'
import { negotiate, wantedProfiles } from '../../src/serve/negotiate.ts'

const forms = ['text/html', 'text/turtle', 'application/ld+json', 'application/n-quads'].map(
  mediaType => ({ mediaType }),
)
const results = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/html',
].map(mediaType => ({ mediaType }))
const chosen = (accept: string | undefined): string | undefined =>
  negotiate(accept, forms)?.mediaType

const chosenOf = (accept: string): string | undefined => negotiate(accept, results)?.mediaType

/** What clients really send: those of curl, rapper and Chromium were taken down here, others from their sources. */
const clients: readonly (readonly [string, string, string])[] = [
  ['curl 7.88', '*/*', 'text/html'],
  ['rapper 2.0 that guesses', 'application/rdf+xml, text/rdf;q=0.6, */*;q=0.1', 'text/turtle'],
  [
    'rapper 2.0 for Turtle',
    'text/turtle, application/x-turtle, application/turtle, text/n3;q=0.3, text/rdf+n3;q=0.3, application/rdf+n3;q=0.3, */*;q=0.1',
    'text/turtle',
  ],
  [
    'Jena for a graph',
    'text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3',
    'text/turtle',
  ],
  [
    'Jena for a dataset',
    'application/trig,application/n-quads;q=0.9,application/ld+json;q=0.8,*/*;q=0.5',
    'application/n-quads',
  ],
  [
    'RDF4J',
    'application/rdf+xml;q=0.8, application/xml;q=0.8, text/xml;q=0.8, application/n-triples;q=0.8, text/turtle, application/x-turtle, text/n3;q=0.8, application/ld+json;q=0.8, application/trix;q=0.8',
    'text/turtle',
  ],
  [
    'rdflib that guesses',
    'application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1',
    'text/turtle',
  ],
  [
    'rdflib for JSON-LD',
    'application/ld+json, application/json;q=0.9, */*;q=0.1',
    'application/ld+json',
  ],
  [
    'Comunica',
    'application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,application/n-triples;q=0.8,text/turtle;q=0.6,application/rdf+xml;q=0.5,application/json;q=0.45,text/n3;q=0.35,application/xml;q=0.3,image/svg+xml;q=0.3,text/xml;q=0.3,text/html;q=0.2,application/xhtml+xml;q=0.18',
    'application/n-quads',
  ],
  ['jsonld.js', 'application/ld+json, application/json', 'application/ld+json'],
  [
    'Chromium',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
    'text/html',
  ],
  ['Firefox', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  [
    'Googlebot',
    'text/html,application/xhtml+xml,application/signed-exchange;v=b3,application/xml;q=0.9,*/*;q=0.8',
    'text/html',
  ],
  ['wget', '*/*', 'text/html'],
  ['Python requests', '*/*', 'text/html'],
  [
    'the RDF Browser extension',
    'text/turtle,application/n-triples;q=0.9,application/rdf+xml;q=0.7,application/trig,application/n-quads;q=0.9,application/ld+json;q=0.8,*/*;q=0.5',
    'text/turtle',
  ],
]

describe('content negotiation', () => {
  it.each(clients)('gives %s what it wants', (_client, accept, expected) => {
    expect(chosen(accept)).toBe(expected)
  })

  it.each([
    [undefined, 'text/html'],
    ['', 'text/html'],
    ['text/turtle;charset=utf-8', 'text/turtle'],
    ['text/html;q=0.5, text/turtle;q=0.7', 'text/turtle'],
    ['text/turtle;q=0.2, application/ld+json;q=0.3', 'application/ld+json'],
    ['text/turtle;q=0, */*', 'text/html'],
    ['text/*', 'text/html'],
    ['application/*;q=0.5', 'application/ld+json'],
    ['TEXT/Turtle', 'text/turtle'],
    ['application/json', 'application/ld+json'],
    ['text/turtle;q=x, application/ld+json;q=1', 'application/ld+json'],
    [
      'application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted, x"',
      'application/ld+json',
    ],
    ['application/ld+json;profile="a;q=0";q=0.5, text/turtle;q=0.4', 'application/ld+json'],
    ['application/octet-stream', undefined],
    ['application/rdf+xml', undefined],
    ['text/turtle;q=0', undefined],
    ['nonsense', undefined],
    [',;,=', undefined],
  ])('%s is %s', (accept, expected) => {
    expect(chosen(accept)).toBe(expected)
  })

  it('takes the wide names of results for the narrow ones', () => {
    expect(chosenOf('application/json')).toBe('application/sparql-results+json')
    expect(chosenOf('application/sparql-results+xml, */*;q=0.1')).toBe(
      'application/sparql-results+xml',
    )
    expect(chosenOf('text/html,application/xhtml+xml,*/*;q=0.8')).toBe('text/html')
    expect(chosenOf('*/*')).toBe('application/sparql-results+json')
  })

  it('stays quick on a long header', () => {
    const long = Array.from(
      { length: 500 },
      (_, n) => `application/x-${n};q=0.${(n % 9) + 1}`,
    ).join(',')
    const begin = performance.now()
    expect(chosen(long)).toBeUndefined()
    expect(chosen(`${'"'.repeat(8000)}${';'.repeat(8000)}`)).toBeUndefined()
    expect(performance.now() - begin).toBeLessThan(100)
  })

  it('reads profiles in the order of their preference', () => {
    expect(wantedProfiles('<http://a/>;q=0.2, <http://b/> ; q=0.9, <http://c/>;q=0')).toEqual([
      'http://b/',
      'http://a/',
    ])
    expect(wantedProfiles(undefined)).toEqual([])
  })
})
