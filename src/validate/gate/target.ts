import type { Term } from '@rdfjs/types'
import { rdf } from '../../rdf/namespaces.ts'
import type { ClassTrees } from './class-trees.ts'
import { readIri, type CompiledShape, type Compiler, type ShapeSource } from './constraint.ts'
import { distinct, objectsOf, type DataGraph, type DataNode } from './data-graph.ts'

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

type Shapes = readonly CompiledShape[]

/** Calls `judge` for every shape with each of its focus nodes, once for each. */
export type Dispatch = (
  data: DataGraph,
  judge: (shape: CompiledShape, node: DataNode) => void,
) => void

/** Turns targets round: from the types and predicates of a node to the shapes that are about it. */
export function dispatcher(targeted: readonly Targeted[]): Dispatch {
  const shapesOf = subjectShapes(targeted)
  const nodes = targeted.filter(({ targets }) => targets.nodes.length > 0)
  const ofObjects = [...byPredicate(targeted, targets => targets.objectsOf)].map(
    ([predicate, shapes]) => ({ predicate, shapes }),
  )
  return (data, judge) => {
    const pointed = new Map(nodes.map(({ shape, targets }) => [shape, [...targets.nodes]]))
    for (const node of data.subjects.values()) {
      for (const shape of shapesOf(node, data.classes)) judge(shape, node)
      for (const { predicate, shapes } of ofObjects) {
        const objects = objectsOf(node, predicate)
        if (objects.length > 0) note(objects, shapes, pointed)
      }
    }
    for (const [shape, terms] of pointed) {
      for (const node of distinct(terms).map(data.node))
        if (!shapesOf(node, data.classes).includes(shape)) judge(shape, node)
    }
  }
}

function note(terms: readonly Term[], shapes: Shapes, pointed: Map<CompiledShape, Term[]>): void {
  for (const shape of shapes) pointed.set(shape, [...(pointed.get(shape) ?? []), ...terms])
}

type ShapesOf = (node: DataNode, classes: ClassTrees) => Shapes

/** Finds the shapes that are about a node for its types, or for what is said of it. */
function subjectShapes(targeted: readonly Targeted[]): ShapesOf {
  const ofSubjects = byPredicate(targeted, targets => targets.subjectsOf)
  const byTypes = shapesByTypes(targeted)
  return (node, classes) => {
    const typed = byTypes(node, classes)
    let all: CompiledShape[] | undefined
    for (const predicate of node.predicates.keys()) {
      const shapes = ofSubjects.get(predicate)
      if (!shapes) continue
      for (const shape of shapes) {
        if ((all ?? typed).includes(shape)) continue
        all ??= [...typed]
        all.push(shape)
      }
    }
    return all ?? typed
  }
}

function byPredicate(
  targeted: readonly Targeted[],
  predicatesOf: (targets: Targets) => readonly string[],
): ReadonlyMap<string, Shapes> {
  const found = new Map<string, CompiledShape[]>()
  for (const { targets, shape } of targeted) {
    for (const predicate of predicatesOf(targets))
      found.set(predicate, [...(found.get(predicate) ?? []), shape])
  }
  return found
}

/** Data may combine types without end; the shapes do not. */
const mostCombinations = 1000

/** Nodes of the same types have the same shapes: they are worked out once for each combination of types. */
function shapesByTypes(targeted: readonly Targeted[]): ShapesOf {
  const caches = new WeakMap<ClassTrees, Map<string, Shapes>>()
  const find = (types: readonly Term[], classes: ClassTrees): Shapes =>
    targeted
      .filter(({ targets }) =>
        targets.classes.some(iri => types.some(type => classes.below(iri).has(type.value))),
      )
      .map(({ shape }) => shape)
  return (node, classes) => {
    let known = caches.get(classes)
    if (!known || known.size > mostCombinations) caches.set(classes, (known = new Map()))
    const types = objectsOf(node, rdf.type.value)
    const key = keyOf(types)
    let shapes = known.get(key)
    if (!shapes) known.set(key, (shapes = find(types, classes)))
    return shapes
  }
}

function keyOf(types: readonly Term[]): string {
  const [first, second] = types
  if (!second) return first?.value ?? ''
  return types.map(({ value }) => value).join(' ')
}
