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
  const typed = shapesByTypes(targeted)
  const ofPredicate = byPredicate(targeted)
  const nodes = targeted.filter(({ targets }) => targets.nodes.length > 0)
  return (data, judge) => {
    const pointed = new Map(nodes.map(one => [one, [...one.targets.nodes]]))
    for (const node of data.subjects.values()) {
      const shapes = typed(node, data.classes)
      for (const shape of shapes) judge(shape, node)
      for (const [predicate, { objects }] of node.predicates) {
        const about = ofPredicate.get(predicate)
        for (const shape of about?.ofSubjects(node, shapes) ?? []) judge(shape, node)
        for (const one of about?.ofObjects ?? []) note(objects, one, pointed)
      }
    }
    for (const [{ shape, targets }, terms] of pointed) {
      for (const node of distinct(terms).map(data.node))
        if (!typed(node, data.classes).includes(shape) && !isSubject(targets, node))
          judge(shape, node)
    }
  }
}

/** A node with several of the predicates that a shape is about is judged at the first. */
const isFirst = (predicate: string, { subjectsOf }: Targets, { predicates }: DataNode): boolean =>
  subjectsOf.length === 1 || subjectsOf.find(one => predicates.has(one)) === predicate

const isSubject = ({ subjectsOf }: Targets, { predicates }: DataNode): boolean =>
  subjectsOf.some(predicate => predicates.has(predicate))

function note(terms: readonly Term[], one: Targeted, pointed: Map<Targeted, Term[]>): void {
  const known = pointed.get(one)
  if (known) known.push(...terms)
  else pointed.set(one, [...terms])
}

/** The shapes that are about the subjects or the objects of a predicate. */
interface OfPredicate {
  /** Returns those about a subject of it that are neither known nor found by an earlier predicate. */
  readonly ofSubjects: (node: DataNode, known: Shapes) => Shapes
  readonly ofObjects: readonly Targeted[]
}

function byPredicate(targeted: readonly Targeted[]): ReadonlyMap<string, OfPredicate> {
  const named = new Set(
    targeted.flatMap(({ targets }) => [...targets.subjectsOf, ...targets.objectsOf]),
  )
  const having = (field: 'subjectsOf' | 'objectsOf', predicate: string) =>
    targeted.filter(({ targets }) => targets[field].includes(predicate))
  return new Map(
    Array.from(named, predicate => {
      const candidates = having('subjectsOf', predicate)
      return [
        predicate,
        {
          ofSubjects: (node, known) =>
            candidates
              .filter(
                ({ shape, targets }) => !known.includes(shape) && isFirst(predicate, targets, node),
              )
              .map(({ shape }) => shape),
          ofObjects: having('objectsOf', predicate),
        },
      ]
    }),
  )
}

type ShapesOf = (node: DataNode, classes: ClassTrees) => Shapes

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
