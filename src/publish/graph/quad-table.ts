import type { Quad } from '@rdfjs/types'
import { namedNode, quad } from '../../rdf/terms.ts'
import { numberList, type NumberList } from './number-list.ts'
import type { RecordGraph } from '../record-graph.ts'
import { termTable, type TermTable } from './term-table.ts'

/** A statement in one graph, by the numbers of its terms. */
export interface Statement {
  readonly subject: number
  readonly predicate: number
  readonly object: number
  readonly graph: number
}

/**
 * The statements of all records in columns of numbers: some twenty bytes each, and every term once. It is what of a
 * large set stays in memory; everything else is made of it when it is needed.
 */
export interface QuadTable {
  readonly nodes: TermTable
  readonly add: (record: RecordGraph) => void
  readonly statements: () => number
  /** Lists the IRIs of the graphs, in the order in which they were added. */
  readonly graphs: () => readonly string[]
  /** Makes the quads of a graph, in their order. */
  readonly quadsOf: (graph: string) => Quad[]
  /** Lists the statements about a node, and those that lead to it, in their order. */
  readonly about: (node: number) => Iterable<Statement>
  readonly leadingTo: (node: number) => Iterable<Statement>
  readonly predicate: (number: number) => string
  readonly graph: (number: number) => string
}

const none = -1

/** Statements that have a term in common: the first and last of each term, and of each statement the next. */
interface Chain {
  readonly first: NumberList
  readonly last: NumberList
  readonly next: NumberList
}

const chain = (): Chain => ({ first: numberList(), last: numberList(), next: numberList() })

function link({ first, last, next }: Chain, term: number, statement: number): void {
  while (first.length() <= term) {
    first.push(none)
    last.push(none)
  }
  next.push(none)
  if (first.at(term) === none) first.set(term, statement)
  else next.set(last.at(term), statement)
  last.set(term, statement)
}

function* walk({ first, next }: Chain, term: number): Generator<number> {
  if (term >= first.length()) return
  for (let at = first.at(term); at !== none; at = next.at(at)) yield at
}

interface Columns {
  readonly nodes: TermTable
  readonly predicates: TermTable
  readonly graphs: string[]
  /** The first statement of each graph. */
  readonly starts: Map<string, number>
  readonly subject: NumberList
  readonly predicate: NumberList
  readonly object: NumberList
  readonly graph: NumberList
  readonly bySubject: Chain
  readonly byObject: Chain
}

/** Makes an empty table. */
export function quadTable(): QuadTable {
  const columns: Columns = {
    nodes: termTable(),
    predicates: termTable(),
    graphs: [],
    starts: new Map(),
    subject: numberList(),
    predicate: numberList(),
    object: numberList(),
    graph: numberList(),
    bySubject: chain(),
    byObject: chain(),
  }
  const { nodes, predicates, graphs } = columns
  return {
    nodes,
    add: record => addRecord(columns, record),
    statements: () => columns.subject.length(),
    graphs: () => graphs,
    quadsOf: graph => quadsOf(columns, graph),
    about: node => statements(columns, columns.bySubject, node),
    leadingTo: node => statements(columns, columns.byObject, node),
    predicate: number => predicates.term(number).value,
    graph: number => graphs[number] ?? '',
  }
}

function addRecord(columns: Columns, { document, quads }: RecordGraph): void {
  if (quads.length > 0) columns.starts.set(document, columns.subject.length())
  const graph = columns.graphs.push(document) - 1
  for (const one of quads) addQuad(columns, one, graph)
}

function addQuad(columns: Columns, { subject, predicate, object }: Quad, graph: number): void {
  const index = columns.subject.length()
  const [from, to] = [columns.nodes.add(subject), columns.nodes.add(object)]
  columns.subject.push(from)
  columns.predicate.push(columns.predicates.add(predicate))
  columns.object.push(to)
  columns.graph.push(graph)
  link(columns.bySubject, from, index)
  link(columns.byObject, to, index)
}

function* statements(columns: Columns, of: Chain, node: number): Generator<Statement> {
  for (const index of walk(of, node))
    yield {
      subject: columns.subject.at(index),
      predicate: columns.predicate.at(index),
      object: columns.object.at(index),
      graph: columns.graph.at(index),
    }
}

function quadsOf(columns: Columns, document: string): Quad[] {
  const { nodes, predicates, graph: homes } = columns
  const start = columns.starts.get(document)
  if (start === undefined) return []
  const quads: Quad[] = []
  const graph = namedNode(document)
  const number = homes.at(start)
  for (let index = start; index < homes.length() && homes.at(index) === number; index++)
    quads.push(
      quad({
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was added as a subject
        subject: nodes.term(columns.subject.at(index)) as Quad['subject'],
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it was added as a predicate
        predicate: predicates.term(columns.predicate.at(index)) as Quad['predicate'],
        object: nodes.term(columns.object.at(index)),
        graph,
      }),
    )
  return quads
}
