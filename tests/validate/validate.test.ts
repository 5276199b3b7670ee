import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prefixes } from '../../src/rdf/namespaces.ts'
import { readShapes, type Shapes } from '../../src/validate/shapes.ts'
import { validate } from '../../src/validate/validate.ts'
import { parseRdf, readProject } from '../support/rdf.ts'

const head = `
@prefix : <https://example.org/visit/a#> . @prefix sh: <${prefixes.sh}> . @prefix schema: <${prefixes.schema}> .
@prefix sem: <${prefixes.sem}> . @prefix vg: <${prefixes.vg}> . @prefix xsd: <${prefixes.xsd}> .
@prefix prov: <${prefixes.prov}> .
`
const graph = (text: string) => parseRdf(head + text)

async function shapesOf(text: string): Promise<Shapes> {
  const { value, problems } = await readShapes(head + text)
  if (!value) throw new Error(problems.map(problem => problem.message).join('\n'))
  return value
}

const messages = async (text: string): Promise<string[]> =>
  (await validate(graph(text))).results.map(result => `${result.focusNode.value} ${result.message}`)

const reportOn = (event: string) => `
  :report a schema:NewsArticle ; schema:headline "Tour"@en ; schema:url <https://example.org/r> ; schema:inLanguage "en" ;
    schema:datePublished "2023-06-01"^^xsd:date ; schema:publisher <https://example.org/org/gazette#id> ; schema:about ${event} .
  <https://example.org/org/gazette#id> a schema:NewsMediaOrganization ; schema:name "Gazette"@en .`

const person = `<https://example.org/person/ada#id> a schema:Person ; schema:name "Ada Quill"@en .`

