import { describe, expect, it } from 'vitest'
import { toDocument } from '../../src/cli/documents.ts'
import { formats } from '../../src/formats/registry.ts'
import type { BuiltRecord } from '../../src/pipeline.ts'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { quad } from '../../src/rdf/terms.ts'
import { goldQuads } from '../support/gold.ts'
import { exampleConfig, exampleFiles, processFiles } from '../support/pipeline.ts'
import { projectFile } from '../support/rdf.ts'
import { faults, hasSchemaOrg } from '../support/schemaorg.ts'

const { base } = await exampleConfig()
const results = await processFiles(exampleFiles)
const records = new Map(
  results.flatMap(({ file, record }) => (record ? [[file, record] as const] : [])),
)

const triplesOf = ({ quads }: BuiltRecord) =>
  quads.map(({ subject, predicate, object }) => quad({ subject, predicate, object }))

describe('the example records', () => {
  it('are all valid: nothing but advice is found', () => {
    const found = results.flatMap(({ problems }) => problems)
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(records.size).toBe(exampleFiles.length)
  })

  it('use every class of the vocabulary that a record can say', () => {
    const types = new Set(
      [...records.values()].flatMap(({ quads }) => quads.map(({ object }) => object.value)),
    )
    const missing = [
      'WorkingVisit',
      'StateVisit',
      'OfficialVisit',
      'ElectionObservation',
      'Tour',
      'Ceremony',
      'SiteVisit',
      'Meal',
      'Announcement',
      'Agreement',
      'Request',
      'Concern',
      'HeadOfSide',
      'UnnamedGroup',
    ]
    expect(missing.filter(name => !types.has(`https://w3id.org/visitgraph#${name}`))).toEqual([])
  })
})

describe.each([...records])('%s', (_file, record) => {
  it.each(['turtle', 'jsonld', 'page'])('becomes the expected %s', async id => {
    const format = formats.find(one => one.id === id)
    if (!format) throw new Error(`no format ${id}`)
    const text = toDocument(record, format, { base, language: 'en' })
    await expect(text).toMatchFileSnapshot(
      projectFile(`tests/fixtures/golden/${record.id}.${format.extension}`),
    )
  })

  it('stands in one named graph, without blank nodes and without saying anything twice', () => {
    const keys = record.quads.map(({ subject, predicate, object, graph }) =>
      JSON.stringify([subject, predicate, object, graph]),
    )
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(record.quads.map(({ graph }) => graph.value))).toEqual(
      new Set([record.document]),
    )
    expect(
      record.quads
        .flatMap(({ subject, object }) => [subject, object])
        .filter(({ termType }) => termType === 'BlankNode'),
    ).toEqual([])
  })

  it.skipIf(!hasSchemaOrg)(
    'speaks schema.org: terms, domains and ranges (skips where the vocabulary is not beside the project)',
    () => {
      expect(faults(record.quads)).toEqual([])
    },
  )
})

describe('the record of the seed report', () => {
  it('gives exactly the 447 triples of the gold graph', async () => {
    const record = records.get('data/visits/2023-07-20-kh-qian-hongshan.visit.yaml')
    if (!record) throw new Error('the record of the seed report was not built')
    expect(record.quads).toHaveLength(447)
    expect(await canonicalNQuads(triplesOf(record))).toBe(await canonicalNQuads(goldQuads()))
  })
})
