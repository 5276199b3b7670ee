import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Parser } from 'n3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commands } from '../../src/cli/declarations/registry.ts'
import { start, visitgraph } from '../support/cli.ts'

let box = ''
let cwd = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  cwd = join(box, 'archive')
  expect(visitgraph(['init', cwd]).status).toBe(0)
})
afterEach(() => rmSync(box, { recursive: true, force: true }))

const id = '2031-05-12-is-ada-example'
const record = (): string => join(cwd, `visits/${id}.visit.yaml`)
const tree = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted() : []
const spoil = (): void => {
  const sound = readFileSync(record(), 'utf8')
  writeFileSync(record(), sound.replace('2031-05-12/2031-05-13', '2031-05-13/2031-05-12'))
}

const build = (...more: string[]) => visitgraph(['build', 'visits', ...more], { cwd })

const patience = { timeout: 20_000, interval: 20 }

describe('init', () => {
  it('makes a working folder and nothing besides', () => {
    expect(tree(cwd)).toEqual(
      [
        '.gitignore',
        '.vscode',
        '.vscode/settings.json',
        'README.md',
        'register.yaml',
        'reports',
        'reports/ada-example.txt',
        'tables',
        'tables/visits.csv',
        'tables/visits.map.yaml',
        'schema',
        'schema/register.schema.json',
        'schema/visit.schema.json',
        'visitgraph.config.yaml',
        'visits',
        `visits/${id}.visit.yaml`,
      ].toSorted(),
    )
  })

  it('copies the schema that visitgraph schema prints', () => {
    const schema = readFileSync(join(cwd, 'schema/visit.schema.json'), 'utf8')
    expect(visitgraph(['schema']).stdout).toBe(schema)
    expect(visitgraph(['schema', '--out', join(box, 'x.json')]).status).toBe(0)
    expect(readFileSync(join(box, 'x.json'), 'utf8')).toBe(schema)
  })

  it('leaves every file alone when one is there already, and says which', () => {
    writeFileSync(record(), 'mine')
    rmSync(join(cwd, 'README.md'))
    const { status, stderr } = visitgraph(['init', cwd])
    expect(status).toBe(3)
    expect(stderr).toContain(record())
    expect(stderr).not.toContain('README.md')
    expect(readFileSync(record(), 'utf8')).toBe('mine')
    expect(existsSync(join(cwd, 'README.md'))).toBe(false)
  })
})

describe('the examples of the help', () => {
  it.each(commands)('of $name run one after the other in a folder made by init', ({ examples }) => {
    for (const example of examples) {
      const { status } = visitgraph(example.split(' ').slice(1), { cwd })
      expect([example, status]).toEqual([example, 0])
    }
  })
})

describe('check', () => {
  it('passes the example of init without a word but the summary', () => {
    expect(visitgraph(['check', 'visits'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: '1 record\n',
    })
    expect(visitgraph(['check', 'visits', '--quiet'], { cwd }).stderr).toBe('')
  })

  it('shows the place of a problem with the line, and ends with 1', () => {
    spoil()
    const { status, stdout, stderr } = visitgraph(['check', 'visits'], { cwd })
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      new RegExp(`^visits/${id}\\.visit\\.yaml:4:8 {2}error {2}.+ {2}[A-Z_]+\\n`),
    )
    expect(stderr).toMatch(/\n {2}4 \| dates: 2031-05-13\/2031-05-12\n {4}\| {8}\^+\n/)
    expect(stderr).toMatch(/\n1 record, \d errors?[^;]*\n$/)
    expect(stderr).not.toContain('\u001B')
  })

  it('reports the problems of a file in the order of its lines', () => {
    spoil()
    writeFileSync(record(), readFileSync(record(), 'utf8').replace('with: Jón', 'withh: Jón'))
    const { stdout } = visitgraph(['check', 'visits', '--reporter', 'github'], { cwd })
    const lines = Array.from(stdout.matchAll(/,line=(\d+),/g), ([, line]) => Number(line))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  })

  it('uses colours when asked', () => {
    spoil()
    expect(visitgraph(['check', 'visits', '--color'], { cwd }).stderr).toContain(
      '\u001B[1;31merror',
    )
    const environment = { FORCE_COLOR: '1' }
    expect(visitgraph(['check', 'visits'], { cwd, environment }).stderr).toContain(
      '\u001B[1;31merror',
    )
  })

  it('prints reports for programs on standard output', () => {
    spoil()
    const { status, stdout } = visitgraph(['check', 'visits', '--reporter', 'json'], { cwd })
    expect(status).toBe(1)
    expect(JSON.parse(stdout).problems[0].source).toMatchObject({
      file: `visits/${id}.visit.yaml`,
      line: 4,
    })
  })

  it('judges RDF files beside records or alone, and names the file', () => {
    visitgraph(['build', 'visits', '--out', 'out'], { cwd })
    const file = join(cwd, `out/visit/${id}.ttl`)
    writeFileSync(file, readFileSync(file, 'utf8').replace(' .', ' , .'))
    const { status, stderr } = visitgraph(['check', '--rdf', file], { cwd })
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`^\\S+/${id}\\.ttl:\\d+:\\d+ {2}error`))
    expect(stderr).toMatch(/\n1 record, 1 error\n$/)
  })

  it('says so when there is no configuration', () => {
    const { stderr } = visitgraph(['check', '-'], {
      cwd: box,
      input: readFileSync(record(), 'utf8'),
    })
    expect(stderr).toContain('no visitgraph.config.yaml found')
  })
})

