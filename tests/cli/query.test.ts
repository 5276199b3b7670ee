import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { questions } from '../../src/sparql/questions.ts'
import { visitgraph } from '../support/cli.ts'

let cwd = ''
beforeEach(() => {
  cwd = join(mkdtempSync(join(tmpdir(), 'visitgraph-')), 'archive')
  expect(visitgraph(['init', cwd]).status).toBe(0)
})
afterEach(() => rmSync(join(cwd, '..'), { recursive: true, force: true }))

const query = (...parameters: string[]) => visitgraph(['query', 'visits', ...parameters], { cwd })

describe('query', () => {
  it('lays out rows as a table, with short addresses', () => {
    const { status, stdout, stderr } = query(
      'SELECT ?v ?type { ?v a vg:Visit , ?type } ORDER BY ?type',
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^v +type\n-+ {2}-+\n\/visit\/2031-05-12-is-ada-example#id {2}schema:Event\n/,
    )
    expect(stdout).toMatch(/\n\n\d rows\n$/)
    expect(query('ASK { ?v a vg:Visit }').stdout).toBe('yes\n')
  })

  it('writes other formats as their specifications say', () => {
    const select = 'SELECT ?n { ?v a vg:Visit } GROUP BY (1 AS ?n)'
    expect(query(select, '--format', 'csv').stdout).toBe('n\r\n1\r\n')
    expect(JSON.parse(query(select, '--format', 'json').stdout)).toMatchObject({
      head: { vars: ['n'] },
    })
    const graph = query('CONSTRUCT { ?v a vg:Visit } WHERE { ?v a vg:Visit }').stdout
    expect(graph).toContain('</visit/2031-05-12-is-ada-example#id> a vg:Visit .')
  })

  it('reads the query from a file or from standard input', () => {
    const piped = visitgraph(['query', 'visits', '--file', '-'], { cwd, input: 'ASK {}' })
    expect([piped.status, piped.stdout]).toEqual([0, 'yes\n'])
    expect(query('--file', 'none.rq').status).toBe(3)
  })

  it('lists the ready questions', () => {
    const { stdout } = visitgraph(['query', '--list'])
    for (const { name, title } of questions) {
      expect(stdout).toContain(name)
      expect(stdout).toContain(title)
    }
  })

  it('counts the lines of a query that is wrong from its own first one', () => {
    const { status, stdout, stderr } = query('SELECT * {\n ?s ?p x:y }')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('line 2, column 11 of the query: the prefix there is not declared')
  })

  it('stops a query that has no end', () => {
    const endless =
      'SELECT * { ?a (!<x:y>|^!<x:y>)* ?b . ?c (!<x:y>|^!<x:y>)* ?d . ?e ?f ?g . ?h ?i ?j }'
    const { status, stderr } = query(endless, '--time-limit', '0.2')
    expect([status, stderr]).toEqual([1, expect.stringContaining('no answer within 0.2 s')])
  })

  it('says what is missing', () => {
    expect(visitgraph(['query', 'visits'], { cwd }).status).toBe(2)
    expect(query('--ask', 'who-met-who').stderr).toContain('did you mean who-met-whom?')
    expect(query('--ask', 'tours', '--with', 'visit').status).toBe(2)
  })
})
