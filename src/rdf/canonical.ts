import type { Quad, Term } from '@rdfjs/types'
import { statementWriter } from './statement.ts'

/** How quads are canonicalised. */
export interface CanonicalOptions {
  /** The hash that names blank nodes; RDFC-1.0 takes SHA-256 where nothing else is said. */
  readonly hash?: 'SHA-256' | 'SHA-384'
  /** Bound of the work, as a power of the number of blank nodes that look alike; 3 is polynomial and enough for real graphs. */
  readonly maxWorkFactor?: number
  /** Receives the canonical label of each blank node by its label in the input. */
  readonly labels?: Map<string, string>
}

/**
 * Returns the canonical N-Quads of a dataset by RDFC-1.0, https://www.w3.org/TR/rdf-canon/: two datasets have
 * the same text when they are isomorphic.
 *
 * @throws VisitgraphError `NOT_SERIALIZABLE` for terms that no RDF 1.1 syntax can hold; Error when the blank
 *   nodes of the dataset need more work than is allowed.
 */
export async function canonicalNQuads(
  quads: Iterable<Quad>,
  options: CanonicalOptions = {},
): Promise<string> {
  // Each statement once: rdf-canonize hashes a repeated one twice, and would let an impossible term pass.
  const statement = statementWriter()
  const byLine = new Map<string, Quad>()
  for (const quad of quads) byLine.set(statement(quad), quad)
  const unique = [...byLine.values()]
  return sorted(unique.some(hasBlankNode) ? await labelled(unique, options) : [...byLine.keys()])
}

async function labelled(
  quads: readonly Quad[],
  { hash = 'SHA-256', maxWorkFactor = 3, labels }: CanonicalOptions,
): Promise<string[]> {
  const { canonize } = await import('rdf-canonize')
  const text = await canonize(quads, {
    algorithm: 'RDFC-1.0',
    messageDigestAlgorithm: hash,
    maxWorkFactor,
    ...(labels && { canonicalIdMap: labels }),
  })
  return text.split('\n').flatMap(line => (line === '' ? [] : [`${line}\n`]))
}

const isBlank = (term: Term): boolean => term.termType === 'BlankNode'

const hasBlankNode = ({ subject, object, graph }: Quad): boolean =>
  isBlank(subject) || isBlank(object) || isBlank(graph)

const surrogate = /[\uD800-\uDFFF]/

/** Code points sort otherwise than UTF-16 units once characters beyond the basic plane are among them. */
function sorted(lines: readonly string[]): string {
  const byUnits = !lines.some(line => surrogate.test(line))
  return (byUnits ? lines.toSorted() : lines.toSorted(byCodePoint)).join('')
}

function byCodePoint(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let index = 0; index < length; index++) {
    if (one.charCodeAt(index) === other.charCodeAt(index)) continue
    // A difference in the second half of a pair orders as the whole pair does.
    return (one.codePointAt(index) ?? 0) - (other.codePointAt(index) ?? 0)
  }
  return one.length - other.length
}
