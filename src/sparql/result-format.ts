import type { QueryForm } from './form.ts'

/** One way to write the answer of a query. */
export interface ResultFormat {
  /** The name on the command line. */
  readonly id: string
  readonly name: string
  /** IANA media type. */
  readonly mediaType: string
  /** The forms of query whose answers it holds. */
  readonly forms: readonly QueryForm[]
  /** Counts the rows or triples of a text in this format; nothing for a format that is made of another one. */
  readonly count?: (text: string) => number
}

const table: readonly QueryForm[] = ['SELECT', 'ASK']
const graph: readonly QueryForm[] = ['CONSTRUCT', 'DESCRIBE']

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

interface JsonResults {
  readonly results?: { readonly bindings: readonly unknown[] }
}

function countBindings(text: string): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engine writes it by the specification
  const { results } = JSON.parse(text) as JsonResults
  return results?.bindings.length ?? 1
}

/** Every format of answers, the usual ones first. */
export const resultFormats: readonly ResultFormat[] = [
  {
    id: 'json',
    name: 'SPARQL 1.1 Query Results JSON Format',
    mediaType: 'application/sparql-results+json',
    forms: table,
    count: countBindings,
  },
  {
    id: 'xml',
    name: 'SPARQL Query Results XML Format',
    mediaType: 'application/sparql-results+xml',
    forms: table,
    count: text => matches(text, /<result>/g),
  },
  {
    id: 'csv',
    name: 'SPARQL 1.1 Query Results CSV Format',
    mediaType: 'text/csv',
    forms: table,
    count: text => matches(text.replace(/"[^"]*"/g, ''), /\n/g) - 1,
  },
  {
    id: 'tsv',
    name: 'SPARQL 1.1 Query Results TSV Format',
    mediaType: 'text/tab-separated-values',
    forms: table,
    count: text => matches(text, /\n/g) - 1,
  },
  { id: 'turtle', name: 'Turtle', mediaType: 'text/turtle', forms: graph },
  {
    id: 'ntriples',
    name: 'N-Triples',
    mediaType: 'application/n-triples',
    forms: graph,
    count: text => matches(text, /\n/g),
  },
  { id: 'jsonld', name: 'JSON-LD', mediaType: 'application/ld+json', forms: graph },
]

/** Lists the formats that hold the answer of a form of query, the usual one first. */
export const formatsFor = (form: QueryForm): readonly ResultFormat[] =>
  resultFormats.filter(({ forms }) => forms.includes(form))
