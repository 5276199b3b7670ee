import { posix } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Quad } from '@rdfjs/types'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalNQuads } from '../../src/rdf/canonical.ts'
import { termKey } from '../../src/rdf/graph.ts'
import { readRdf } from '../../src/rdf/read.ts'
import { withoutGraphs } from '../../src/rdf/terms.ts'
import { hasShared } from '../support/shared.ts'
import {
  builtExamples,
  dataOf,
  elementsOf,
  foreignTo,
  makeSite,
  readPageData,
  visibleText,
  type TestSite,
} from '../support/site.ts'

const seed = 'visit/2023-07-20-kh-qian-hongshan'

const quadKey = ({ subject, predicate, object, graph }: Quad): string =>
  [subject, predicate, object, graph].map(termKey).join(' ')

describe('a site', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await makeSite()
  })

  it('is the same, byte for byte, whatever the order in which it is made again', async () => {
    const again = await makeSite()
    expect([...again.files]).toEqual([...site.files])
  })

  it('has a page and data for every visit, person, body, place, topic, event and source', () => {
    for (const path of [
      seed,
      'person/hun-sen',
      'org/cpp',
      'place/kh',
      'topic/transport',
      'event/ferry-centenary',
      'source/arc-2023-05',
      'source/broadcasting-example-org-2024-06-04-ferry-b17038d0',
    ])
      for (const extension of ['html', 'ttl', 'jsonld', 'nq'])
        expect(site.files.has(`${path}.${extension}`), `${path}.${extension}`).toBe(true)
  })

  it('links to nothing within it that is not there, down to the place in the page', () => {
    const ids = new Map(
      site.pages.map(path => [
        path,
        new Set(elementsOf(site.text(path)).flatMap(({ attributes }) => attributes['id'] ?? [])),
      ]),
    )
    const broken: string[] = []
    for (const path of site.pages)
      for (const { attributes } of elementsOf(site.text(path))) {
        const target = attributes['href'] ?? attributes['src']
        if (target === undefined || /^https?:/.test(target)) continue
        const [file = '', fragment] = target.split('#')
        const to = file === '' ? path : posix.join(posix.dirname(path), file)
        const isThere = site.files.has(to) && (!fragment || ids.get(to)?.has(fragment))
        if (!isThere) broken.push(`${path} -> ${target}`)
      }
    expect(broken).toEqual([])
  })

  it('gives no element of a page an id that another has', () => {
    for (const path of site.pages) {
      const ids = elementsOf(site.text(path)).flatMap(({ attributes }) => attributes['id'] ?? [])
      expect(ids.length, path).toBe(new Set(ids).size)
    }
  })

  it('leads to every page from the first one', () => {
    const seen = new Set(['index.html'])
    const queue = ['index.html']
    for (let path = queue.pop(); path !== undefined; path = queue.pop())
      for (const { name, attributes } of elementsOf(site.text(path))) {
        const [file = ''] = (name === 'a' ? (attributes['href'] ?? '') : '').split('#')
        const to = posix.join(posix.dirname(path), file)
        if (!file.endsWith('.html') || /^https?:/.test(file) || seen.has(to)) continue
        seen.add(to)
        queue.push(to)
      }
    expect(site.pages.filter(path => !seen.has(path) && path !== '404.html')).toEqual([])
  })

  it('never shows an address where a name belongs', () => {
    for (const path of site.pages) {
      const links = elementsOf(site.text(path)).filter(({ name }) => name === 'a')
      const bare = links.filter(({ text }) => /https?:|visits\.example\.org/.test(text))
      // The permanent address is shown as what it is.
      expect(bare.length, path).toBeLessThanOrEqual(1)
      expect(visibleText(site.text(path)), path).not.toMatch(/undefined|\[object|NaN/)
      expect(visibleText(site.text(path)), path).not.toContain('Without a name')
    }
  })

  it('says each language other than its own, and the direction of what runs from right to left', () => {
    const elements = elementsOf(site.text('person/eli-stone.html'))
    expect(elements).toContainEqual(
      expect.objectContaining({ attributes: { lang: 'ar', dir: 'rtl' }, text: 'إيلي ستون' }),
    )
    expect(elements).toContainEqual(
      expect.objectContaining({ attributes: { lang: 'ar-latn', dir: 'ltr' }, text: 'Īlī Stūn' }),
    )
    const french = elementsOf(site.text('visit/2025-01-15-xa-fay-holm.html'))
    expect(french).toContainEqual(
      expect.objectContaining({
        attributes: { lang: 'fr' },
        text: 'La visite était en cours au moment du compte rendu.',
      }),
    )
  })

  it('tells a visit in words: sides, offices, programme by days, statements, sources', () => {
    const text = visibleText(site.text('visit/2023-05-02-xb-ada-quill.html')).replace(/\s+/g, ' ')
    for (const words of [
      'Official visit · 2–4 May 2023 · Borland',
      'Visitors: Arcadia',
      'Ada Quill · Head of delegation Minister, Ministry of Foreign Affairs of Arcadia',
      '3 May 2023 Wednesday',
      '15:00 (UTC+07:00)',
      'Both sides will reopen the ferry line.',
      '“The sea is a road.”',
      'Correction (3 June 2023): The visit to Cresta took place in May, not in April.',
      'Licence CC0 1.0',
    ])
      expect(text).toContain(words)
  })

  it.each([
    ['2023-09-10-xa-bo-marsh', 'This visit was cancelled.'],
    ['2024-02-05-xc-cy-dunn', 'This visit was postponed.'],
    ['2023-11-06-xa-bo-marsh', 'It was first planned for 2 October 2023.'],
  ])('says at once that %s did not take place as announced', (id, words) => {
    expect(visibleText(site.text(`visit/${id}.html`)).replace(/\s+/g, ' ')).toContain(words)
  })

  it('tells on the page of a person whom they met and for whom they stood in', () => {
    const person = visibleText(site.text('person/ada-quill.html')).replace(/\s+/g, ' ')
    expect(person).toContain('Bo Marsh')
    expect(person).toContain('since 10 January 2021')
    const visit = visibleText(site.text('visit/2024-06-03-xb-ada-quill.html'))
    expect(visit.replace(/\s+/g, ' ')).toContain('on behalf of Dee Reef')
  })

  it.skipIf(!hasShared('schemaorg/schemaorgcontext-30.0.jsonld'))(
    'says in the JSON-LD of each page nothing that the graph does not say (needs ../shared/schemaorg)',
    async () => {
      const { value: catalog = [] } = await readRdf(site.text('dataset.nq'), { syntax: 'nquads' })
      const graph = [...site.quads, ...catalog]
      for (const path of site.pages) {
        const data = dataOf(site.text(path))
        if (data === undefined) continue
        // oxlint-disable-next-line no-await-in-loop -- one page after the other
        const triples = await readPageData(data)
        expect(triples.length, path).toBeGreaterThan(0)
        expect(foreignTo(graph, triples), path).toEqual([])
      }
    },
    120_000,
  )

  it('carries JSON-LD on every page of a thing', () => {
    const without = site.pages.filter(
      path => path.includes('/') && dataOf(site.text(path)) === undefined,
    )
    expect(without).toEqual([])
  })

  it('writes the same graph beside each page in three syntaxes', async () => {
    for (const path of [seed, 'person/ada-quill', 'place/xa', 'dataset']) {
      const read = async (extension: string, syntax: 'turtle' | 'jsonld' | 'nquads') => {
        const { value = [], problems } = await readRdf(site.text(`${path}.${extension}`), {
          syntax,
        })
        expect(problems).toEqual([])
        return canonicalNQuads(value)
      }
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      const turtle = await read('ttl', 'turtle')
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      expect(await read('jsonld', 'jsonld'), path).toBe(turtle)
    }
  })

  it('says which records say it, of those that speak of the thing, and nothing that Turtle does not', async () => {
    const place = 'https://visits.example.org/place/kh'
    const speaking = new Set(
      site.quads
        .filter(({ subject, object }) =>
          [subject, object].some(({ value }) => value === `${place}#id`),
        )
        .map(({ graph }) => graph.value),
    )
    const { value = [] } = await readRdf(site.text('place/kh.nq'), { syntax: 'nquads' })
    const known = new Set(site.quads.map(quadKey))
    expect(value.filter(one => !known.has(quadKey(one)))).toEqual([])
    expect(value.filter(({ graph }) => !speaking.has(graph.value))).toEqual([])
    const { value: turtle = [] } = await readRdf(site.text('place/kh.ttl'), { syntax: 'turtle' })
    expect(await canonicalNQuads(withoutGraphs(value))).toBe(await canonicalNQuads(turtle))
  })

  it('holds every quad of every record in its dump', async () => {
    const bytes = site.files.get('dump.nq.gz')
    const text = gunzipSync(Buffer.from(bytes ?? '')).toString('utf8')
    const { value = [] } = await readRdf(text, { syntax: 'nquads' })
    expect(await canonicalNQuads(value)).toBe(await canonicalNQuads([...site.quads]))
  })

  it('leads from a thing to every visit whose record speaks of it', () => {
    const base = 'https://visits.example.org/'
    const pairs = new Set(
      site.quads.flatMap(({ subject, graph }) => {
        const [, path] =
          /^((?:person|org|place|topic|event)\/[a-z0-9-]+)#id$/.exec(
            subject.value.replace(base, ''),
          ) ?? []
        return path === undefined ? [] : [`${path} ${graph.value.replace(base, '../')}`]
      }),
    )
    expect(pairs.size).toBeGreaterThan(50)
    const missing = [...pairs].filter(pair => {
      const [path = '', visit = ''] = pair.split(' ')
      return !site.text(`${path}.html`).includes(`${visit}.html`)
    })
    expect(missing).toEqual([])
  })

  it('has alternates, Signposting and a canonical address in the head of each page of a thing', () => {
    const links = elementsOf(site.text(`${seed}.html`)).filter(({ name }) => name === 'link')
    const of = (rel: string) =>
      links
        .filter(({ attributes }) => attributes['rel'] === rel)
        .map(({ attributes }) => attributes['href'])
    const file = (extension: string) => `../${seed}.${extension}`
    expect(of('alternate')).toEqual(['../feed.atom', file('ttl'), file('jsonld'), file('nq')])
    expect(of('describedby')).toEqual([file('ttl'), file('jsonld'), file('nq')])
    expect(of('cite-as')).toEqual([`https://visits.example.org/${seed}`])
    expect(of('license')).toEqual(['https://creativecommons.org/publicdomain/zero/1.0/'])
    expect(of('canonical')).toEqual([`https://visits.example.org/${seed}.html`])
  })

  it('lists in its sitemap all pages but those that are gone or missing', () => {
    const addresses = [...site.text('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address = '']) => address.replace('https://visits.example.org/', ''),
    )
    expect(addresses.toSorted()).toEqual(site.pages.filter(path => path !== '404.html').toSorted())
    expect(site.text('robots.txt')).toContain('Sitemap: https://visits.example.org/sitemap.xml')
  })

  it('keeps the identity of things apart from where the files are served', async () => {
    const moved = await makeSite(await builtExamples(), { siteUrl: 'https://www.example.net/v/' })
    expect(moved.text('sitemap.xml')).toContain(`https://www.example.net/v/${seed}.html`)
    const page = moved.text(`${seed}.html`)
    expect(page).toContain(`rel="cite-as" href="https://visits.example.org/${seed}"`)
    expect(page).toContain(`rel="canonical" href="https://www.example.net/v/${seed}.html"`)
    expect(moved.text(`${seed}.ttl`)).toBe(site.text(`${seed}.ttl`))
  })
})
