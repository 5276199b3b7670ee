import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prune } from '../../src/publish/prune.ts'
import { publishFiles } from '../../src/stores/file.ts'
import { visitgraph } from '../support/cli.ts'
import { projectFile } from '../support/rdf.ts'

let folder: string
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visitgraph-site-'))
  out = join(folder, 'public')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const site = (...more: string[]) =>
  visitgraph(['site', 'data/visits', '--no-shacl', '--out', 'public', ...more], { cwd: folder })

const files = (): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(out, join(entry.parentPath, entry.name)))
    .toSorted()

const change = (name: string, from: string, to: string): void => {
  const file = join(folder, 'data', name)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

const published = (...paths: string[]) =>
  publishFiles(
    out,
    paths.map(path => ({ path, content: path })),
  )

describe('visitgraph site', () => {
  beforeEach(() => cpSync(projectFile('data'), join(folder, 'data'), { recursive: true }))

  it('writes a site, and the second time nothing', () => {
    expect(site()).toMatchObject({ status: 0, stdout: '' })
    const before = files().map(path => [path, statSync(join(out, path)).mtimeMs])
    const again = site()
    expect(again.stderr).toMatch(/wrote 0 files to public, \d+ unchanged/)
    expect(files().map(path => [path, statSync(join(out, path)).mtimeMs])).toEqual(before)
  })

  it('writes only what an edit changes', () => {
    site()
    const before = new Map(files().map(path => [path, statSync(join(out, path)).mtimeMs]))
    change('visits/2024-02-05-xc-cy-dunn.visit.yaml', 'Members put off trip', 'Members stay home')
    site()
    const written = files().filter(path => statSync(join(out, path)).mtimeMs !== before.get(path))
    expect(written).toContain('visit/2024-02-05-xc-cy-dunn.html')
    expect(written).toContain('org/arcadian-gazette.html')
    expect(written).not.toContain('person/hun-sen.html')
    expect(written.length).toBeLessThan(before.size / 2)
  })

  it('has the page of a person that the register gave another key lead on', () => {
    change(
      'register.yaml',
      '  Ada Quill:\n',
      '  Ada Quill: { replaced by: Ada Quill-Marsh }\n  Ada Quill-Marsh:\n',
    )
    change('register.yaml', '{ en: Ada Quill, fr: Ada Quill }', 'Ada Quill')
    expect(site()).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(join(out, 'person/ada-quill.html'), 'utf8')).toContain(
      '<meta http-equiv="refresh" content="0; url=../person/ada-quill-marsh.html" />',
    )
    expect(files()).toContain('person/ada-quill-marsh.ttl')
    expect(files()).not.toContain('person/ada-quill.ttl')
    const rule = 'location ~ ^\\/person\\/ada-quill(?<form>'
    expect(readFileSync(join(out, 'server/nginx.conf'), 'utf8')).toContain(rule)
  })

  it('writes nothing when the register leads nowhere, and says where', () => {
    change('register.yaml', '  Ada Quill:\n', '  Old Ada: { replaced by: Adda }\n  Ada Quill:\n')
    const { status, stderr } = site()
    expect(status).toBe(1)
    expect(stderr).toMatch(/register\.yaml:\d+:\d+\s+error\s+`Old Ada` is replaced by `Adda`/)
    expect(stderr).toContain('REPLACED_BY_UNKNOWN')
    expect(existsSync(out) && files().length > 0).toBe(false)
  })

  it('leaves no file of a record that is gone, and what is not its own alone', () => {
    site()
    writeFileSync(join(out, 'notes.txt'), 'mine')
    rmSync(join(folder, 'data/visits/2023-07-20-kh-qian-hongshan.visit.yaml'))
    const again = site()
    expect(again.stderr).toMatch(/\d+ removed/)
    expect(files().filter(path => /hun-sen|qian-hongshan|cambodia/.test(path))).toEqual([])
    expect(existsSync(join(out, 'event/kh-general-election-7.html'))).toBe(false)
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine')
    const { files: known } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    expect(Object.keys(known).toSorted()).toEqual(
      files().filter(path => !['manifest.json', 'notes.txt'].includes(path)),
    )
  })

  it('writes nothing when a record has errors', () => {
    change('visits/2024-02-05-xc-cy-dunn.visit.yaml', '2024-02-05/2024-02-07', '2024-02-30')
    expect(site()).toMatchObject({ status: 1 })
    expect(existsSync(out)).toBe(false)
  })

  it('draws a map of its own, and says what is no map', () => {
    expect(site('--map', projectFile('node_modules/world-atlas/countries-50m.json')).status).toBe(0)
    expect(statSync(join(out, 'map.svg')).size).toBeGreaterThan(300_000)
    writeFileSync(join(folder, 'data/map.json'), '{"type":"FeatureCollection"}')
    change('visitgraph.config.yaml', 'language: en', 'language: en\nmap: map.json')
    const refused = site()
    expect(refused.status).toBe(3)
    expect(refused.stderr).toContain('MAP_NOT_TOPOJSON')
  })

  it('keeps a tombstone of what is withdrawn, and leads on from what is replaced', () => {
    change(
      'visitgraph.config.yaml',
      'language: en',
      `language: en
withdrawn: { visit/2001-01-01-xa-nobody: { date: 2024-01-02, reason: The report was false. } }
replaced: { person/hun-sen-1952: person/hun-sen, person/samdech: person/hun-sen-1952 }`,
    )
    expect(site().status).toBe(0)
    const tombstone = readFileSync(join(out, 'visit/2001-01-01-xa-nobody.html'), 'utf8')
    expect(tombstone).toContain('The report was false.')
    expect(tombstone).toContain('noindex')
    for (const path of ['person/hun-sen-1952', 'person/samdech']) {
      const page = readFileSync(join(out, `${path}.html`), 'utf8')
      expect(page).toContain('content="0; url=../person/hun-sen.html"')
      expect(page).toContain(
        'rel="canonical" href="https://visits.example.org/person/hun-sen.html"',
      )
    }
    expect(readFileSync(join(out, 'changes.ttl'), 'utf8')).toContain('a as:Delete')
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).not.toMatch(/nobody|samdech/)
  })

  it('refuses a configuration whose site is no address, or whose replacements go in a circle', () => {
    change(
      'visitgraph.config.yaml',
      'language: en',
      'language: en\nsiteUrl: example.org\nreplaced: { person/a: person/b, person/b: person/a }',
    )
    const { status, stderr } = site()
    expect(status).toBe(1)
    expect(stderr).toContain('the site `example.org` cannot be used')
    expect(stderr).toContain('is replaced in a circle')
  })
})

