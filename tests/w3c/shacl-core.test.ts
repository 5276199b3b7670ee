import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'
import { compileShapes } from '../../src/validate/compile.ts'
import { indexGraph, nodeKey, type Graph } from '../../src/validate/graph.ts'
import { rdf, rdfs } from '../../src/rdf/namespaces.ts'
import { blankNode, namedNode } from '../../src/rdf/terms.ts'
import { pathText, readPath } from '../../src/validate/path.ts'
import { reportQuads } from '../../src/validate/report-quads.ts'
import { sh } from '../../src/validate/shacl.ts'
import type { ValidationReport } from '../../src/validate/report.ts'
import { toShapes, type Shapes } from '../../src/validate/shapes.ts'
import { validate } from '../../src/validate/validate.ts'
import { shared } from '../support/shared.ts'

const root = process.env['VISITGRAPH_W3C'] ?? shared('w3c')
const suite = pathToFileURL(`${root}/shacl-core/manifest.ttl`)
const isThere = existsSync(suite)

const mf = (local: string): NamedNode =>
  namedNode(`http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#${local}`)
const sht = (local: string): NamedNode => namedNode(`http://www.w3.org/ns/shacl-test#${local}`)

const files = new Map<string, Quad[]>()

// One parse a file: its blank nodes must be the same in data, shapes and expectation.
function load(url: string): Quad[] {
  const known = files.get(url)
  if (known) return known
  const quads = new Parser({ baseIRI: url }).parse(readFileSync(new URL(url), 'utf8'))
  files.set(url, quads)
  return quads
}

interface Case {
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

function casesOf(url: string): Case[] {
  const quads = load(url)
  const graph = indexGraph(quads)
  const manifest = namedNode(url)
  const included = graph.objects(manifest, mf('include')).flatMap(file => casesOf(file.value))
  const entries = graph.objects(manifest, mf('entries')).flatMap(head => graph.list(head) ?? [])
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

const compared = [
  rdf.type,
  ...['focusNode', 'resultSeverity', 'value', 'sourceShape', 'sourceConstraintComponent'].map(sh),
]

const show = (term: Term): string =>
  term.termType === 'Literal'
    ? `${JSON.stringify(term.value)}@${term.language}^^${term.datatype.value}`
    : nodeKey(term)

/** Writes a report so that two can be compared; blank nodes of data and shapes keep their labels in one parse. */
function comparable(report: Term, graph: Graph, withMessages: boolean): unknown {
  const results = graph.objects(report, sh('result')).map(result => {
    const predicates = withMessages ? [...compared, sh('resultMessage')] : compared
    const facts = predicates.flatMap(predicate =>
      graph.objects(result, predicate).map(object => `${predicate.value} ${show(object)}`),
    )
    const paths = graph.objects(result, sh('resultPath')).map(node => {
      const path = readPath(node, graph)
      return path ? pathText(path) : 'no path'
    })
    return [...facts, ...paths.map(path => `path ${path}`)].toSorted().join('\n')
  })
  const conforms = graph.objects(report, sh('conforms')).map(show)
  return { conforms, results: results.toSorted() }
}

interface Engine {
  readonly engine: string
  readonly run: (data: readonly Quad[], shapes: Shapes) => Promise<ValidationReport>
}

const engines: readonly Engine[] = [
  { engine: 'rdf-validate-shacl', run: (data, shapes) => validate(data, { shapes }) },
  {
    engine: 'compiled',
    run: async (data, shapes) => {
      const { value, problems } = compileShapes(shapes)
      if (!value) throw new Error(problems.map(problem => problem.message).join('\n'))
      return value.validate(data)
    },
  },
]

describe.skipIf(!isThere)(
  'the W3C SHACL Core test suite (skipped where ../shared/w3c is missing)',
  () => {
    const all = isThere ? casesOf(suite.href) : []

    it('holds 98 tests', () => {
      expect(all).toHaveLength(98)
    })

    const cases = all.flatMap(entry => engines.map(engine => ({ ...entry, ...engine })))

    it.each(cases)('$engine: $label', async ({ run, data, shapes, expected, graph, quads }) => {
      const { value, problems } = toShapes(load(shapes))
      if (!value) throw new Error(problems.map(problem => problem.message).join('\n'))
      const found = reportQuads(await run(load(data), value))
      const hasMessages = quads.some(
        ({ predicate }) => predicate.value === sh('resultMessage').value,
      )
      expect(comparable(blankNode('report'), indexGraph(found), hasMessages)).toEqual(
        comparable(expected, graph, hasMessages),
      )
    })
  },
)
