import type { Quad, Term } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { compileShapes } from '../../src/validate/compile.ts'
import { nodeKey } from '../../src/rdf/graph.ts'
import { indexGraph, type Graph } from '../../src/validate/graph.ts'
import { rdf } from '../../src/rdf/namespaces.ts'
import { blankNode } from '../../src/rdf/terms.ts'
import { pathText, readPath } from '../../src/validate/path.ts'
import { reportQuads } from '../../src/validate/report-quads.ts'
import { sh } from '../../src/validate/shacl.ts'
import type { ValidationReport } from '../../src/validate/report.ts'
import { toShapes, type Shapes } from '../../src/validate/shapes.ts'
import { validate } from '../../src/validate/validate.ts'
import { isSuiteThere, loadTurtle, suiteCases } from '../support/shacl-suite.ts'

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
  {
    engine: 'rdf-validate-shacl',
    run: (data, shapes) => validate(data, { shapes, engine: 'reference' }),
  },
  {
    engine: 'compiled',
    run: (data, shapes) => {
      expect(compileShapes(shapes).problems).toEqual([])
      return validate(data, { shapes })
    },
  },
]

describe.skipIf(!isSuiteThere)(
  'the W3C SHACL Core test suite (skipped where ../shared/w3c is missing)',
  () => {
    it('holds 98 tests', () => {
      expect(suiteCases).toHaveLength(98)
    })

    const cases = suiteCases.flatMap(entry => engines.map(engine => ({ ...entry, ...engine })))

    it.each(cases)('$engine: $label', async ({ run, data, shapes, expected, graph, quads }) => {
      const { value, problems } = toShapes(loadTurtle(shapes))
      if (!value) throw new Error(problems.map(problem => problem.message).join('\n'))
      const found = reportQuads(await run(loadTurtle(data), value))
      const hasMessages = quads.some(
        ({ predicate }) => predicate.value === sh('resultMessage').value,
      )
      expect(comparable(blankNode('report'), indexGraph(found), hasMessages)).toEqual(
        comparable(expected, graph, hasMessages),
      )
    })
  },
)
