import { readdirSync } from 'node:fs'
import type { NamedNode, Term } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { prefixes } from '../../src/rdf/namespaces.ts'
import { namedNode } from '../../src/rdf/terms.ts'
import { indexGraph, type Graph } from '../../src/validate/graph.ts'
import { constraintComponents, sh } from '../../src/validate/shacl.ts'
import { validate } from '../../src/validate/validate.ts'
import { parseRdf, projectFile, readProject } from '../support/rdf.ts'

const mf = (local: string): NamedNode =>
  namedNode(`http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#${local}`)
const sht = (local: string): NamedNode => namedNode(`http://www.w3.org/ns/shacl-test#${local}`)

const manifests = readdirSync(projectFile('tests/shapes')).filter(name => name.endsWith('.trig'))

const first = (graph: Graph, subject: Term | undefined, predicate: NamedNode): Term | undefined =>
  subject && graph.objects(subject, predicate)[0]

function readManifest(file: string) {
  const quads = parseRdf(readProject(`tests/shapes/${file}`))
  const graph = indexGraph(quads.filter(quad => quad.graph.termType === 'DefaultGraph'))
  const entries = quads.find(({ predicate }) => predicate.value === mf('entries').value)
  return (graph.list(entries?.object ?? mf('entries')) ?? []).map(entry => {
    const action = first(graph, entry, mf('action'))
    const dataGraph = first(graph, action, sht('dataGraph'))
    const report = first(graph, entry, mf('result'))
    const expected = report ? graph.objects(report, sh('result')) : []
    const focus = first(graph, expected[0], sh('focusNode'))
    return {
      name: entry.value.replace(/^.*#/, ''),
      shape: first(graph, action, sht('shapesGraph'))?.value ?? '',
      data: quads.filter(quad => quad.graph.value === dataGraph?.value),
      components: expected.map(
        result => first(graph, result, sh('sourceConstraintComponent'))?.value ?? '',
      ),
      focus: focus?.termType === 'NamedNode' ? focus.value : undefined,
    }
  })
}

const suites = manifests.map(file => ({ file, cases: readManifest(file) }))

describe.each(suites)('the manifest $file', ({ cases }) => {
  it.each(cases)('$name', async ({ shape, data, components, focus }) => {
    const { results } = await validate(data)
    const own = results.filter(result => result.sourceShape.value === shape)
    const found = own.map(result => result.sourceConstraintComponent.value)
    expect(data).not.toHaveLength(0)
    expect([...new Set(found)].toSorted()).toEqual(components.toSorted())
    if (focus !== undefined) {
      expect(new Set(own.map(result => result.focusNode.value))).toEqual(new Set([focus]))
    }
  })
})

describe('every constraint of the shapes', () => {
  const files = readdirSync(projectFile('shapes')).filter(name => name.endsWith('.ttl'))
  const constraints = files.flatMap(file =>
    parseRdf(readProject(`shapes/${file}`)).flatMap(({ subject, predicate }) => {
      const local = predicate.value.replace(prefixes.sh, '')
      const component = constraintComponents[local]
      const isNamed = subject.value.startsWith(prefixes.vgs)
      return component && isNamed ? [`${subject.value} ${sh(`${component}ConstraintComponent`).value}`] : []
    }),
  )
  const cases = suites.flatMap(suite => suite.cases)

  it('has a graph that breaks it', () => {
    const broken = new Set(
      cases.flatMap(({ shape, components }) =>
        components.map(component => `${shape} ${component}`),
      ),
    )
    expect(constraints.length).toBeGreaterThan(100)
    expect(constraints.filter(constraint => !broken.has(constraint))).toEqual([])
  })

  it('has a graph that keeps it, about the same node as the one that breaks it', () => {
    const kept = new Map(
      cases.filter(({ components }) => components.length === 0).map(({ shape, data }) => [shape, data]),
    )
    const missing = constraints.filter(constraint => {
      const [shape = ''] = constraint.split(' ')
      return !kept.get(shape)?.some(({ subject, object }) =>
        [subject, object].some(term => term.value === 'https://example.org/visit/example#x'),
      )
    })
    expect(missing).toEqual([])
  })
})
