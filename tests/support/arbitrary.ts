import type { Quad } from '@rdfjs/types'
import * as fc from 'fast-check'
import type { SerializeOptions } from '../../src/formats/format.ts'
import { prefixes, xsd } from '../../src/rdf/namespaces.ts'
import {
  blankNode,
  defaultGraph,
  languageLiteral,
  literal,
  namedNode,
  quad,
} from '../../src/rdf/terms.ts'

/** The base and the prefixes that the round-trip tests write with. */
export const writing: Required<Pick<SerializeOptions, 'base' | 'prefixes'>> = {
  base: 'https://e.org/data/',
  prefixes: { v: 'https://e.org/data/visit/x#', e: 'https://e.org/', p: 'urn:p:', ...prefixes },
}

/** Texts of any Unicode characters, with those that syntaxes stumble over much more often than by chance. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '\\u0041',
        '\n',
        '\r',
        '\t',
        '\f',
        '\b',
        '\v',
        '\u0000',
        '\u001B',

        '\u007F',
        '\u0085',
        '\u009F',
        '\u2028',
        '\u2029',
        '\u202E',
        '\uFEFF',
        '\uFFFE',
        '\uFFFF',

        '</script>',
        '<!--',
        ']]>',
        '@en',
        '^^',
        ' .',
        '_:b0',
        '\u{1F600}',
        '\u{10FFFF}',
        '钱',
        '%',
        'a',
      ),
    )
    .map(parts => parts.join('')),
)

const segments = fc
  .array(
    fc.constantFrom(
      'a',
      'Z',
      '0',
      '-',
      '_',
      '.',
      '..',
      '/',
      '//',
      '?',
      ':',
      '%20',
      '%2e',
      '~',
      '!',
      '$',
      '&',
      "'",
      '(',
      ')',
      '*',
      '+',
      ',',
      ';',
      '=',
      '@',
      'é',
      '钱',
      '\u{1F600}',
      '·',
      '×',
    ),
    { maxLength: 8 },
  )
  .map(parts => parts.join(''))

/** Absolute IRIs by RFC 3987: below the base, below prefixes, of odd schemes, of the vocabularies. */
export const iris: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'https://e.org/data/',
        'https://e.org/data/visit/x',
        'https://e.org/',
        'urn:p:',
        'http://schema.org/',
        'https://w3id.org/visitgraph',
        'mailto:x',
        'about:x',
        'vg:x',
        'schema:x',
        'xsd://h/',
        'id:x',
        'type:x',
        'HTTP://E.org/',
        'https://e.org/data',
      ),
      segments,
      fc.option(segments),
    )
    .map(([start, path, fragment]) => start + path + (fragment === null ? '' : `#${fragment}`)),
  fc.constant('https://e.org'),
  fc.constantFrom(
    ...[
      'name',
      'constructor',
      'toString',
      'document',
      'earliest',
      'id',
      'type',
      'about',
      'event',
    ].map(local => `http://schema.org/${local}`),
    'http://schema.org/__proto__',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#first',
    'http://www.w3.org/2004/02/skos/core#prefLabel',
  ),
)

const nodes = fc.oneof(
  { weight: 3, arbitrary: iris.map(iri => namedNode(iri)) },
  fc.constantFrom('b0', 'b1', 'b2', 'x y').map(label => blankNode(label)),
)

const numerals = fc.constantFrom(
  '7',
  '-7',
  '+7',
  '007',
  '-0',
  '1.0',
  '1.',
  '.5',
  '1.50',
  '-0.0',
  '1e0',
  '1.0E0',
  'INF',
  'NaN',
  'true',
  'false',
  '1',
  '9007199254740993',
  '2023-07-20',
  '2023-07-20T10:00:00Z',
  '',
  ' 7 ',
)

const literals = fc.oneof(
  texts.map(text => literal(text)),
  fc
    .tuple(texts, fc.constantFrom('en', 'km', 'zh-hans', 'de-ch-1996', 'x-klingon'))
    .map(([text, language]) => languageLiteral(text, language)),
  fc
    .tuple(
      fc.oneof(numerals, texts),
      fc.oneof(
        fc.constantFrom(xsd.integer, xsd.decimal, xsd.double, xsd.boolean, xsd.date, xsd.dateTime),
        fc
          .constantFrom('http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON', 'https://e.org/type')
          .map(iri => namedNode(iri)),
      ),
    )
    .map(([text, datatype]) => literal(text, datatype)),
)

const predicates = fc.oneof(
  { weight: 2, arbitrary: iris.map(iri => namedNode(iri)) },
  fc
    .constantFrom(
      'name',
      'startDate',
      'mainEntity',
      'event',
      'eventStatus',
      'about',
      'identifier',
      'url',
    )
    .map(local => namedNode(`http://schema.org/${local}`)),
  fc.constant(namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')),
)

const triples = fc.record({
  subject: nodes,
  predicate: predicates,
  object: fc.oneof(nodes, literals),
})

/** Graphs: quads in the default graph, some of them twice. */
export const graphs: fc.Arbitrary<Quad[]> = fc
  .array(
    triples.map(triple => quad(triple)),
    { maxLength: 12 },
  )
  .map(quads => quads.concat(quads.slice(0, 2)))

/** Datasets: quads in the default graph and in named graphs, blank ones among them. */
export const datasets: fc.Arbitrary<Quad[]> = fc.array(
  fc
    .tuple(triples, fc.oneof(fc.constant(defaultGraph()), nodes))
    .map(([triple, graph]) => quad({ ...triple, graph })),
  { maxLength: 12 },
)
