import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Problem, Severity } from '../../../src/problem.ts'
import { reporters, type ReporterId } from '../../../src/cli/reporters/registry.ts'

const problem = (severity: Severity, line: number): Problem => ({
  code: 'OUTPUT_LOCKED',
  severity,
  message: '`title` is \u001B[31m, 100% wrong: a, b',
  hint: 'write\nsomething else',
  source: { file: 'my visits/a,b.yaml', pointer: '/title', line, column: 8, endColumn: 9 },
})
const problems = [problem('warning', 1), problem('error', 2), problem('info', 3)]
const options = {
  textOf: () => 'title: A\ntitle: B\ntitle: C\n',
  isColoured: false,
  width: 80,
  version: '1.2.3',
}
const say = async (id: ReporterId, found: readonly Problem[] = problems): Promise<string> =>
  (await reporters[id]()).report({ problems: found, records: 2, files: ['visit/a.ttl'] }, options)

describe('every reporter', () => {
  it('stands in the registry', async () => {
    const files = readdirSync(new URL('../../../src/cli/reporters', import.meta.url))
    const names = files.map(file => file.replace('.ts', ''))
    expect(names.toSorted()).toEqual([...Object.keys(reporters), 'registry', 'reporter'].toSorted())
    const loaded = await Promise.all(Object.values(reporters).map(load => load()))
    expect(loaded.map(reporter => reporter.id)).toEqual(Object.keys(reporters))
  })

  it.each(['pretty', 'json', 'sarif', 'github'] as const)(
    '%s sends no control character to the terminal',
    async id => {
      const text = (await say(id)).replaceAll('\n', '')
      expect(text).not.toMatch(/[\p{Cc}\u202E]/u)
    },
  )
})

describe('the reporter for people', () => {
  it('shows place, severity, message, code, line and hint', async () => {
    expect(await say('pretty', [problem('error', 2)])).toBe(
      [
        'my visits/a,b.yaml:2:8  error  `title` is <U+001B>[31m, 100% wrong: a, b  OUTPUT_LOCKED',
        '  1 | title: A',
        '  2 | title: B',
        '    |        ^',
        '  hint: write<U+000A>something else',
        '',
        '',
      ].join('\n'),
    )
  })

  it('shows the gravest twenty in their order and counts the rest', async () => {
    const many = [
      ...Array.from({ length: 15 }, (_, n) => problem('warning', n)),
      ...Array.from({ length: 15 }, (_, n) => problem('error', n)),
    ]
    const text = await say('pretty', many)
    expect(text.match(/ {2}error {2}/g)).toHaveLength(15)
    expect(text.match(/ {2}warning {2}/g)).toHaveLength(5)
    expect(text.indexOf('warning')).toBeLessThan(text.indexOf('error'))
    expect(text).toMatch(/\nand 10 more: 10 warnings\n\n$/)
  })

  it('says nothing when there is nothing to say', async () =>
    expect(await say('pretty', [])).toBe(''))
})

describe('the reporters for programs', () => {
  it('write one JSON document with summary and problems', async () => {
    expect(JSON.parse(await say('json'))).toEqual({
      version: 1,
      tool: { name: 'visitgraph', version: '1.2.3' },
      summary: { records: 2, errors: 1, warnings: 1, notes: 1 },
      problems,
      files: ['visit/a.ttl'],
    })
  })

  it('write SARIF with a rule for each code and a region for each place', async () => {
    const log = JSON.parse(await say('sarif'))
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') })
    const [run] = log.runs
    expect(run).toMatchObject({
      columnKind: 'utf16CodeUnits',
      tool: { driver: { name: 'visitgraph', semanticVersion: '1.2.3' } },
    })
    expect(run.tool.driver.rules).toHaveLength(1)
    expect(run.tool.driver.rules[0]).toMatchObject({
      id: 'OUTPUT_LOCKED',
      shortDescription: { text: expect.stringContaining('Another run') },
    })
    expect(run.results.map((result: { level: string }) => result.level)).toEqual([
      'warning',
      'error',
      'note',
    ])
    expect(run.results[1]).toMatchObject({
      ruleId: 'OUTPUT_LOCKED',
      ruleIndex: 0,
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'my%20visits/a%2Cb.yaml' },
            region: { startLine: 2, startColumn: 8, endColumn: 9 },
          },
        },
      ],
    })
  })

  it('write workflow commands with everything escaped that would end a field', async () => {
    expect(await say('github', [problem('info', 3)])).toBe(
      '::notice file=my visits/a%2Cb.yaml,line=3,col=8,endColumn=9,title=OUTPUT_LOCKED::' +
        '`title` is <U+001B>[31m, 100%25 wrong: a, b%0Awrite<U+000A>something else\n',
    )
  })
})