describe('build', () => {
  it('writes Turtle and JSON-LD, and a manifest', () => {
    expect(build('--out', 'out')).toEqual({
      status: 0,
      stdout: '',
      stderr: '1 record; wrote 2 files to out\n',
    })
    expect(tree(join(cwd, 'out'))).toEqual([
      'manifest.json',
      'visit',
      `visit/${id}.jsonld`,
      `visit/${id}.ttl`,
    ])
    expect(build('--out', 'out').stderr).toBe('1 record; wrote 0 files to out, 2 unchanged\n')
  })

  it('writes nothing when a record has errors, and makes no folder', () => {
    spoil()
    const { status, stderr } = build('--out', 'out')
    expect(status).toBe(1)
    expect(stderr).toMatch(/; wrote nothing\n$/)
    expect(existsSync(join(cwd, 'out'))).toBe(false)
    expect(build('--format', 'turtle')).toMatchObject({ status: 1, stdout: '' })
  })

  it('links the page to the complete descriptions beside it', () => {
    build('--out', 'out', '--format', 'turtle,page')
    const page = readFileSync(join(cwd, `out/visit/${id}.page.html`), 'utf8')
    expect(page).toContain(`<link rel="alternate" type="text/turtle" href="${id}.ttl">`)
  })

  it('prints one format, by default Turtle, and keeps the report off it', () => {
    const { stdout, stderr } = build('--reporter', 'json')
    expect(new Parser({ format: 'Turtle' }).parse(stdout).length).toBeGreaterThan(50)
    expect(JSON.parse(stderr.slice(0, stderr.lastIndexOf('}') + 1)).summary.records).toBe(1)
  })

  it('joins several records in one stream that reads as one', () => {
    const other = readFileSync(record(), 'utf8')
    const one = build('--format', 'nquads').stdout.split('\n').length
    writeFileSync(join(cwd, 'visits/2031-05-12-is-copy.visit.yaml'), other)
    for (const [format, syntax] of [
      ['turtle', 'Turtle'],
      ['trig', 'TriG'],
      ['nquads', 'N-Quads'],
      ['ntriples', 'N-Triples'],
    ] as const) {
      const { stdout } = build('--format', format)
      expect(new Parser({ format: syntax }).parse(stdout).length).toBeGreaterThan(one)
    }
    expect(JSON.parse(build('--format', 'jsonld').stdout)).toHaveLength(2)
  })

  it('gives the same bytes from a file and from its folder', () => {
    const files = build('--format', 'nquads').stdout
    const name = `visits/${id}.visit.yaml`
    expect(visitgraph(['build', name, '--format', 'nquads'], { cwd }).stdout).toBe(files)
  })

  it('never builds into a link', () => {
    expect(build('--out', `visits/${id}.visit.yaml`).status).toBe(3)
  })
})

describe('signals', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends a build with %i and leaves nothing behind', async (signal, code) => {
    const child = start(['build', '-', '--out', 'out'], { cwd })
    await vi.waitFor(() => expect(tree(cwd)).toContain('out/.visitgraph.lock'), patience)
    child.kill(signal)
    const [status] = await once(child, 'exit')
    expect(status).toBe(code)
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })
})

describe('--watch', () => {
  it('runs again after each edit, keeps the last good output, and ends with the signal', async () => {
    const child = start(['build', 'visits', '--out', 'out', '--watch'], { cwd })
    const said = text(child.stderr)
    const rounds = roundsOf(child.stderr)
    await rounds(1)
    const turtle = join(cwd, `out/visit/${id}.ttl`)
    const first = readFileSync(turtle, 'utf8')
    const sound = readFileSync(record(), 'utf8')
    spoil()
    await rounds(2)
    expect(readFileSync(turtle, 'utf8')).toBe(first)
    writeFileSync(record(), sound.replace('Working visit', 'Second visit'))
    await rounds(3)
    expect(readFileSync(turtle, 'utf8')).toContain('Second visit')
    appendFileSync(join(cwd, 'visitgraph.config.yaml'), '# edited\n')
    await rounds(4)
    child.kill('SIGINT')
    const [status] = await once(child, 'exit')
    expect(status).toBe(130)
    expect(await said).toMatch(/wrote 2 files to out\nwatching[^]+wrote nothing\nwatching/)
    expect(tree(cwd)).not.toContain('out/.visitgraph.lock')
  })
})

/** Returns what waits until a watching run has ended a number of rounds. */
function roundsOf(stream: NodeJS.ReadableStream): (count: number) => Promise<void> {
  let ended = 0
  stream.on('data', chunk => {
    ended += String(chunk).split('watching; Ctrl-C ends').length - 1
  })
  return count => vi.waitFor(() => expect(ended).toBeGreaterThanOrEqual(count), patience)
}
