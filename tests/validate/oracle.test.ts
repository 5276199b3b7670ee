import { readdirSync } from 'node:fs'
import type { Quad, Term } from '@rdfjs/types'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rdfs } from '../../src/rdf/namespaces.ts'
import { withoutGraphs } from '../../src/rdf/terms.ts'
import { checks } from '../../src/validate/bundled.ts'
import { runChecks } from '../../src/validate/checks.ts'
import { compiledChecks } from '../../src/validate/gate/checks.ts'
import { termKey } from '../../src/rdf/graph.ts'
import { subjectsOf } from '../../src/validate/compile.ts'
import { judgeRecord } from '../../src/validate/gate.ts'
import { pathText } from '../../src/validate/path.ts'
import type { ValidationReport } from '../../src/validate/report.ts'
import { toShapes, type Shapes } from '../../src/validate/shapes.ts'
import { validate } from '../../src/validate/validate.ts'
import { applyUpdate, brokenGraphs, goldGraph } from '../support/broken.ts'
import { mutatedParts, mutations } from '../support/graph-mutations.ts'
import { parseRdf, projectFile, readProject } from '../support/rdf.ts'
import { isSuiteThere, loadTurtle, suiteCases } from '../support/shacl-suite.ts'

/*
 * The compiled shapes and checks against those who are known to be right: rdf-validate-shacl, and the queries in Oxigraph.
 * VISITGRAPH_RUNS multiplies the number of graphs.
 */

const times = Number(process.env['VISITGRAPH_RUNS'] ?? 1)

const golden = readdirSync(projectFile('tests/fixtures/golden'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter(name => name.endsWith('.ttl'))
  .map(name => withoutGraphs(parseRdf(readProject(`tests/fixtures/golden/${name}`))))
const graphs = [
  goldGraph(),
  ...['fictional', 'second-report'].map(name =>
    parseRdf(readProject(`tests/fixtures/gold/cases/${name}.ttl`)),
  ),
  ...golden,
]
/** Writes a report line by line, so that a difference can be read. */
const lines = ({ results }: ValidationReport): readonly string[] =>
  results.map(({ focusNode, path, value, ...result }) =>
    [
      show(focusNode),
      path ? pathText(path) : '',
      value ? show(value) : '',
      result.resultSeverity.value,
      result.sourceConstraintComponent.value,
      result.sourceShape.value,
      ...result.messages.map(show),
    ].join(' | '),
  )

/** The same without messages and blank nodes of the shapes, in which the engines are free. */
const facts = (report: ValidationReport): readonly string[] =>
  lines({ ...report, results: report.results.map(result => ({ ...result, messages: [] })) })
    .filter(isAboutData)
    .toSorted()

const show = (term: Term): string => termKey(term)

/** The engine of reference is given what is known of classes as if it were data. */
const isAboutData = (line: string): boolean => !line.includes(`| <${rdfs.subClassOf.value}> |`)

const broken = ['graphs', 'checks'] as const

describe('the compiled shapes', () => {
  it('judge every graph of the examples as the engine of reference does', async () => {
    expect(graphs.length).toBeGreaterThan(8)
    const expected = await Promise.all(
      graphs.map(graph => validate(graph, { engine: 'reference' })),
    )
    expect(await Promise.all(graphs.map(graph => validate(graph)))).toEqual(expected)
  })

  it.each(broken.flatMap(brokenGraphs))(
    'judge $name as the engine of reference does',
    async ({ update }) => {
      const graph = applyUpdate(update)
      const expected = await validate(graph, { engine: 'reference', language: 'fr' })
      expect(await validate(graph, { language: 'fr' })).toEqual(expected)
    },
  )

  it('judge 10,000 mutated graphs as the engine of reference does', async () => {
    const parts = fc.oneof(...graphs.map(graph => mutatedParts(graph)))
    const agrees = fc.asyncProperty(parts, async graph => {
      const expected = await validate(graph, { engine: 'reference' })
      expect(lines(await validate(graph))).toEqual(lines(expected).filter(isAboutData))
    })
    await fc.assert(agrees, { numRuns: 10_000 * times, seed: 20_230_720 })
  }, 600_000)
})

describe.skipIf(!isSuiteThere)(
  'the compiled shapes of the W3C suite (skipped where ../shared/w3c is missing)',
  () => {
    it.each(suiteCases.filter(({ label }) => label !== differing))(
      'judge mutations of its data as the engine of reference does: $label',
      async ({ data, shapes: url }) => {
        const { value: shapes } = toShapes(loadTurtle(url))
        if (!shapes) throw new Error(`${url} cannot be read`)
        const agrees = fc.asyncProperty(mutations(loadTurtle(data)), async graph => {
          const found = await validate(graph, { shapes })
          const expected = await byReference(graph, shapes)
          if (expected) expect(facts(found)).toEqual(facts(expected))
        })
        await fc.assert(agrees, { numRuns: 30 * times, seed: 20_230_721 })
      },
    )
  },
)

/** Of values that differ from the focus node the engine of reference forgets the focus node itself (section 4.5.1). */
const differing = 'Test of sh:equals at node shape 001'

/** Classes that are below themselves overflow the stack of the engine of reference. */
async function byReference(
  graph: readonly Quad[],
  shapes: Shapes,
): Promise<ValidationReport | undefined> {
  try {
    return await validate(graph, { shapes, engine: 'reference' })
  } catch (error) {
    expect(String(error)).toContain('Maximum call stack size exceeded')
    return undefined
  }
}

describe('the compiled checks', () => {
  it('are one for each query', () => {
    expect([...compiledChecks.keys()]).toEqual(checks.map(({ shape }) => shape))
  })

  it('answer on mutated graphs as the queries do', async () => {
    const whole = fc.oneof(
      ...graphs.map(mutations),
      ...broken.flatMap(brokenGraphs).map(({ update }) => mutations(applyUpdate(update))),
    )
    const agrees = fc.asyncProperty(whole, async graph => {
      const { results } = judgeRecord({ subjects: subjectsOf(graph) })
      const found = results.filter(({ sourceConstraintComponent: { value } }) =>
        value.endsWith('SPARQLConstraintComponent'),
      )
      expect(found).toEqual((await runChecks(graph)).results)
    })
    await fc.assert(agrees, { numRuns: 500 * times, seed: 20_230_724 })
  }, 600_000)
})
