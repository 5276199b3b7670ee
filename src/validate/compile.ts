import type { Quad, Term } from '@rdfjs/types'
import type { Judged } from '../problem.ts'
import { groupQuads, nodeKey } from '../rdf/graph.ts'
import { rdf, rdfs } from '../rdf/namespaces.ts'
import { literal, withoutGraphs } from '../rdf/terms.ts'
import { subclassAxioms } from './bundled.ts'
import { toCheckResult } from './checks.ts'
import { classTrees } from './gate/class-trees.ts'
import {
  NotCompilable,
  type CheckFault,
  type CompiledShape,
  type Compiler,
  type Fault,
  type Rule,
  type ShapeSource,
} from './gate/constraint.ts'
import { dataGraph, followedIn, type FollowedIn, type Subjects } from './gate/data-graph.ts'
import { inversePredicates } from './gate/path.ts'
import { compileShape, readShape } from './gate/shape.ts'
import { judgeOf } from './gate/plan.ts'
import { readTargets, type Targeted } from './gate/target.ts'
import type { Graph } from './graph.ts'
import { ownTerm } from './own-term.ts'
import { readResult } from './read-report.ts'
import type { ValidationResult } from './report.ts'
import { sh } from './shacl.ts'
import type { Shapes } from './shapes.ts'

/** Shapes that have become functions. */
export interface Gate {
  /** Judges a graph; messages are in the language where the shapes speak it. */
  readonly judge: (subjects: Subjects, language: string) => readonly ValidationResult[]
}

/** What is judged beside the shapes, and the predicates that it follows backwards. */
export interface Beside {
  readonly targeted: readonly Targeted[]
  readonly inverse: readonly string[]
}

/**
 * Compiles shapes, once for any number of graphs: what a shape says is read here, and never again.
 *
 * Shapes that cannot be compiled come back as a problem `SHAPES_NOT_COMPILED`.
 */
export function compileShapes({ quads, graph }: Shapes, beside?: Beside): Judged<Gate> {
  try {
    const inverse = new Set(beside?.inverse)
    const targeted = compileTargets(quads, compilerOf({ quads, graph }, inverse))
    const all = [...targeted, ...(beside?.targeted ?? [])]
    return { value: { judge: gateOf(all, graph, followedIn(inverse)) }, problems: [] }
  } catch (error) {
    if (!(error instanceof NotCompilable)) throw error
    const problem = {
      code: 'SHAPES_NOT_COMPILED',
      severity: 'error',
      message: `the shapes cannot be compiled: ${error.message}`,
      hint: 'see what https://www.w3.org/TR/shacl/#core-components asks of the parameter',
    } as const
    return { problems: [problem] }
  }
}

function gateOf(targeted: readonly Targeted[], shapes: Graph, followed: FollowedIn): Gate['judge'] {
  const judge = judgeOf(targeted)
  const told = new Map<string, Telling>()
  return (subjects, language) => {
    const faults: (Fault | CheckFault)[] = []
    judge({ data: dataGraph(subjects, { classes: axioms, followed }), faults })
    if (faults.length === 0) return []
    let tell = told.get(language)
    if (!tell) told.set(language, (tell = telling(shapes, language)))
    return faults.map(tell)
  }
}

const axioms = classTrees(subclassAxioms)

/** Returns the subjects of quads, whichever graphs they stand in. */
export function subjectsOf(quads: Iterable<Quad>): Subjects {
  const [graph] = groupQuads(withoutGraphs(quads)).values()
  return graph?.subjects ?? new Map()
}

/** Makes results of faults. */
type Telling = (fault: Fault | CheckFault) => ValidationResult

/** Tells faults in a language; what a rule says does not depend on where it was broken. */
function telling(shapes: Graph, language: string): Telling {
  const known = new Map<Rule, ValidationResult>()
  return fault => {
    if ('check' in fault) return toCheckResult(fault.check, fault, language)
    if (fault.path) return toResult(fault, shapes, language)
    const { rule, value } = fault
    const focusNode = ownTerm(fault.focusNode)
    let said = known.get(rule)
    if (!said) {
      said = toResult({ rule, focusNode }, shapes, language)
      known.set(rule, said)
    }
    return value ? { ...said, focusNode, value: ownTerm(value) } : { ...said, focusNode }
  }
}

function toResult(
  { rule, focusNode, value, path }: Fault,
  shapes: Graph,
  language: string,
): ValidationResult {
  const { shape, component, message } = rule
  const result = {
    focusNode,
    value,
    path: path ?? shape.pathNode,
    severity: shape.objects('severity')[0] ?? sh('Violation'),
    message: [literal(message)],
    sourceShape: shape.node,
    sourceConstraintComponent: sh(`${component}ConstraintComponent`),
  }
  return readResult(result, { shapes, language })
}

const targetTerms = new Set(
  ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf'].map(
    local => sh(local).value,
  ),
)

/** Compiles every shape that has a target, and through them those that they refer to. */
function compileTargets(quads: readonly Quad[], compiler: Compiler): readonly Targeted[] {
  const nodes = new Map<string, Term>()
  for (const { subject, predicate, object } of quads) {
    const isTargeted = targetTerms.has(predicate.value)
    if (isTargeted || (predicate.equals(rdf.type) && compiler.isClass(object.value)))
      nodes.set(nodeKey(subject), subject)
  }
  return [...nodes.values()].map(node => ({
    targets: readTargets(compiler.source(node), compiler),
    shape: compiler.compile(node),
  }))
}

/** Makes a compiler that notes the predicates which paths follow backwards. */
function compilerOf({ quads, graph: shapes }: Shapes, inverse: Set<string>): Compiler {
  const sources = new Map<string, ShapeSource>()
  const compiled = new Map<string, CompiledShape | undefined>()
  const classes = classTrees(
    quads
      .filter(({ predicate }) => predicate.equals(rdfs.subClassOf))
      .map(({ subject, object }) => [subject.value, object.value]),
  ).below(classOfClasses)
  const compiler: Compiler = {
    shapes,
    isClass: type => classes.has(type),
    list: head => membersOf(head, shapes),
    source: node => {
      const known = sources.get(nodeKey(node))
      if (known) return known
      const source = readShape(node, shapes)
      for (const predicate of source.path ? inversePredicates(source.path) : [])
        inverse.add(predicate)
      return remember(sources, node, source)
    },
    compile: node => {
      const key = nodeKey(node)
      const known = compiled.get(key)
      if (known) return known
      if (compiled.has(key)) throw new NotCompilable(`<${node.value}> refers to itself`)
      compiled.set(key, undefined)
      return remember(compiled, node, compileShape(compiler.source(node), compiler))
    },
  }
  return compiler
}

const classOfClasses = 'http://www.w3.org/2000/01/rdf-schema#Class'

function remember<T, K extends T>(map: Map<string, T>, node: Term, value: K): K {
  map.set(nodeKey(node), value)
  return value
}

function membersOf(head: Term, shapes: Graph): readonly Term[] {
  const members = shapes.list(head)
  if (!members) throw new NotCompilable('a list is ill-formed or never ends')
  return members
}
