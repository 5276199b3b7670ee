import type { Term } from '@rdfjs/types'
import { rdf } from '../../rdf/namespaces.ts'
import { readIri, type Compiler, type ShapeSource } from './constraint.ts'
import { distinct, type DataGraph } from './data-graph.ts'

/** Finds the focus nodes of a shape, each once, https://www.w3.org/TR/shacl/#targets. */
export type Target = (data: DataGraph) => readonly Term[]

/** Compiles the targets of a shape; nothing where it has none. */
export function compileTarget(source: ShapeSource, compiler: Compiler): Target | undefined {
  const { node, objects } = source
  const classes = [...objects('targetClass'), ...implicitClass(source, compiler)].map(readIri)
  const nodes = objects('targetNode')
  const subjectsOf = objects('targetSubjectsOf').map(readIri)
  const objectsOf = objects('targetObjectsOf').map(readIri)
  const count = classes.length + nodes.length + subjectsOf.length + objectsOf.length
  if (count === 0 || node.termType === 'Literal') return undefined
  return data => {
    const found = [
      ...classes.flatMap(iri => data.instances(iri)),
      ...nodes,
      ...subjectsOf.flatMap(predicate => data.subjectsOf(predicate)),
      ...objectsOf.flatMap(predicate => data.objectsOf(predicate)),
    ]
    return count === 1 ? found : distinct(found)
  }
}

/** A shape that is a class has its instances as targets (section 2.1.3.3). */
function implicitClass({ node }: ShapeSource, { shapes, isClass }: Compiler): readonly Term[] {
  return shapes.objects(node, rdf.type).some(type => isClass(type.value)) ? [node] : []
}
