import { Writer } from 'n3'
import jsonld from 'jsonld'
import { peer } from './libraries.mjs'
import { config, dist } from './records.mjs'

/*
 * What writes quads as text, by syntax and name; each is given the prefixes or the context of the project.
 */

const [{ prefixes }, { context }, { formats }, { toDocument }] = await Promise.all(
  ['rdf/namespaces.js', 'rdf/jsonld-context.js', 'formats/registry.js', 'cli/documents.js'].map(
    dist,
  ),
)

/** Writes the project's own graphs, which its builder makes, as its command does. */
const own = id => async () => {
  const format = formats.find(({ id: known }) => known === id)
  return {
    isOwn: true,
    write: ({ graph, document }) => toDocument({ graph, document }, format, config),
  }
}

const byN3 = format => async () => ({
  write: quads =>
    new Promise((resolve, reject) => {
      const writer = new Writer({ format, prefixes })
      writer.addQuads(quads)
      writer.end((error, text) => (error ? reject(error) : resolve(text)))
    }),
})

const fetchNothing = address => {
  throw new Error(`nothing is fetched: ${address}`)
}

const compacted = async () => ({
  write: async quads => {
    const expanded = await jsonld.fromRDF(quads, { useNativeTypes: false })
    const compact = await jsonld.compact(expanded, context, { documentLoader: fetchNothing })
    return JSON.stringify(compact, null, 2)
  },
})

const streamed = async () => {
  const { JsonLdSerializer } = await peer('jsonld-streaming-serializer')
  return {
    write: quads =>
      new Promise((resolve, reject) => {
        let text = ''
        const serializer = new JsonLdSerializer({ space: '  ', context: { '@context': context } })
        serializer.on('data', chunk => (text += chunk))
        serializer.on('error', reject)
        serializer.on('end', () => resolve(text))
        for (const one of quads) serializer.write(one)
        serializer.end()
      }),
  }
}

const pretty = async () => {
  const [{ default: Serializer }, { default: rdf }] = await Promise.all([
    peer('@rdfjs/serializer-turtle'),
    peer('rdf-ext'),
  ])
  const named = Object.entries(prefixes).map(([name, iri]) => [name, rdf.namedNode(iri)])
  const known = rdf.prefixMap(named)
  const serializer = new Serializer({ prefixes: known })
  return { write: quads => serializer.transform(quads) }
}

export const writers = {
  turtle: {
    visitgraph: own('turtle'),
    'N3.Writer': byN3('text/turtle'),
    '@rdfjs/serializer-turtle': pretty,
  },
  nquads: { visitgraph: own('nquads'), 'N3.Writer': byN3('application/n-quads') },
  jsonld: {
    visitgraph: own('jsonld'),
    jsonld: compacted,
    'jsonld-streaming-serializer': streamed,
  },
}
