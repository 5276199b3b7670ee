import type { Term } from '@rdfjs/types'
import { ofLayout, type Layout } from '../../rdf/layout.ts'
import type { ClassTrees } from './class-trees.ts'
import { answerAll } from './question.ts'
import type { CompiledShape, Judge, Judging, Question } from './constraint.ts'
import { typesOf } from '../../rdf/graph.ts'
import { distinct, type DataNode } from './data-graph.ts'
import type { Targeted } from './target.ts'

/** What there is to ask of the nodes of one layout. */
interface Plan {
  readonly shapes: ReadonlySet<CompiledShape>
  readonly questions: readonly Question[]
  /** Answers all questions at once; it tells no faults. */
  readonly isRight: Judge
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
    const untold = { data }
    const pointed = new Map(nodes.map(one => [one, [...one.targets.nodes]]))
    for (const node of data.subjects.values()) {
      const { questions, isRight, pointing } = planFor(node, data.classes)
      // Most nodes are right: which question a node fails is asked only where it fails one.
      if (!isRight(node, untold)) for (const { judge } of questions) judge(node, judging)
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

/** Nodes of one layout have the same plan, which is made once. */
function planner(targeted: readonly Targeted[]): (node: DataNode, classes: ClassTrees) => Plan {
  let known: ClassTrees | undefined
  let plans: (layout: Layout) => Plan
  return (node, classes) => {
    // Most graphs say nothing of classes, and share what is known of them.
    if (known !== classes)
      plans = ofLayout(layout => makePlan(layout, typeTest(layout.types ?? [], classes), targeted))
    known = classes
    const { layout } = node
    return layout.types
      ? plans(layout)
      : makePlan(layout, typeTest(typesOf(node), classes), targeted)
  }
}

/** Makes a test of whether one of the types is a class or below it. */
const typeTest = (types: readonly string[], classes: ClassTrees) => (iri: string) =>
  types.some(type => classes.below(iri).has(type))

function makePlan(
  layout: Layout,
  isA: (iri: string) => boolean,
  targeted: readonly Targeted[],
): Plan {
  const about = targeted.filter(
    ({ targets: { classes, subjectsOf } }) =>
      classes.some(isA) || subjectsOf.some(predicate => layout.places.has(predicate)),
  )
  const questions = about.flatMap(({ shape }) => shape.asks(layout))
  return {
    shapes: new Set(about.map(({ shape }) => shape)),
    questions,
    isRight: answerAll(questions),
    pointing: targeted.flatMap(one =>
      one.targets.objectsOf.flatMap(predicate => {
        const place = layout.places.get(predicate)
        return place === undefined ? [] : [{ place, one }]
      }),
    ),
  }
}