/** Collects the packages that a file imports when it is loaded, itself or through the files it imports. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const statements = readProject(file).matchAll(
    /^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gm,
  )
  return [...statements].flatMap(([, specifier = '']) =>
    specifier.startsWith('.')
      ? packagesOf(posix.join(posix.dirname(file), specifier), seen)
      : [specifier],
  )
}

describe('validate', () => {
  it('judges the triples of a record whichever named graph they stand in', async () => {
    const inGraph = await validate(graph(':g { :x a schema:Person . }'))
    const without = await validate(graph(':x a schema:Person .'))
    expect(inGraph.results.length).toBeGreaterThan(0)
    expect(inGraph).toEqual(without)
  })

  it('reports a fault as often as it occurs, beyond the cap of the engine', async () => {
    const values = Array.from({ length: 60 }, (_, index) => `"${index}"`)
    const shapes = await shapesOf(`
      :S a sh:NodeShape ; sh:targetClass schema:Event ; sh:property :P .
      :P sh:path schema:about ; sh:or ( [ sh:node :N ] [ sh:node :N ] ) .
      :N a sh:NodeShape ; sh:nodeKind sh:IRI .`)
    const { results } = await validate(
      graph(`:x a schema:Event ; schema:about ${values.join(',')} .`),
      { shapes },
    )
    expect(results).toHaveLength(60)
  })

  it('reports one node as often as it is reached, beyond the cap of the engine', async () => {
    const shapes = await shapesOf(`
      :S a sh:NodeShape ; sh:targetClass schema:Event ; sh:property [ sh:path schema:about ; sh:node :N ] .
      :N a sh:NodeShape ; sh:property [ sh:path schema:name ; sh:minCount 1 ] .`)
    const events = Array.from(
      { length: 60 },
      (_, index) => `:e${index} a schema:Event ; schema:about :topic .`,
    )
    const { results } = await validate(graph(events.join('\n')), { shapes })
    expect(results).toHaveLength(60)
  })

  it('answers in the language that was asked for, and in English where the shape does not speak it', async () => {
    const data = graph(':x a vg:Visit .')
    const said = async (language: string) =>
      (await validate(data, { language })).results.find(result =>
        result.namedShape?.endsWith('Visit-name'),
      )?.message
    expect(await said('fr')).toBe('Donnez un titre à la visite.')
    expect(await said('fr-CA')).toBe('Donnez un titre à la visite.')
    expect(await said('km')).toBe('Give the visit a title.')
  })

  it('says what the shape says of two names in one language, which the engine forgets', async () => {
    const [first] = await messages(
      '<https://example.org/place/cn#id> schema:name "China"@en , "PRC"@en .',
    )
    expect(first).toContain('Only one name per language')
  })

  it('gives the same report whatever the order of the quads', async () => {
    const quads = graph(
      ':x a vg:Visit . :y a vg:Visit ; schema:startDate "soon" . :z a schema:Person .',
    )
    expect(await validate(quads.toReversed())).toEqual(await validate(quads))
  })

  it('keeps validations apart that run at the same time', async () => {
    const [one, two] = await Promise.all([validate(graph(':x a vg:Visit .')), validate([])])
    expect(one.conforms).toBe(false)
    expect(two).toEqual({ conforms: true, results: [] })
  })

  it.each(['validate', 'checks', 'problems', 'foreign', 'shapes'])(
    'loads neither engine nor parser nor store when %s.ts is imported',
    file => {
      expect(packagesOf(`src/validate/${file}.ts`)).toEqual([])
    },
  )
})

describe('a leg of a tour that another record describes', () => {
  it('raises nothing in the graph of the leg', async () => {
    const found = await messages(`
      :tour schema:subEvent :id .
      :id a schema:Event , vg:Visit ; schema:superEvent :tour ; schema:name "Visit to Borland"@en ;
        schema:description "Talks."@en ; schema:startDate "2023-05-02"^^xsd:date ; schema:endDate "2023-05-04"^^xsd:date ;
        sem:hasEarliestBeginTimeStamp "2023-05-02"^^xsd:date ; sem:hasLatestEndTimeStamp "2023-05-04"^^xsd:date ;
        schema:eventStatus schema:EventScheduled ; schema:location <https://example.org/place/xb#id> ;
        schema:organizer :host ; schema:attendee <https://example.org/person/ada#id> ; schema:subjectOf :report .
      :host a schema:Organization , vg:Side ; schema:name "Borland side"@en ; schema:areaServed <https://example.org/place/xb#id> .
      <https://example.org/place/xb#id> a schema:Country ; schema:name "Borland"@en .
      ${reportOn(':id')} ${person} <https://example.org/person/ada#id> schema:memberOf :host .`)
    expect(found).toEqual([])
  })

  it('raises nothing in the graph of the tour, whose travellers belong to no side', async () => {
    const found = await messages(`
      :id a schema:Event , vg:Tour ; schema:name "Tour"@en ; schema:startDate "2023-05-02"^^xsd:date ;
        sem:hasEarliestBeginTimeStamp "2023-05-02"^^xsd:date ; sem:hasLatestEndTimeStamp "2023-05-31"^^xsd:date ;
        schema:eventStatus schema:EventScheduled ; schema:attendee <https://example.org/person/ada#id> ;
        schema:subjectOf :report ; schema:subEvent <https://example.org/visit/b#id> , <https://example.org/visit/c#id> .
      ${reportOn(':id')} ${person}
      <https://example.org/person/ada#id> schema:memberOf <https://example.org/person/ada#minister> .
      <https://example.org/person/ada#minister> a schema:OrganizationRole ; schema:roleName "Minister"@en ;
        schema:memberOf <https://example.org/org/gazette#id> ; schema:subjectOf :report .`)
    expect(found).toEqual([])
  })
})

describe('somebody who takes part on behalf of another', () => {
  it('names the other, who is thereby used', async () => {
    const found = await messages(`
      :v a schema:Event , vg:Tour ; schema:attendee <https://example.org/person/ada#id> .
      ${person} <https://example.org/person/ada#id> prov:qualifiedDelegation :on-behalf-bo .
      :on-behalf-bo a prov:Delegation ; prov:agent <https://example.org/person/bo#id> ; prov:hadActivity :v .
      <https://example.org/person/bo#id> a schema:Person ; schema:name "Bo Marsh"@en .`)
    expect(found.filter(message => /takes no part|behalf|stood in/.test(message))).toEqual([])
  })
})

describe('the head of the host side', () => {
  it('needs no report that attests the role', async () => {
    const found = await messages(`
      :v a schema:Event , vg:Visit ; schema:organizer :host , <https://example.org/person/ada#id> .
      :host a schema:Organization , vg:Side . :host-head a schema:OrganizationRole , vg:HeadOfSide ;
        schema:roleName "Head of the side"@en ; schema:memberOf :host .
      ${person} <https://example.org/person/ada#id> schema:memberOf :host , :host-head .`)
    expect(found.filter(message => /person\/ada|host-head/.test(message))).toEqual([])
  })
})
