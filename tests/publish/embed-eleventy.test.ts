import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { Eleventy } from '@11ty/eleventy'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { visitgraphPlugin } from '../../src/exports/embed.ts'
import { readRdf } from '../../src/rdf/read.ts'
import { dataOf, elementsOf } from '../support/site.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visitgraph-eleventy-'))
  mkdirSync(join(folder, 'in/_includes'), { recursive: true })
  writeFileSync(
    join(folder, 'in/_includes/page.liquid'),
    `<!doctype html><html lang="en"><head><title>{{ title }}</title>
{% if visit %}{{ visit | visitgraph }}{% endif %}</head><body>{{ content }}</body></html>`,
  )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const build = async (): Promise<void> => {
  const eleventy = new Eleventy(join(folder, 'in'), join(folder, 'out'), {
    quietMode: true,
    config: config => {
      config.addPlugin(visitgraphPlugin, {
        base: 'https://visits.example.org/',
        license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      })
    },
  })
  await eleventy.write()
}

const frontMatter = `---
layout: page.liquid
title: A visit
visit:
  title: Visit to Iceland by Ada Example
  dates: 2031-05-12/2031-05-13
  guest: { country: FR, head: Ada Example }
  host: { country: IS }
  statements:
    - { by: guest, says: "Writes </script> & “quotes” into pages.", topics: [ Pages ] }
  sources:
    - title: Ada Example visits Iceland
      url: https://news.example.org/ada
      date: 2031-05-14
---
# Visit
`

it('lets Eleventy put a record of the front matter into its page, and the data beside', async () => {
  writeFileSync(join(folder, 'in/2031-is-ada.md'), frontMatter)
  writeFileSync(join(folder, 'in/other.md'), '---\nlayout: page.liquid\n---\nNo visit\n')
  await build()
  const page = readFileSync(join(folder, 'out/2031-is-ada/index.html'), 'utf8')
  const { '@graph': graph } = JSON.parse(dataOf(page) ?? '')
  expect(graph[0]).toMatchObject({
    '@id': 'https://visits.example.org/visit/2031-is-ada#id',
    startDate: '2031-05-12',
  })
  expect(page).toContain('"datePublished": "2031-05-14"')
  const links = elementsOf(page).filter(({ attributes }) => attributes['rel'] === 'alternate')
  expect(links.map(({ attributes }) => attributes['href'])).toEqual([
    '/visit/2031-is-ada.ttl',
    '/visit/2031-is-ada.jsonld',
  ])
  const turtle = readFileSync(join(folder, 'out/visit/2031-is-ada.ttl'), 'utf8')
  const { value = [], problems } = await readRdf(turtle, { syntax: 'turtle' })
  expect(problems).toEqual([])
  expect(value.length).toBeGreaterThan(50)
  expect(readFileSync(join(folder, 'out/other/index.html'), 'utf8')).not.toContain('ld+json')
  expect(readdirSync(join(folder, 'out/visit')).toSorted()).toEqual([
    '2031-is-ada.jsonld',
    '2031-is-ada.ttl',
    'manifest.json',
  ])
})

it('stops the build of Eleventy at a record with errors', async () => {
  writeFileSync(
    join(folder, 'in/bad.md'),
    frontMatter.replace('2031-05-12/2031', '2031-05-40/2031'),
  )
  const failure: unknown = await build().catch((error: unknown) => error)
  expect(inspect(failure)).toContain('2031-05-40')
})
