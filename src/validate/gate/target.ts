import type { Term } from '@rdfjs/types'
import { rdf } from '../../rdf/namespaces.ts'
import { readIri, type CompiledShape, type Compiler, type ShapeSource } from './constraint.ts'

/** What a shape is about, https://www.w3.org/TR/shacl/#targets: IRIs of classes and predicates, and nodes. */
export interface Targets {
  readonly classes: readonly string[]
  readonly subjectsOf: readonly string[]
  readonly objectsOf: readonly string[]
  readonly nodes: readonly Term[]
}

/** A shape with what it is about. */
export interface Targeted {
  readonly targets: Targets
  readonly shape: CompiledShape
}

/** Reads the targets of a shape. */
export function readTargets(source: ShapeSource, compiler: Compiler): Targets {
  const { objects } = source
  return {
    classes: [...objects('targetClass'), ...implicitClass(source, compiler)].map(readIri),
    subjectsOf: objects('targetSubjectsOf').map(readIri),
    objectsOf: objects('targetObjectsOf').map(readIri),
    nodes: objects('targetNode'),
  }
}

/** A shape that is a class has its instances as targets (section 2.1.3.3). */
function implicitClass({ node }: ShapeSource, { shapes, isClass }: Compiler): readonly Term[] {
  return shapes.objects(node, rdf.type).some(type => isClass(type.value)) ? [node] : []
}
