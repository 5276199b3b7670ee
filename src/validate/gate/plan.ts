import type { Term } from '@rdfjs/types'
import { rdf } from '../../rdf/namespaces.ts'
import { ofLayout, type Layout } from '../../rdf/layout.ts'
import type { ClassTrees } from './class-trees.ts'
import type { CompiledShape, Judge, Judging } from './constraint.ts'
import { objectsOf } from '../../rdf/graph.ts'
import { distinct, type DataNode } from './data-graph.ts'
import type { Targeted } from './target.ts'

/** What there is to ask of the nodes of one kind: of the same types, described by the same predicates. */
interface Plan {
  readonly shapes: ReadonlySet<CompiledShape>
  readonly judges: readonly Judge[]
  /** Places of the layout whose objects are targets, and of what. */
  readonly pointing: readonly Pointing[]
}

interface Pointing {
  readonly place: number
  readonly one: Targeted
}

/** Judges a graph by shapes, each of their focus nodes once by each. */
export type JudgeGraph = (judging: Judging) => void

/** Turns targets round: from the types and predicates of a node to what the shapes about it ask. */
export function judgeOf(targeted: readonly Targeted[]): JudgeGraph {
  const planFor = planner(targeted)
  const nodes = targeted.filter(({ targets }) => targets.nodes.length > 0)
  return judging => {
    const { data } = judging
    const pointed = new Map(nodes.map(one => [one, [...one.targets.nodes]]))
    for (const node of data.subjects.values()) {
      const { judges, pointing } = planFor(node, data.classes)
      for (const judge of judges) judge(node, judging)
      for (const { place, one } of pointing) note(node.objects[place] ?? [], one, pointed)
    }
    for (const [{ shape }, terms] of pointed) {
      for (const node of distinct(terms).map(data.node))
        if (!planFor(node, data.classes).shapes.has(shape)) shape.judge(node, judging)
    }
  }
}

function note(terms: readonly Term[], one: Targeted, pointed: Map<Targeted, Term[]>): void {
  const known = pointed.get(one)
  if (known) known.push(...terms)
  else pointed.set(one, [...terms])
}

/** The plans of a layout, in a tree of types: those of a node, in their order, lead to its plan. */
interface Branch {
  plan?: Plan
  readonly next: Map<string, Branch>
}

/** Data may combine types without end; the shapes do not. */
const mostBranches = 100
const mostTypes = 8

const newBranch = (): Branch => ({ next: new Map() })

const newRoots = () => ofLayout(newBranch)

/** Nodes of one kind have the same plan, which is made once. */
function planner(targeted: readonly Targeted[]): (node: DataNode, classes: ClassTrees) => Plan {
  let known: ClassTrees | undefined
  let rootOf = newRoots()
  return (node, classes) => {
    // Most graphs say nothing of classes, and share what is known of them.
    if (known !== classes) rootOf = newRoots()
    known = classes
    const types = objectsOf(node, rdf.type.value)
    let branch = types.length > mostTypes ? newBranch() : rootOf(node.layout)
    for (const type of types) branch = branchTo(type.value, branch)
    return (branch.plan ??= makePlan(node.layout, typeTest(types, classes), targeted))
  }
}

function branchTo(type: string, { next }: Branch): Branch {
  let branch = next.get(type)
  if (!branch) {
    if (next.size > mostBranches) next.clear()
    next.set(type, (branch = newBranch()))
  }
  return branch
}

/** Makes a test of whether one of the types is a class or below it. */
const typeTest = (types: readonly Term[], classes: ClassTrees) => (iri: string) =>
  types.some(type => classes.below(iri).has(type.value))

function makePlan(
  layout: Layout,
  isA: (iri: string) => boolean,
  targeted: readonly Targeted[],
): Plan {
  const about = targeted.filter(
    ({ targets: { classes, subjectsOf } }) =>
      classes.some(isA) || subjectsOf.some(predicate => layout.places.has(predicate)),
  )
  return {
    shapes: new Set(about.map(({ shape }) => shape)),
    judges: about.flatMap(({ shape }) => shape.asks(layout)),
    pointing: targeted.flatMap(one =>
      one.targets.objectsOf.flatMap(predicate => {
        const place = layout.places.get(predicate)
        return place === undefined ? [] : [{ place, one }]
      }),
    ),
  }
}
