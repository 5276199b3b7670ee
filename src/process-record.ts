import type { Quad } from '@rdfjs/types'
import { publicationOf, type Config } from './config.ts'
import type { GraphOptions, judgeGraph } from './graph-judgement.ts'
import { buildContext } from './model/context.ts'
import { describeVisit } from './model/build.ts'
import { hasErrors, type Problem } from './problem.ts'
import { groupDescriptions, quadsOf, type GraphDescription } from './rdf/graph.ts'
import type { CheckedRecord } from './record/check.ts'
import { newNames } from './record/new-names.ts'
import type { RecordSource } from './record/source.ts'
import { tracer } from './trace.ts'

/** The graph of a record. */
export interface BuiltRecord {
  readonly id: string
  /** The file of the record. */
  readonly file: string
  /** IRI of the page about the visit; also the name of its graph. */
  readonly document: string
  /** What is judged and written. */
  readonly graph: GraphDescription
  /** The same as RDF/JS quads; they are made when asked for. */
  readonly quads: readonly Quad[]
  /** What the builder did that its user should know. */
  readonly notices: readonly string[]
}

/** What came of one record; without a graph where an error keeps it from being published. */
export interface RecordResult {
  readonly file: string
  readonly record?: BuiltRecord
  readonly problems: readonly Problem[]
}

/** What a checked record is built with. */
export interface RecordSurroundings extends GraphOptions {
  readonly config: Config
  readonly source: RecordSource
  /** The registers. */
  readonly sources: readonly RecordSource[]
  /** What the record check found. */
  readonly known: readonly Problem[]
}

let judgement: Promise<{ readonly judgeGraph: typeof judgeGraph }> | undefined

/** Builds the graph of a complete record and judges it; an error among the problems leaves no graph. */
export async function buildRecord(
  record: CheckedRecord,
  options: RecordSurroundings,
): Promise<RecordResult> {
  const { file } = options.source
  const context = buildContext(record.id, record.language, publicationOf(options.config))
  const { document } = context
  const describe = () => describeVisit(record.visit, record.register, context)
  const problems = [...options.known]
  let graph: GraphDescription | undefined
  if (isGraphJudged(options)) {
    const descriptions = describe()
    graph = groupDescriptions(descriptions, document)
    // The shapes and their engine are the largest part of the program.
    judgement ??= import('./graph-judgement.ts')
    const { judgeGraph: judge } = await judgement
    problems.push(...(await judge(graph, tracer(descriptions, { record, ...options }), options)))
  }
  if (hasErrors(problems)) return { file, problems }
  const notices = newNames(record)
  const facts = { id: record.id, file, document: document.value, notices }
  const made = graph ?? (() => groupDescriptions(describe(), document))
  return { file, problems, record: new Built(made, facts) }
}

/**
 * A graph that is neither judged nor asked for is not made. (A getter in an object literal would give each object a
 * shape of its own, which holds on to its graph.)
 */
class Built implements BuiltRecord {
  readonly id: string
  readonly file: string
  readonly document: string
  readonly notices: readonly string[]
  #graph: GraphDescription | (() => GraphDescription)
  #quads: readonly Quad[] | undefined

  constructor(
    graph: GraphDescription | (() => GraphDescription),
    facts: Omit<BuiltRecord, 'graph' | 'quads'>,
  ) {
    this.id = facts.id
    this.file = facts.file
    this.document = facts.document
    this.notices = facts.notices
    this.#graph = graph
  }

  get graph(): GraphDescription {
    if (typeof this.#graph === 'function') this.#graph = this.#graph()
    return this.#graph
  }

  get quads(): readonly Quad[] {
    return (this.#quads ??= quadsOf(this.graph))
  }
}

const isGraphJudged = ({ shacl = true, foreignShapes = [] }: GraphOptions): boolean =>
  shacl || foreignShapes.length > 0
