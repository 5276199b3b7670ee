import type { Quad, Term } from '@rdfjs/types'
import type { Judged } from '../problem.ts'
import { groupQuads } from '../rdf/graph.ts'
import { rdf, rdfs } from '../rdf/namespaces.ts'
import { literal, quad } from '../rdf/terms.ts'
import { subclassAxioms } from './bundled.ts'
import { classTrees } from './gate/class-trees.ts'
import {
  NotCompilable,
  type CompiledShape,
  type Compiler,
  type Fault,
  type Judging,
  type ShapeSource,
} from './gate/constraint.ts'
import { dataGraph, type DataGraph, type Subjects } from './gate/data-graph.ts'
import { compileShape, readShape } from './gate/shape.ts'
import { compileTarget, type Target } from './gate/target.ts'
import { nodeKey, type Graph } from './graph.ts'
import { readResult } from './read-report.ts'
import { toReport, type ValidationReport } from './report.ts'
import { sh } from './shacl.ts'
import type { Shapes } from './shapes.ts'

/** Shapes that have become functions. */
export interface Gate {
  /** Judges the subjects of one graph. */
  readonly judge: (subjects: Subjects, language?: string) => ValidationReport
  /** Judges quads; in which named graph they stand does not matter. */
  readonly validate: (quads: Iterable<Quad>, language?: string) => ValidationReport
}

const axioms = classTrees(subclassAxioms)

/**
 * Compiles shapes, once for any number of graphs: what a shape says is read here, and never again.
 *
 * Shapes that cannot be compiled come back as a problem `SHAPES_NOT_COMPILED`.
 */
export function compileShapes({ quads, graph }: Shapes): Judged<Gate> {
  try {
    const targeted = compileTargets(quads, compilerOf(quads, graph))
    return { value: gateOf(targeted, graph), problems: [] }
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

function gateOf(targeted: readonly Targeted[], shapes: Graph): Gate {
  const judge: Gate['judge'] = (subjects, language = 'en') => {
    const faults = judgeAll(targeted, dataGraph(subjects, axioms))
    return toReport(faults.map(fault => toResult(fault, shapes, language)))
  }
  return {
    judge,
    validate: (quads, language) => judge(subjectsOf(quads), language),
  }
}

/** Returns the subjects of quads, whichever graphs they stand in. */
function subjectsOf(quads: Iterable<Quad>): Subjects {
  const graphs = [...groupQuads(quads).values()]
  if (graphs.length <= 1) return graphs[0]?.subjects ?? new Map()
  const merged = [...quads].map(({ subject, predicate, object }) =>
    quad({ subject, predicate, object }),
  )
  return subjectsOf(merged)
}

function judgeAll(targeted: readonly Targeted[], data: DataGraph): readonly Fault[] {
  const faults: Fault[] = []
  const judging: Judging = { data, faults }
  for (const { target, shape } of targeted) {
    for (const node of target(data)) shape(node, judging)
  }
  return faults
}

function toResult({ rule, focusNode, value, path }: Fault, shapes: Graph, language: string) {
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

interface Targeted {
  readonly target: Target
  readonly shape: CompiledShape
}

const targets = ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf'].map(
  local => sh(local).value,
)

/** Compiles every shape that has a target, and through them those that they refer to. */
function compileTargets(quads: readonly Quad[], compiler: Compiler): readonly Targeted[] {
  const nodes = new Map<string, Term>()
  for (const { subject, predicate, object } of quads) {
    const isTargeted = targets.includes(predicate.value)
    if (isTargeted || (predicate.equals(rdf.type) && compiler.isClass(object.value)))
      nodes.set(nodeKey(subject), subject)
  }
  return [...nodes.values()].flatMap(node => {
    const source = compiler.source(node)
    const target = compileTarget(source, compiler)
    return target ? [{ target, shape: compiler.compile(node) }] : []
  })
}

function compilerOf(quads: readonly Quad[], shapes: Graph): Compiler {
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
    source: node => sources.get(nodeKey(node)) ?? remember(sources, node, readShape(node, shapes)),
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
