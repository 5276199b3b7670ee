import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { embed, embedRecord, scriptElement } from '../../src/exports/embed.ts'
import { visitgraph } from '../support/cli.ts'
import { projectFile, readProject } from '../support/rdf.ts'
import { dataOf, elementsOf } from '../support/site.ts'

const document = 'https://e.org/visit/x'
const data = (name: string) => ({
  document,
  text: `{\n  "@context": "https://schema.org",\n  "@graph": [{ "@id": "${document}#id", "name": "${name}" }]\n}\n`,
})
const script = scriptElement(data('A'))

const pages: Readonly<Record<string, string>> = {
  plain: '<!doctype html>\n<html>\n<head>\n  <title>T</title>\n  </head>\n<body>x</body></html>\n',
  'in one line': '<!DOCTYPE html><html lang=en><head><title>T</title></head><body>x</body></html>',
  'in capitals': '<HTML><HEAD><TITLE>T</TITLE></HEAD><BODY>x</BODY></HTML>',
  'without tags of the head': '<!doctype html>\n<title>T</title>\n<p>x',
  'without a head at all': '<!doctype html><p>x</p>',
  'with nothing in it': '',
  'with a byte order mark': '\uFEFF<!doctype html><html><head></head><body>x</body></html>',
  'with Windows line ends':
    '<html>\r\n<head>\r\n<title>T</title>\r\n</head>\r\n<body></body>\r\n</html>',
  'with faults': '<html><head><title>T</title><div>misplaced</div></head><p>x</b></html',
  'with a head in a comment': '<!-- <head></head> --><html><head><title>T</title></head></html>',
  'with a script that speaks of heads':
    '<html><head><script>document.write("</head>")</script></head><body></body></html>',
  'with tabs and odd quotes':
    "<html><head>\n\t<meta name='a' content=b>\n\t</head><body></body></html>",
}

describe.each(Object.entries(pages))('a page %s', (_name, page) => {
  it('gets the element and changes in nothing else', async () => {
    const filled = await embed(page, data('A'))
    const line = page.includes('\r\n') ? '\r\n' : '\n'
    const added = script.replaceAll('\n', line)
    expect(filled).toContain(added)
    expect(filled.replace(added, '')).toBe(page)
    expect(JSON.parse(dataOf(filled) ?? '')).toEqual(JSON.parse(data('A').text))
  })

  it('stays as it is when it is filled again, and is refreshed in place', async () => {
    const filled = await embed(page, data('A'))
    expect(await embed(filled, data('A'))).toBe(filled)
    const changed = await embed(filled, data('B'))
    expect(changed).toBe(filled.replace('"name": "A"', '"name": "B"'))
    expect(await embed(changed, data('A'))).toBe(filled)
  })

  it('holds the data of several documents side by side', async () => {
    const other = { document: 'https://e.org/visit/y', text: '{}\n' }
    const both = await embed(await embed(page, data('A')), other)
    const scripts = elementsOf(both).filter(({ name }) => name === 'script')
    const own = scripts.filter(({ attributes }) => 'data-visitgraph' in attributes)
    expect(own).toHaveLength(2)
    expect(await embed(await embed(both, other), data('A'))).toBe(both)
  })
})

describe('the element', () => {
  it('is found by what it is about where somebody pasted it without our mark', async () => {
    const pasted = `<head><script id="mine" type="application/ld+json">\n${data('A').text}</script></head>`
    const refreshed = await embed(pasted, data('B'))
    expect(refreshed).toBe(pasted.replace('"name": "A"', '"name": "B"'))
  })

  it('leaves the data of others alone', async () => {
    const others = `<head><script type="application/ld+json">{"@id":"https://e.org/z"}</script>
<script type="application/ld+json">not JSON</script></head>`
    const filled = await embed(others, data('A'))
    expect(filled.replace(script, '')).toBe(others)
  })

  it('refreshes an element that was spoilt by hand', async () => {
    const spoilt = `<head>${scriptElement({ document, text: '{ "@graph": [\n' })}</head>`
    expect(await embed(spoilt, data('A'))).toBe(`<head>${script}</head>`)
  })
})

