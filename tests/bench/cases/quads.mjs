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
    return literal(value, language === '' ? namedNode(datatype.value) : language)
  }
  return ({ subject, predicate, object }) => quad(term(subject), term(predicate), term(object))
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
  return async line => {
    const { descriptions } = await build(line)
    return toQuads(descriptions, undefined).map(copy)
  }
}
