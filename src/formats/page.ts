import type { GraphDescription } from '../rdf/graph.ts'
import { namedGraphIn } from '../rdf/serializable.ts'
import { format, type Alternate, type RdfFormat } from './format.ts'
import { jsonEscape } from './json-text.ts'
import { pageTree } from './page-tree.ts'

/**
 * JSON-LD for a web page: what search engines read. A projection onto schema.org in one language, safe inside a
 * script element whatever the text (docs/adr/0003-json-ld-forms.md).
 */
export const page: RdfFormat = format({
  id: 'page',
  name: 'JSON-LD for web pages (schema.org)',
  mediaType: 'application/ld+json',
  extension: 'page.jsonld',
  datasets: false,
  unit: 'graph',
  lossless: false,
  stream: { open: '[\n', separator: ',\n', close: ']\n' },
  companion: { extension: 'page.html', mediaType: 'text/html', write: headLines },
  write(graphs, { root, language = 'en' } = {}) {
    const nodes = pageTree(defaultGraph(graphs), { root, language: language.toLowerCase() })
    const graph = nodes.length === 0 ? '[]' : `[\n    ${nodes.join(',\n    ')}\n  ]`
    return escapeForScript(`{\n  "@context": "https://schema.org",\n  "@graph": ${graph}\n}\n`)
  },
})

function defaultGraph(graphs: Iterable<GraphDescription>): GraphDescription['subjects'] {
  let subjects: GraphDescription['subjects'] = new Map()
  for (const graph of graphs) {
    if (graph.graph.termType !== 'DefaultGraph') throw namedGraphIn(page.name, graph.graph)
    subjects = graph.subjects
  }
  return subjects
}

/** All that could end a script element, open a comment in it, or be read as markup or a line break. */
const escapeForScript = (json: string): string => json.replace(/[<>&\u2028\u2029]/g, jsonEscape)

/** Writes the lines for the head of a page: the data, and links to the other forms of the same description. */
function headLines(text: string, alternates: readonly Alternate[]): string {
  const links = alternates.map(
    ({ mediaType, href }) =>
      `<link rel="alternate" type="${escapeAttribute(mediaType)}" href="${escapeAttribute(href)}">\n`,
  )
  return `<script type="application/ld+json">\n${text}</script>\n${links.join('')}`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"]/g, character => entities[character] ?? character)
