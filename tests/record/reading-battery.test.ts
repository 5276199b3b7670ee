import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readRecords } from '../../src/record/read.ts'
import { batteryCases } from '../support/battery.ts'

const scratch = mkdtempSync(join(tmpdir(), 'visitgraph-reading-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** What reading finds in the inputs that it decides; the others it reads, and the record check judges them. */
const found: Readonly<Record<string, string>> = {
  'bytes-02': 'UTF16',
  'bytes-03': 'UTF16',
  'bytes-04': 'NOT_UTF8',
  'bytes-05': 'NOT_UTF8',
  'bytes-06': 'NOT_UTF8',
  'bytes-07': 'NOT_UTF8',
  'bytes-08': 'CONTROL_CHARACTER',
  'bytes-09': 'CONTROL_CHARACTER',
  'bytes-10': 'CONTROL_CHARACTER',
  'bytes-13': 'EMPTY_FILE',
  'bytes-14': 'EMPTY_FILE',
  'bytes-15': 'BINARY_FILE',
  'bytes-16': 'BINARY_FILE',
  'bytes-17': 'HTML_FILE',
  'bytes-18': 'JSON_SYNTAX',
  'bytes-23': 'UTF16',
  'yaml-02': 'YAML_DIRECTIVE',
  'yaml-04': 'YAML_TAG',
  'yaml-11': 'DUPLICATE_KEY',
  'yaml-12': 'DUPLICATE_KEY',
  'yaml-13': 'YAML_ANCHOR',
  'yaml-14': 'YAML_ANCHOR',
  'yaml-15': 'YAML_ANCHOR',
  'yaml-16': 'YAML_ANCHOR',
  'yaml-18': 'YAML_TAG',
  'yaml-19': 'YAML_TAG',
  'yaml-20': 'YAML_MULTIPLE_DOCUMENTS',
  'yaml-21': 'YAML_TAB',
  'yaml-22': 'YAML_SYNTAX',
  'yaml-24': 'YAML_SYNTAX',
  'yaml-25': 'TOO_DEEP',
  'yaml-26': 'TOO_DEEP',
  'yaml-27': 'YAML_SYNTAX',
  'yaml-28': 'YAML_KEY_NOT_TEXT',
  'yaml-29': 'YAML_SYNTAX',
  'yaml-30': 'NOT_A_MAPPING',
  'json-01': 'JSON_SYNTAX',
  'json-02': 'JSON_SYNTAX',
  'json-03': 'JSON_SYNTAX',
  'json-04': 'DUPLICATE_KEY',
  'json-06': 'LONE_SURROGATE',
  'json-07': 'INEXACT_NUMBER',
  'json-08': 'TOO_DEEP',
  'json-09': 'JSON_SYNTAX',
  'json-11': 'NOT_A_MAPPING',
  'json-12': 'JSON_SYNTAX',
  'json-13': 'JSON_SYNTAX',
  'json-14': 'JSON_SYNTAX',
}

const cases = batteryCases(scratch).filter(({ group }) => /^(?:bytes|yaml|json)$/.test(group))

describe('reading an input of the battery', () => {
  it.each(cases)('$id: $expectation', async ({ id, path, at }) => {
    const { value = [], problems } = await readRecords(readFileSync(path), { file: basename(path) })
    const [first] = problems
    expect(first?.code).toBe(found[id])
    if (!first) expect(value).toHaveLength(1)
    else {
      const { line, column } = first.source ?? {}
      if (at !== '') expect(`${line}:${column}`).toBe(at)
      expect(first.source?.file).toBe(basename(path))
      expect(problems.length).toBeLessThanOrEqual(40)
    }
    expect(Object({}).polluted).toBeUndefined()
  })
})
