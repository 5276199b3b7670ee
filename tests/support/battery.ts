import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFile, readProject } from './rdf.ts'

/** What a correct program does with an input: refuse it, take it, take it with a warning perhaps, or either. */
export type Verdict = 'reject' | 'accept' | 'accept-or-warn' | 'either'

/** One bad or odd input of the battery. */
export interface BatteryCase {
  readonly id: string
  readonly group: string
  /** Path of the input, a file or a folder. */
  readonly path: string
  readonly verdict: Verdict
  /** `line:column` of the fault where there is one place for it. */
  readonly at: string
  readonly expectation: string
}

const folder = 'tests/fixtures/battery'

const base = (): string => readProject(`${folder}/base.yaml`)

const visitors = Array.from({ length: 5000 }, (_, index) => `    - "Visitor ${index + 1}"\n`)

/** Inputs that are long and dull: they are made, not stored. */
const made: Readonly<Record<string, () => string>> = {
  'files/bytes/bytes-22.yaml': () =>
    base().replace(/^summary: .*$/m, `summary: "${'x'.repeat(1_000_000)}"`),
  'files/yaml/yaml-25.yaml': () => `${'{a: '.repeat(5000)}${'}'.repeat(5000)}\n`,
  'files/yaml/yaml-27.yaml': () => '"'.repeat(40_000),
  'files/yaml/yaml-31.yaml': () =>
    Array.from({ length: 15_000 }, (_, index) => `key${index}: ${index}\n`).join(''),
  'files/record/record-50.yaml': () => base().replace('    - "Zhou Lin"\n', visitors.join('')),
  'files/json/json-08.json': () => `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}\n`,
  'files/rdf/rdf-06.jsonld': () =>
    `${'{"http://schema.org/subEvent":'.repeat(2000)}{}${'}'.repeat(2000)}\n`,
}

const isVerdict = (text: string): text is Verdict =>
  ['reject', 'accept', 'accept-or-warn', 'either'].includes(text)

/** The record that most inputs are variants of. */
export const baseCase: BatteryCase = {
  id: 'base',
  group: 'odd',
  path: projectFile(`${folder}/base.yaml`),
  verdict: 'accept',
  at: '',
  expectation: 'accept',
}

/** Reads the table of the battery; inputs that are made are written into a folder first. */
export function batteryCases(scratch: string): readonly BatteryCase[] {
  const [, ...lines] = readProject(`${folder}/index.tsv`).trim().split('\n')
  return lines.map(line => {
    const [id = '', group = '', file = '', verdict = '', at = '', expectation = ''] =
      line.split('\t')
    if (!isVerdict(verdict)) throw new Error(`${id} has no verdict`)
    return { id, group, path: inputPath(file, scratch), verdict, at, expectation }
  })
}

function inputPath(file: string, scratch: string): string {
  const text = made[file]
  if (!text) return projectFile(`${folder}/${file}`)
  const path = join(scratch, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text())
  return path
}
