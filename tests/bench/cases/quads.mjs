import { createHash } from 'node:crypto'
import { builder, dist } from './records.mjs'

/*
 * The graph of a record as quads of another library, and the project's shapes as such.
 */

const [{ toQuads }, { defaultShapes }, { subclassAxioms }] = await Promise.all(
  ['rdf/description.js', 'validate/shapes.js', 'validate/bundled.js'].map(dist),
)

const subClassOf = 'http://www.w3.org/2000/01/rdf-schema#subClassOf'

/** Returns what copies quads into those of a factory, in its default graph. */
export function copier({ namedNode, blankNode, literal, quad }) {
  const term = ({ termType, value, language, datatype }) => {
    if (termType === 'BlankNode') return blankNode(value)
    if (termType === 'NamedNode') return namedNode(value)
    return literal(value, language ? language : namedNode(datatype.value))
  }
  return ({ subject, predicate, object }) => quad(term(subject), term(predicate), term(object))
}

/** Returns how many triples there are, and a digest that is the same for the same triples. */
export function told(quads) {
  const words = quads.map(({ subject, predicate, object }) => {
    const { value, language = '', datatype } = object
    return JSON.stringify([subject.value, predicate.value, value, language, datatype?.value ?? ''])
  })
  const triples = [...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1))
  const digest = createHash('sha256').update(triples.join('\n')).digest('hex')
  return { triples: triples.length, digest }
}

/** Returns the shapes of the project as quads of a factory. */
export const shapesOf = factory => defaultShapes().quads.map(copier(factory))

/** Returns the axioms that an engine needs beside the data to know which class is part of which. */
export const axiomsOf = ({ namedNode, quad }) =>
  subclassAxioms.map(([sub, top]) => quad(namedNode(sub), namedNode(subClassOf), namedNode(top)))

/** Returns the way from a line to the quads of its graph: the project's builder, the terms of a factory. */
export async function mapper(factory) {
  const build = await builder()
  const copy = copier(factory)
  return line => {
    const { descriptions } = build(line)
    return toQuads(descriptions, undefined).map(copy)
  }
}
