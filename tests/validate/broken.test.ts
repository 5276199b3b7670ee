import { describe, expect, it } from 'vitest'
import { namedNode, quad } from '../../src/rdf/terms.ts'
import { runChecks } from '../../src/validate/checks.ts'
import { subjectsOf } from '../../src/validate/compile.ts'
import { judgeRecord } from '../../src/validate/gate.ts'
import { validate } from '../../src/validate/validate.ts'
import { applyUpdate, brokenGraphs, goldGraph } from '../support/broken.ts'

describe('the gold graph', () => {
  it('conforms to the shapes without a single result', async () => {
    expect(await validate(goldGraph())).toEqual({ conforms: true, results: [] })
  })

  it('passes every check without a single row', async () => {
    expect(await runChecks(goldGraph())).toEqual({ conforms: true, results: [] })
  })
})

describe('a graph with one fault', () => {
  const variants = brokenGraphs('graphs')

  it('comes in 32 variants', () => {
    expect(variants).toHaveLength(32)
  })

  it.each(variants)(
    'is told by the shapes and checks: $name',
    ({ update, severity, message, focus }) => {
      const { results } = judgeRecord({ subjects: subjectsOf(applyUpdate(update)) })
      const told = results.filter(result => result.message.startsWith(message))
      // A blank node has no name that a fixture could give.
      const isExpected = told.some(
        ({ focusNode }) =>
          focusNode.value === focus ||
          (focus.startsWith('_:') && focusNode.termType === 'BlankNode'),
      )
      expect(told.map(result => result.severity)).toContain(severity)
      expect(isExpected, JSON.stringify(told.map(result => result.focusNode.value))).toBe(true)
    },
  )

  it.each(brokenGraphs('checks'))(
    'is told by the checks: $name',
    async ({ update, severity, message, focus }) => {
      const { results } = await runChecks(applyUpdate(update))
      const told = results.find(result => result.message.startsWith(message))
      expect(told).toMatchObject({ severity, focusNode: { value: focus } })
    },
  )
})

describe('what several sides hold together', () => {
  it('may be said by a speaker of one of them', async () => {
    const quads = applyUpdate(
      `INSERT DATA { v:statement-achievements a vg:Agreement ; schema:sourceOrganization v:host }`,
    )
    expect((await runChecks(quads)).results).toEqual([])
  })
})

describe('a visit of which only the year is known', () => {
  it('is vague, not long', async () => {
    const quads =
      applyUpdate(`DELETE { v:id schema:startDate ?a ; schema:endDate ?b ; sem:hasLatestEndTimeStamp ?c }
      INSERT { v:id schema:startDate "2023"^^xsd:gYear ; schema:endDate "2023"^^xsd:gYear ; sem:hasLatestEndTimeStamp "2023-12-31"^^xsd:date }
      WHERE { v:id schema:startDate ?a ; schema:endDate ?b ; sem:hasLatestEndTimeStamp ?c }`)
    expect((await runChecks(quads)).results).toEqual([])
  })
})

describe('the checks', () => {
  it('count a triple once that stands in two named graphs', async () => {
    const broken = brokenGraphs('checks').find(({ name }) => name.startsWith('same-thing'))
    const quads = applyUpdate(broken?.update ?? '')
    const twice = ['a', 'b'].flatMap(name =>
      quads.map(({ subject, predicate, object }) =>
        quad({ subject, predicate, object, graph: namedNode(`https://example.org/${name}`) }),
      ),
    )
    expect(await runChecks(twice)).toEqual(await runChecks(quads))
  })

  it('speak French', async () => {
    const broken = brokenGraphs('checks').find(({ name }) => name.startsWith('same-thing'))
    const { results } = await runChecks(applyUpdate(broken?.update ?? ''), { language: 'fr' })
    expect(results[0]?.message).toContain('Deux entrées décrivent la même chose (http')
  })
})
