import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { Parser } from 'n3'
import { rdfs } from '../../src/rdf/namespaces.ts'
import { namedNode } from '../../src/rdf/terms.ts'
import { indexGraph, type Graph } from '../../src/validate/graph.ts'
import { shared } from './shared.ts'

const root = process.env['VISITGRAPH_W3C'] ?? shared('w3c')
const manifest = pathToFileURL(`${root}/shacl-core/manifest.ttl`)
/** Whether the suite is there. */
export const isSuiteThere: boolean = existsSync(manifest)

const mf = (local: string): NamedNode =>
  namedNode(`http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#${local}`)
const sht = (local: string): NamedNode => namedNode(`http://www.w3.org/ns/shacl-test#${local}`)

const files = new Map<string, Quad[]>()

/** Parses a file, once: its blank nodes must be the same in data, shapes and expectation. */
export function loadTurtle(url: string): Quad[] {
  const known = files.get(url)
  if (known) return known
  const quads = new Parser({ baseIRI: url }).parse(readFileSync(new URL(url), 'utf8'))
  files.set(url, quads)
  return quads
}

/** A test of the W3C SHACL Core suite. */
export interface SuiteCase {
  readonly label: string
  readonly data: string
  readonly shapes: string
  readonly expected: Term
  readonly graph: Graph
  readonly quads: readonly Quad[]
}

const one = (graph: Graph, subject: Term, predicate: NamedNode): Term => {
  const [found] = graph.objects(subject, predicate)
  if (!found) throw new Error(`${subject.value} has no ${predicate.value}`)
  return found
}

function casesOf(url: string): SuiteCase[] {
  const quads = loadTurtle(url)
  const graph = indexGraph(quads)
  const node = namedNode(url)
  const included = graph.objects(node, mf('include')).flatMap(file => casesOf(file.value))
  const entries = graph.objects(node, mf('entries')).flatMap(head => graph.list(head) ?? [])
  const own = entries.map(entry => {
    const action = one(graph, entry, mf('action'))
    return {
      label: one(graph, entry, rdfs.label).value,
      data: one(graph, action, sht('dataGraph')).value,
      shapes: one(graph, action, sht('shapesGraph')).value,
      expected: one(graph, entry, mf('result')),
      graph,
      quads,
    }
  })
  return [...own, ...included]
}

/** The tests of the suite; none where it is missing. */
export const suiteCases: readonly SuiteCase[] = isSuiteThere ? casesOf(manifest.href) : []