describe('the removal of stale files', () => {
  it('goes on where a run was ended half-way', async () => {
    await published('kept.txt', 'a/stale.txt')
    // As if the manifest had forgotten the file already, and the run had been killed then.
    const manifest = join(out, 'manifest.json')
    const { generator, files: known } = JSON.parse(readFileSync(manifest, 'utf8'))
    delete known['a/stale.txt']
    writeFileSync(manifest, JSON.stringify({ generator, files: known }))
    writeFileSync(join(out, '.visitgraph-removing'), 'a/stale.txt\n')
    await prune(out, new Set(['kept.txt']))
    expect(files()).toEqual(['kept.txt', 'manifest.json'])
    expect(existsSync(join(out, 'a'))).toBe(false)
  })

  it('removes nothing above the folder, nothing hidden, and nothing through a link', async () => {
    await published('kept.txt')
    const precious = join(folder, 'precious')
    cpSync(projectFile('data/visits'), precious, { recursive: true })
    symlinkSync(precious, join(out, 'link'))
    const [name = ''] = readdirSync(precious)
    writeFileSync(join(out, '.hidden'), 'x')
    writeFileSync(join(out, '.visitgraph-removing'), `../precious/${name}\nlink/${name}\n.hidden\n`)
    await prune(out, new Set(['kept.txt']))
    expect(existsSync(join(precious, name))).toBe(true)
    expect(existsSync(join(out, '.hidden'))).toBe(true)
  })
})
