import type { Term } from '@rdfjs/types'
import type { Layout } from '../../rdf/layout.ts'
import type { Check } from '../bundled.ts'
import type { Graph } from '../graph.ts'
import type { PropertyPath } from '../path.ts'
import type { CheckRow } from './checks.ts'
import type { DataGraph, DataNode } from './data-graph.ts'

/** A fault as it is found; what the shape says of it is looked up when somebody reads the report. */
export interface Fault {
  readonly rule: Rule
  readonly focusNode: Term
  readonly value?: Term
  /** Where it is another than that of the shape. */
  readonly path?: Term
}

/** The constraint that a fault is of. */
export interface Rule {
  readonly shape: ShapeSource
  /** Local name of the constraint component. */
  readonly component: string
  /** What to say where the shape has no message; `{$parameter}` stands for the value of a parameter. */
  readonly message: string
}

/** A row of a check that stands beside the shapes. */
export interface CheckFault extends CheckRow {
  readonly check: Check
}

/** The graph that is judged, and where faults go; where nobody reads them, the first ends the judging. */
export interface Judging {
  readonly data: DataGraph
  readonly faults?: (Fault | CheckFault)[] | undefined
}

/** Says something of a term in a graph. */
export type Claim = (value: Term, data: DataGraph) => boolean

/** What is known of value nodes before a graph is seen. */
export interface Foreknowledge {
  /** Whether there is at least one. */
  readonly hasValues: boolean
  /** The layout of the value node, where it is the focus node itself. */
  readonly layout?: Layout
}

/** A constraint with its parameters. */
export interface Constraint {
  /** Judges the value nodes of a focus node; returns whether they conform. */
  readonly judge: (focus: DataNode, values: readonly Term[], judging: Judging) => boolean
  /** Whether there is something to judge where there is no value node. */
  readonly asksOfNothing?: true
  /** The same of one value node by itself, where that is all it asks. */
  readonly claim?: Claim
  /** IRIs of the classes of which a value node must be an instance of one, where that is all it asks. */
  readonly classes?: readonly string[]
  /** How many value nodes there may be, where that is all it asks. */
  readonly most?: number
  /** Says whether it holds by what is known beforehand. */
  readonly isSettled?: (known: Foreknowledge) => boolean
}

/** A constraint that asks nothing. */
export const unconstrained: Constraint = { judge: () => true, isSettled: () => true }

/** Judges a node; returns whether it conforms. */
export type Judge = (node: DataNode, judging: Judging) => boolean

/** What a shape asks of the nodes of one layout. */
export interface Question {
  readonly judge: Judge
  /** Where that is all: what it asks of each object at a place of the layout, without a place of the node itself. */
  readonly place?: number
  readonly claim?: Claim | undefined
  /** Where that is all: how many objects there may be at the place. */
  readonly most?: number | undefined
}

/** A shape that has become functions. */
export interface CompiledShape extends Pick<Constraint, 'classes'> {
  readonly judge: Judge
  /** Returns what there is left to ask of the nodes of a layout, when it is known. */
  readonly asks: (layout: Layout) => readonly Question[]
  /** Says whether a term conforms, where the shape asks nothing but of the term by itself. */
  readonly claim?: Claim
}

/** Says whether a term conforms to a shape, without telling what is at fault. */
export const claimOf = ({ claim, judge }: CompiledShape): Claim =>
  claim ?? ((value, data) => judge(data.node(value), { data }))

/** Makes one claim of several. */
export function conjunction([first, second, ...others]: readonly Claim[]): Claim {
  if (!first) return () => true
  if (!second) return first
  const rest = others.length === 0 ? second : conjunction([second, ...others])
  return (value, data) => first(value, data) && rest(value, data)
}

/** A shape as the compiler reads it. */
export interface ShapeSource {
  readonly node: Term
  /** The node that stands for its path; node shapes have none. */
  readonly pathNode?: Term
  readonly path?: PropertyPath
  /** Returns the values of a property of the shape, by the local name of the term of SHACL. */
  readonly objects: (local: string) => readonly Term[]
}

/** What a constraint may ask of the compiler. */
export interface Compiler {
  readonly shapes: Graph
  readonly compile: (shape: Term) => CompiledShape
  readonly source: (shape: Term) => ShapeSource
  /** Says whether a type is `rdfs:Class` or, by the shapes graph, below it. */
  readonly isClass: (type: string) => boolean
  /**
   * Returns the members of a list.
   *
   * @throws NotCompilable where it is ill-formed.
   */
  readonly list: (head: Term) => readonly Term[]
}

/** A constraint component: its name, what to say of its faults, and how a parameter value becomes a constraint. */
export interface ConstraintComponent {
  /** Local name, without `ConstraintComponent`. */
  readonly name: string
  readonly message: string
  /** Whether only a property shape may state it. */
  readonly needsPath?: true
  readonly compile: (parameter: Term, rule: Rule, compiler: Compiler) => Constraint
}

/** Thrown where a shape cannot be compiled; the engine of reference may still judge by it. */
export class NotCompilable extends Error {
  override readonly name = 'NotCompilable'
}

/** Makes a constraint of a claim about each value node by itself. */
export function each(rule: Rule, holds: Claim): Constraint {
  return {
    claim: holds,
    judge: (focus, values, { data, faults }) => {
      let conforms = true
      for (const value of values) {
        if (holds(value, data)) continue
        if (!faults) return false
        conforms = false
        faults.push({ rule, focusNode: focus.subject, value })
      }
      return conforms
    },
  }
}

/** Makes a constraint of a claim about the value nodes together. */
export function together(
  rule: Rule,
  holds: (values: readonly Term[], data: DataGraph) => boolean,
): Constraint {
  return {
    asksOfNothing: true,
    judge: (focus, values, { data, faults }) => {
      if (holds(values, data)) return true
      faults?.push({ rule, focusNode: focus.subject })
      return false
    },
  }
}

/** Makes a constraint of a function that returns the value nodes at fault. */
export function culprits(
  rule: Rule,
  find: (values: readonly Term[], focus: DataNode) => readonly Term[],
): Constraint {
  return {
    judge: (focus, values, { faults }) => {
      const found = find(values, focus)
      for (const value of found) faults?.push({ rule, focusNode: focus.subject, value })
      return found.length === 0
    },
  }
}

/** Reads a parameter that is a number of things. */
export function readCount(parameter: Term): number {
  if (parameter.termType === 'Literal' && /^\+?\d{1,15}$/.test(parameter.value))
    return Number(parameter.value)
  throw new NotCompilable(`${parameter.value} is no number of values`)
}

/** Reads a parameter that is an IRI. */
export function readIri(parameter: Term): string {
  if (parameter.termType === 'NamedNode') return parameter.value
  throw new NotCompilable(`${parameter.value} is no IRI`)
}

/** Reads a parameter that is true or false; the specification knows no other spelling of the two. */
export function isTrue(parameter: Term | undefined): boolean {
  return parameter?.termType === 'Literal' && parameter.value === 'true'
}
