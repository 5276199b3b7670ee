import type { Quad } from '@rdfjs/types'
import jsonld, { type NodeObject } from 'jsonld'
import type { Judged, Problem, ProblemSource } from '../problem.ts'
import { context, contextAddress } from './jsonld-context.ts'
import { xsd } from './namespaces.ts'
import { lineAndColumn, quadFault, syntaxProblem } from './read-guard.ts'
import type { ReadRdfOptions } from './read.ts'
import { quoted } from './serializable.ts'
import { blankNode, defaultGraph, languageLiteral, literal, namedNode, quad } from './terms.ts'

/** How deep a document may nest: far beyond any tree that people write, and short of where a parser runs out of stack. */
const maxDepth = 512

/** Reads JSON-LD, https://www.w3.org/TR/json-ld11/; whatever would be dropped without a word is a problem. */
export async function readJsonld(
  text: string,
  options: ReadRdfOptions,
): Promise<Judged<readonly Quad[]>> {
  const source: ProblemSource = { file: options.file ?? '-' }
  const tooDeep = depthProblem(text, source)
  if (tooDeep) return { problems: [tooDeep] }
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    return { problems: [jsonProblem(error, text, source)] }
  }
  try {
    return judged(await toQuads(document, options), source)
  } catch (error) {
    return { problems: [jsonldProblem(error, source)] }
  }
}

async function toQuads(document: unknown, options: ReadRdfOptions): Promise<readonly Quad[]> {
  const processing = {
    safe: true,
    documentLoader: bundledContexts(options.contexts ?? {}),
    ...(options.base !== undefined && { base: options.base }),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- expand judges what it is given
  const expanded = await jsonld.expand(document as object, processing)
  const kept = keepDoubles(expanded)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types say object, the result is an array of quads
  const statements = (await jsonld.toRDF(kept as object, {
    ...processing,
    skipExpansion: true,
  })) as unknown as readonly Statement[]
  return statements.map(toQuad)
}

type ContextLoader = (url: string) => Promise<{ documentUrl: string; document: NodeObject }>

/** Hands out contexts that came with the program or the call; there is no way to the network. */
function bundledContexts(contexts: Readonly<Record<string, object>>): ContextLoader {
  const bundled = new Map<string, object>([
    [contextAddress, { '@context': context }],
    ...Object.entries(contexts),
  ])
  return async (url: string) => {
    const document = bundled.get(url)
    if (!document) throw new Error(`the context ${quoted(url)} is not bundled and is not fetched`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the processor judges the context
    return { documentUrl: url, document: document as NodeObject }
  }
}

/** A datatype that no document can state: it stands for `xsd:double` while jsonld.js works. */
const writtenDouble = `${xsd.double.value} as written`

/**
 * Protects the text of doubles: jsonld.js 9 makes a number of `{ "@value": "1.50", "@type": "xsd:double" }`
 * and writes that (`INF` becomes `NaN`), where https://www.w3.org/TR/json-ld11-api/#data-round-tripping only
 * converts numbers.
 */
function keepDoubles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keepDoubles)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, member]) => [key, keepDoubles(member)] as const)
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  if (copy['@type'] !== xsd.double.value || typeof copy['@value'] !== 'string') return copy
  return { ...copy, '@type': writtenDouble }
}

/** A quad of jsonld.js: plain objects, without the methods of RDF/JS. */
interface Statement {
  readonly subject: StatementTerm
  readonly predicate: StatementTerm
  readonly object: StatementTerm
  readonly graph: StatementTerm
}

interface StatementTerm {
  readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph'
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}

const toNode = ({ termType, value }: StatementTerm) =>
  termType === 'BlankNode' ? blankNode(value) : namedNode(value)

function toObject(term: StatementTerm): Quad['object'] {
  if (term.termType !== 'Literal') return toNode(term)
  if (term.language) return languageLiteral(term.value, term.language)
  const datatype = term.datatype?.value ?? xsd.string.value
  return literal(term.value, datatype === writtenDouble ? xsd.double : namedNode(datatype))
}

const toQuad = ({ subject, predicate, object, graph }: Statement): Quad =>
  quad({
    subject: toNode(subject),
    predicate: namedNode(predicate.value),
    object: toObject(object),
    graph: graph.termType === 'DefaultGraph' ? defaultGraph() : toNode(graph),
  })

function judged(quads: readonly Quad[], source: ProblemSource): Judged<readonly Quad[]> {
  const problems = quads.flatMap(one => {
    const fault = quadFault(one)
    return fault ? [syntaxProblem(fault.message, fault.hint, source)] : []
  })
  return problems.length > 0 ? { problems } : { value: quads, problems }
}

function depthProblem(text: string, { file }: ProblemSource): Problem | undefined {
  let depth = 0
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth++
    if (token === '}' || token === ']') depth--
    if (depth <= maxDepth) continue
    const hint = 'write nodes beside each other and refer to them by `@id`'
    return syntaxProblem(`the document nests deeper than ${maxDepth} levels`, hint, {
      file,
      ...lineAndColumn(text, index),
    })
  }
  return undefined
}

function jsonProblem(error: unknown, text: string, { file }: ProblemSource): Problem {
  const said = error instanceof Error ? error.message : String(error)
  const [, position] = /position (\d+)/.exec(said) ?? []
  const end = /end of JSON input/.test(said) ? text.length : undefined
  const index = position === undefined ? end : Number(position)
  const place = index === undefined ? {} : lineAndColumn(text, index)
  return syntaxProblem('this is not JSON', 'mend the text at the place that is named', {
    file,
    ...place,
  })
}

function jsonldProblem(error: unknown, source: ProblemSource): Problem {
  const message = `this is not JSON-LD that can be read without loss: ${reason(error)}`
  return syntaxProblem(
    message,
    'every key needs a meaning in the context, every context its text',
    source,
  )
}

/** Takes what jsonld.js says first about the fault, and the value that it names. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.message.startsWith('the context ')) return error.message
  const details = 'details' in error ? error.details : undefined
  return detailed(details) ?? error.message.replace(/\.$/, '')
}

function detailed(details: unknown): string | undefined {
  if (typeof details !== 'object' || details === null) return undefined
  if ('cause' in details && details.cause instanceof Error) return reason(details.cause)
  if (!('event' in details)) return undefined
  const { event } = details
  if (typeof event !== 'object' || event === null || !('message' in event)) return undefined
  const said = String(event.message).replace(/\.$/, '').toLowerCase()
  return `${said}${'details' in event ? named(event.details) : ''}`
}

/** Names the value that an event of jsonld.js is about: the first of its details. */
function named(details: unknown): string {
  if (typeof details !== 'object' || details === null) return ''
  const [value] = Object.values(details)
  return value === undefined
    ? ''
    : `: ${quoted(typeof value === 'string' ? value : JSON.stringify(value))}`
}
