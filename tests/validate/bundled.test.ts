import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import type { NamedNode, Term } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { prefixes, rdf, rdfs, vg } from '../../src/rdf/namespaces.ts'
import { namedNode, quad } from '../../src/rdf/terms.ts'
import { subclassAxioms } from '../../src/validate/bundled.ts'
import { indexGraph, type Graph } from '../../src/validate/graph.ts'
import { constraintComponents, sh } from '../../src/validate/shacl.ts'
import { defaultShapes } from '../../src/validate/shapes.ts'
import { applyUpdate, brokenGraphs, goldGraph } from '../support/broken.ts'
import { parseRdf, projectFile, readProject } from '../support/rdf.ts'

describe('the bundle of shapes', () => {
  it('is as fresh as the files it is made of', () => {
    const script = projectFile('scripts/bundle-shapes.mjs')
    expect(() =>
      execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' }),
    ).not.toThrow()
  })

  it('holds every file of shapes', () => {
    const { quads } = defaultShapes()
    const files = readdirSync(projectFile('shapes')).filter(name => name.endsWith('.ttl'))
    const stated = files
      .filter(name => name !== 'subclasses.ttl')
      .flatMap(name => parseRdf(readProject(`shapes/${name}`)))
    expect(quads).toHaveLength(stated.length)
  })
})

describe('every shape of the project that can find something', () => {
  it('has a name, a severity, and a message in English and in French', () => {
    const { quads, graph } = defaultShapes()
    const parameters = new Set(Object.keys(constraintComponents).map(local => sh(local).value))
    const shapes = quads.filter(
      ({ subject, predicate }) =>
        parameters.has(predicate.value) && subject.termType === 'NamedNode',
    )
    const faults = shapes.filter(({ subject }) => {
      const languages = graph
        .objects(subject, sh('message'))
        .map(term => (term.termType === 'Literal' ? term.language : ''))
      return (
        languages.toSorted().join() !== 'en,fr' ||
        graph.objects(subject, sh('severity')).length !== 1
      )
    })
    expect(shapes.length).toBeGreaterThan(100)
    expect(faults.map(({ subject }) => subject.value)).toEqual([])
  })

  it('has a target that occurs in the example graphs', () => {
    const { quads } = defaultShapes()
    const cases = ['fictional', 'second-report'].map(
      name => `tests/fixtures/gold/cases/${name}.ttl`,
    )
    const examples = [
      ...goldGraph(),
      ...brokenGraphs('graphs').flatMap(({ update }) => applyUpdate(update)),
      ...cases.flatMap(path => parseRdf(readProject(path))),
      ...parseRdf(readProject('tests/fixtures/broken/more.ttl')),
    ]
    const predicates = new Set(examples.map(({ predicate }) => predicate.value))
    const above = indexGraph(subclassAxioms.map(pair => axiom(pair)))
    const classes = new Set<string>()
    const take = (iri: string): void => {
      if (classes.has(iri)) return
      classes.add(iri)
      for (const term of above.objects(namedNode(iri), rdfs.subClassOf)) take(term.value)
    }
    for (const { predicate, object } of examples) if (predicate.equals(rdf.type)) take(object.value)
    const unused = quads.filter(({ predicate, object }) => {
      if (predicate.equals(sh('targetClass'))) return !classes.has(object.value)
      const isProperty =
        predicate.equals(sh('targetSubjectsOf')) || predicate.equals(sh('targetObjectsOf'))
      return isProperty && !predicates.has(object.value)
    })
    expect(unused.map(({ subject, object }) => `${subject.value} ${object.value}`)).toEqual([])
  })
})

const axiom = ([subclass, superclass]: readonly [string, string]) =>
  quad({
    subject: namedNode(subclass),
    predicate: rdfs.subClassOf,
    object: namedNode(superclass),
  })

const owl = (local: string) => namedNode(`http://www.w3.org/2002/07/owl#${local}`)
const skos = (local: string) => namedNode(`${prefixes.skos}${local}`)

const languages = (graph: Graph, subject: Term, predicate: NamedNode) =>
  graph
    .objects(subject, predicate)
    .map(term => (term.termType === 'Literal' ? term.language : ''))
    .toSorted()

describe('the vocabulary', () => {
  const quads = parseRdf(readProject('data/vocabulary.ttl'))
  const graph = indexGraph(quads)
  const classes = graph.subjects(rdf.type, owl('Class'))

  it('defines exactly the classes that the code can name', () => {
    const named = Object.values(vg).map(term => term.value)
    expect(classes.map(term => term.value).toSorted()).toEqual(named.toSorted())
  })

  it('labels and explains every class in English and in French', () => {
    for (const subject of classes) {
      expect(languages(graph, subject, rdfs.label), subject.value).toEqual(['en', 'fr'])
      expect(languages(graph, subject, rdfs.comment), subject.value).toEqual(['en', 'fr'])
    }
  })

  it('places every class below one of schema.org', () => {
    const reaches = (iri: string): boolean =>
      iri.startsWith(prefixes.schema) ||
      graph.objects(namedNode(iri), rdfs.subClassOf).some(term => reaches(term.value))
    expect(classes.filter(term => !reaches(term.value))).toEqual([])
  })

  it.each([
    ['visit-kinds', 'election-observation official state tour visit working'],
    [
      'programme-kinds',
      'ceremony collective-meeting event meal meeting observation press-conference site-visit',
    ],
    [
      'statement-kinds',
      'agreement assessment commitment concern opposition praise request support thanks',
    ],
  ])('gives the keywords of a record as the scheme vg:%s', (scheme, keywords) => {
    const members = graph.subjects(skos('inScheme'), namedNode(prefixes.vg + scheme))
    const notations = members.flatMap(term => graph.objects(term, skos('notation')))
    expect(
      notations
        .map(term => term.value)
        .toSorted()
        .join(' '),
    ).toBe(keywords)
    for (const member of members) {
      expect(graph.objects(member, skos('prefLabel'))).toHaveLength(2)
    }
  })

  it('states its title, licence and version', () => {
    const ontology = namedNode('https://w3id.org/visitgraph')
    for (const iri of [
      'http://purl.org/dc/terms/title',
      'http://purl.org/dc/terms/license',
      owl('versionInfo').value,
    ]) {
      expect(graph.objects(ontology, namedNode(iri)).length, iri).toBeGreaterThan(0)
    }
  })
})
