import { describe, expect, it } from 'vitest'
import * as visitgraph from '../src/index.ts'
import { goldQuads } from './support/gold.ts'
import { canonicalNQuads } from '../src/rdf/canonical.ts'
import { readProject } from './support/rdf.ts'

const { buildVisit, readRecord, readRegister, serialize, validate } = visitgraph

const publication = {
  base: 'https://visits.example.org/',
  publisher: { id: 'example-archive', name: 'Example Visit Archive' },
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  dataset: 'https://visits.example.org/dataset#id',
}

describe('the library', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(visitgraph).toSorted()).toEqual([
      'VisitgraphError',
      'buildVisit',
      'hasErrors',
      'readRecord',
      'readRegister',
      'serialize',
      'validate',
    ])
  })

  it('goes from a record and a register to a valid graph and its text', async () => {
    const { value: register } = await readRegister(readProject('data/register.yaml'))
    const id = '2023-07-20-kh-qian-hongshan'
    const text = readProject(`data/visits/${id}.visit.yaml`)
    const { value: record, problems } = await readRecord(text, {
      id,
      ...(register && { register }),
    })
    expect(problems).toEqual([])
    if (!record) throw new Error('there is no record')
    const quads = buildVisit(record, publication)
    expect(await validate(quads)).toMatchObject({ conforms: true, results: [] })
    const triples = serialize(quads, 'ntriples').trim().split('\n').toSorted().join('\n')
    expect(`${triples}\n`).toBe(await canonicalNQuads(goldQuads()))
    expect(serialize(quads, 'nquads')).toContain(`<https://visits.example.org/visit/${id}> .`)
  })

  it('returns problems instead of a record where something is wrong', async () => {
    const { value, problems } = await readRecord('title: Visit\ndates: yesterday\n', { id: 'x' })
    expect(value).toBeUndefined()
    expect(problems.map(({ code }) => code)).toContain('WRONG_FORM')
  })

  it('says which formats there are', () => {
    expect(() => serialize([], 'turtel')).toThrow('there is no format "turtel"')
  })
})
