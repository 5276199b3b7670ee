import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { DataFactory, Store, Writer } from 'n3'
import jsonld from 'jsonld'
import { builder, dist, time } from './records.mjs'

/*
 * The stacks of the field: quads in an n3 Store, an engine with one validator for all graphs, a writer of Turtle and
 * one of JSON-LD. All map the record as the project does and judge by the project's shapes.
 *
 * node tests/bench/cases/stacks.mjs COUNT ENGINE JSONLD-WRITER [FOLDER OF PEERS]
 */

const [, , count, engine, writer, peers] = process.argv
const [{ toQuads }, { prefixes }, { context }, { defaultShapes }, { subclassAxioms }, build] =
  await Promise.all([
    dist('rdf/description.js'),
    dist('rdf/namespaces.js'),
    dist('rdf/jsonld-context.js'),
    dist('validate/shapes.js'),
    dist('validate/bundled.js'),
    builder(),
  ])

// oxlint-disable-next-line typescript/unbound-method -- the factory of N3.js needs no `this`
const { namedNode, blankNode, literal, quad, defaultGraph } = DataFactory

const term = ({ termType, value, language, datatype }) => {
  if (termType === 'BlankNode') return blankNode(value)
  if (termType === 'NamedNode') return namedNode(value)
  return literal(value, language === '' ? namedNode(datatype.value) : language)
}

const triple = ({ subject, predicate, object }) =>
  quad(term(subject), term(predicate), term(object))

const subClassOf = namedNode('http://www.w3.org/2000/01/rdf-schema#subClassOf')
const axioms = subclassAxioms.map(([sub, top]) => quad(namedNode(sub), subClassOf, namedNode(top)))
const shapes = new Store(defaultShapes().quads.map(triple))

/** Loads a library that the bench has installed into a folder of its own. */
const peer = name =>
  import(pathToFileURL(createRequire(`${peers}/package.json`).resolve(name)).href)

const engines = {
  'rdf-validate-shacl': async () => {
    const { default: Validator } = await import('rdf-validate-shacl')
    const validator = new Validator(shapes, { maxNodeChecks: 0 })
    return async data => {
      const { results } = await validator.validate(data)
      if (results.some(({ severity }) => severity.value.endsWith('Violation')))
        throw new Error('a made-up visit is not valid')
    }
  },
  // It finds faults in these graphs that the other engines do not; here it is only timed.
  'shacl-engine': async () => {
    const { Validator } = await peer('shacl-engine')
    const validator = new Validator(shapes, { factory: DataFactory })
    return dataset => validator.validate({ dataset })
  },
}

const fetchNothing = address => {
  throw new Error(`nothing is fetched: ${address}`)
}

const writers = {
  jsonld: () => async quads => {
    const expanded = await jsonld.fromRDF(quads, { useNativeTypes: false })
    const compact = await jsonld.compact(expanded, context, { documentLoader: fetchNothing })
    return JSON.stringify(compact, null, 2)
  },
  'jsonld-streaming-serializer': async () => {
    const { JsonLdSerializer } = await peer('jsonld-streaming-serializer')
    return quads =>
      new Promise((resolve, reject) => {
        let text = ''
        const serializer = new JsonLdSerializer({ space: '  ', context: { '@context': context } })
        serializer.on('data', chunk => (text += chunk))
        serializer.on('error', reject)
        serializer.on('end', () => resolve(text))
        for (const one of quads) serializer.write(one)
        serializer.end()
      })
  },
}

const validate = await engines[engine]()
const toJsonld = await writers[writer]()

const toTurtle = quads =>
  new Promise((resolve, reject) => {
    const turtle = new Writer({ prefixes })
    turtle.addQuads(quads)
    turtle.end((error, text) => (error ? reject(error) : resolve(text)))
  })

await time(Number(count), async line => {
  const { descriptions } = await build(line)
  const quads = toQuads(descriptions, defaultGraph()).map(triple)
  await validate(new Store([...quads, ...axioms]))
  await toTurtle(quads)
  await toJsonld(quads)
})