describe('visitgraph embed', () => {
  let folder: string
  const record = '2024-06-03-xb-ada-quill'
  const run = (page: string, input = '') =>
    visitgraph(['embed', page, '--record', `data/visits/${record}.visit.yaml`], {
      cwd: folder,
      input,
    })

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'visitgraph-embed-'))
    cpSync(projectFile('data'), join(folder, 'data'), { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('fills a page once and then leaves it untouched', () => {
    const file = join(folder, 'page.html')
    const before = '<html><head><title>Besuch</title></head><body>Grüße</body></html>'
    writeFileSync(file, before)
    expect(run('page.html').status).toBe(0)
    const after = readFileSync(file, 'utf8')
    expect(after.replace(/<script[\s\S]*<\/script>\n/, '')).toBe(before)
    expect(dataOf(after)).toContain('"@id": "https://visits.example.org/visit/')
    const { mtimeMs } = statSync(file)
    expect(run('page.html').stderr).toContain('the page is unchanged')
    expect(statSync(file).mtimeMs).toBe(mtimeMs)
  })

  it('keeps every byte of a page that is not UTF-8, and what the data means', () => {
    const file = join(folder, 'page.html')
    const before = Buffer.from('<html><head></head><body>Gr\u00FC\u00DFe</body></html>', 'latin1')
    writeFileSync(file, before)
    expect(run('page.html').status).toBe(0)
    const after = readFileSync(file).toString('latin1')
    expect(after.replace(/<script[\s\S]*<\/script>\n/, '')).toBe(before.toString('latin1'))
    expect(after).not.toMatch(/[^\0-\u007F](?=[\s\S]*<\/script>)/)
    expect(JSON.parse(dataOf(after) ?? '')).toHaveProperty('@graph')
  })

  it('prints the page that comes from standard input', () => {
    const { status, stdout } = run('-', '<head></head><p>x')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^<head><script[\s\S]*<\/script>\n<\/head><p>x$/)
  })

  it('leaves the page alone when the record has errors, or when it is UTF-16', () => {
    const file = join(folder, 'page.html')
    writeFileSync(file, Buffer.from('\uFEFF<head></head>', 'utf16le'))
    expect(run('page.html')).toMatchObject({ status: 3 })
    writeFileSync(file, '<head></head>')
    writeFileSync(join(folder, `data/visits/${record}.visit.yaml`), 'title: x\n')
    expect(run('page.html').status).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('<head></head>')
  })
})

describe('embedRecord', () => {
  const options = {
    base: 'https://visits.example.org/',
    register: readProject('data/register.yaml'),
  }
  const id = '2023-07-20-kh-qian-hongshan'

  it('gives the element, the links and the files that the command writes', async () => {
    const embedded = await embedRecord(readProject(`data/visits/${id}.visit.yaml`), {
      ...options,
      id,
      publisher: { id: 'example-archive', name: 'Example Visit Archive' },
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      dataset: 'https://visits.example.org/dataset#id',
    })
    expect(`${dataOf(embedded.script)?.trimStart()}`).toBe(
      readProject(`tests/fixtures/golden/${id}.page.jsonld`),
    )
    expect(embedded.files.map(({ path }) => path)).toEqual([`${id}.ttl`, `${id}.jsonld`])
    expect(embedded.files[0]?.content).toBe(readProject(`tests/fixtures/golden/${id}.ttl`))
    expect(embedded.links).toContain(`type="text/turtle" href="/visit/${id}.ttl"`)
  })

  it('tells every error of a record that it refuses', async () => {
    const record = { title: 'T', dates: '2024-02-30', guest: { country: 'FR' } }
    await expect(embedRecord(record, { ...options, id: 'x' })).rejects.toThrow(/2024-02-30.*; /)
  })
})
