import { bench, describe } from 'vitest'
import { parse } from 'yaml'
import { readLine, readRecords } from '../../src/record/read.ts'
import { readProject } from '../support/rdf.ts'

/*
 * Reading with places and judgement beside the parsers that give values only. Only ratios of one run count.
 */

const file = 'data/visits/2023-07-20-kh-qian-hongshan.visit.yaml'
const yamlText = readProject(file)
const yamlBytes = new TextEncoder().encode(yamlText)
const json = JSON.stringify(parse(yamlText))

/** Keeps results alive, so that no work is optimised away. */
const kept: { value?: unknown } = {}

describe('one record as a line of JSON', () => {
  bench('visitgraph', () => {
    kept.value = readLine(json, { file: '-', line: 1 })
  })
  bench('JSON.parse', () => {
    kept.value = JSON.parse(json)
  })
})

describe('one record as YAML', () => {
  bench('visitgraph', async () => {
    kept.value = await readRecords(yamlBytes, { file })
  })
  bench('yaml', () => {
    kept.value = parse(yamlText)
  })
})
