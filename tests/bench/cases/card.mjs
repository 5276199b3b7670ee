import jsonld from 'jsonld'
import { DataFactory, Store, Writer } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { builder, dist, time } from './records.mjs'

/**
 * The stack of the field: quads in an n3 Store, rdf-validate-shacl with one validator for all, N3.Writer, and
 * jsonld.fromRDF with compact. The mapping is the project's, without its checks.
 */
const [{ toQuads }, { prefixes }, { context }, { defaultShapes }, build] = await Promise.all([
  dist('rdf/description.js'),
  dist('rdf/namespaces.js'),
  dist('rdf/jsonld-context.js'),
  dist('validate/shapes.js'),
  builder(),
])
const { subclassAxioms } = await dist('validate/bundled.js')
// oxlint-disable-next-line typescript/unbound-method -- the factory of N3.js needs no `this`
const { namedNode, literal, quad, defaultGraph } = DataFactory
const subClassOf = namedNode('http://www.w3.org/2000/01/rdf-schema#subClassOf')
const axioms = subclassAxioms.map(([sub, top]) => quad(namedNode(sub), subClassOf, namedNode(top)))
const validator = new SHACLValidator(new Store(defaultShapes().quads), { maxNodeChecks: 0 })

const term = ({ termType, value, language, datatype }) =>
  termType === 'Literal'
    ? literal(value, language === '' ? namedNode(datatype.value) : language)
    : namedNode(value)

const loader = address => {
  throw new Error(`nothing is fetched: ${address}`)
}

await time(Number(process.argv[2]), async line => {
  const { descriptions } = await build(line)
  const quads = toQuads(descriptions, defaultGraph()).map(({ subject, predicate, object }) =>
    quad(term(subject), term(predicate), term(object)),
  )
  const report = await validator.validate(new Store([...quads, ...axioms]))
  if (report.results.some(({ severity }) => severity.value.endsWith('Violation')))
    throw new Error(`not valid: ${line}`)
  const writer = new Writer({ prefixes })
  writer.addQuads(quads)
  await new Promise(resolve => {
    writer.end((_error, text) => resolve(text))
  })
  const expanded = await jsonld.fromRDF(quads, { useNativeTypes: false })
  JSON.stringify(await jsonld.compact(expanded, context, { documentLoader: loader }), null, 2)
})
