import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codeGroups, explain } from '../../src/cli/codes.ts'
import { problemPage } from '../../src/cli/problem-page.ts'

const root = new URL('../../', import.meta.url)

describe('the codes of problems', () => {
  it('stand in docs/problems.md as they are explained (node scripts/problems.mjs)', () => {
    expect(readFileSync(new URL('docs/problems.md', root), 'utf8')).toBe(problemPage())
  })

  it('are upper snake case, each in one group, with meaning and mend', () => {
    const codes = codeGroups.flatMap(group => Array.from(group.codes.keys()))
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) {
      expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/)
      expect(explain(code)?.meaning).toMatch(/\S.*\.$/)
      expect(explain(code)?.mend).toMatch(/\S.*\.$/)
    }
  })

  it.each([
    'src/cli',
    'src/stores',
    'src/stream',
    'src/record',
    'src/rdf',
    'src/validate',
    'src/model',
    'src/draft',
    'src/import',
    'src/publish',
    'src/sparql',
    'src/serve',
  ])('are explained when %s reports them', folder => {
    const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    const texts = files
      .filter(file => file.endsWith('.ts'))
      .map(file => readFileSync(new URL(`${folder}/${file}`, root), 'utf8'))
    const codes = texts.flatMap(text => Array.from(text.matchAll(/\bcode:[^,\n]*?'([A-Z_]+)'/g)))
    expect(codes.length).toBeGreaterThan(0)
    for (const [, code = ''] of codes)
      expect([code, explain(code) !== undefined]).toEqual([code, true])
  })
})
