import { describe, expect, it } from 'vitest'
import { prefixes, schema } from '../../src/rdf/namespaces.ts'
import { quad } from '../../src/rdf/terms.ts'
import { goldGraph } from '../support/broken.ts'
import { competencyDataset } from '../support/competency.ts'
import { parseRdf } from '../support/rdf.ts'
import { faults, hasSchemaOrg } from '../support/schemaorg.ts'

const graph = (text: string) =>
  parseRdf(`@prefix : <https://example.org/> . @prefix schema: <${prefixes.schema}> . @prefix vg: <${prefixes.vg}> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> . ${text}`)

describe.skipIf(!hasSchemaOrg)(
  'the words of schema.org 30.0 (skipped where ../shared/schemaorg is missing)',
  () => {
    it('are used as they are meant in the gold graph', () => {
      expect(faults(goldGraph())).toEqual([])
    })

    it('are used as they are meant in all graphs of the competency questions', async () => {
      expect(faults(await competencyDataset())).toEqual([])
    })

    it('exist, all that the code can name', () => {
      const [subject] = Object.values(schema)
      if (!subject) throw new Error('there are terms')
      const named = Object.values(schema).map(object =>
        quad({ subject, predicate: object, object }),
      )
      expect(faults(named).filter(fault => fault.includes('not a term'))).toEqual([])
    })

    it.each([
      [
        'a term that does not exist',
        ':v a schema:Event ; schema:host :p .',
        'http://schema.org/host is not a term of schema.org',
      ],
      [
        'a class that does not exist',
        ':v a schema:Summit .',
        'http://schema.org/Summit is not a term of schema.org',
      ],
      [
        'a property of another class',
        ':v a vg:Visit ; schema:participant :p .',
        'http://schema.org/participant is not for https://example.org/v',
      ],
      [
        'a value of another class',
        ':v a vg:Visit ; schema:attendee :c . :c a schema:Country .',
        'http://schema.org/attendee does not take https://example.org/c',
      ],
      [
        'a value of another datatype',
        ':v a vg:Visit ; schema:attendee "Ada Quill" .',
        'http://schema.org/attendee does not take Ada Quill',
      ],
      [
        'a date where a text belongs',
        ':v a vg:Visit ; schema:name "2023-07-20"^^xsd:date .',
        'http://schema.org/name does not take 2023-07-20',
      ],
      [
        'another enumeration',
        ':v a vg:Visit ; schema:eventStatus schema:CompletedActionStatus .',
        'http://schema.org/eventStatus does not take http://schema.org/CompletedActionStatus',
      ],
    ])('are told when misused: %s', (_, text, fault) => {
      expect(faults(graph(text))).toEqual([fault])
    })

    it('let a role stand between a property and its value, and nowhere else', () => {
      const office =
        ':o a schema:OrganizationRole ; schema:memberOf :b . :b a schema:Organization .'
      expect(faults(graph(`:p a schema:Person ; schema:memberOf :o . ${office}`))).toEqual([])
      expect(faults(graph(office))).toEqual([
        'http://schema.org/memberOf is not for https://example.org/o',
      ])
    })
  },
)
