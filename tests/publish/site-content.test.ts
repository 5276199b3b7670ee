import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { activity, dcat, ldes, rdf, tree, voidTerm } from '../../src/rdf/namespaces.ts'
import { readRdf } from '../../src/rdf/read.ts'
import { processText } from '../support/pipeline.ts'
import { dataOf, elementsOf, makeSite, visibleText, type TestSite } from '../support/site.ts'

/** Reads XML strictly; returns how often each element stands in it. */
function xmlElements(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name }) => counts.set(name, (counts.get(name) ?? 0) + 1))
  parser.write(text).close()
  return counts
}

const triplesOf = async (text: string) => (await readRdf(text, { syntax: 'turtle' })).value ?? []

describe('what a site tells machines', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await makeSite()
  })

  it('lists the latest changes in an Atom feed that is well-formed, the newest first', () => {
    const feed = site.text('feed.atom')
    expect(xmlElements(feed).get('entry')).toBe(9)
    const days = [...feed.matchAll(/<entry>[\s\S]*?<updated>([^<]*)</g)].map(([, day]) => day)
    expect(days).toEqual(days.toSorted((a, b) => ((a ?? '') < (b ?? '') ? 1 : -1)))
    expect(days[0]).toBe('2026-11-24T00:00:00Z')
    expect(xmlElements(site.text('sitemap.xml')).get('url')).toBe(site.pages.length - 1)
  })

  it('tells each change in an event stream, dated by the records', async () => {
    const triples = await triplesOf(site.text('changes.ttl'))
    const stream = triples.find(({ object }) => object.equals(ldes.EventStream))?.subject
    expect(stream?.value).toBe('https://visits.example.org/dataset#changes')
    const members = triples.filter(({ predicate }) => predicate.equals(tree.member))
    expect(members).toHaveLength(9)
    for (const { object } of members) {
      const own = triples.filter(({ subject }) => subject.equals(object))
      expect(own.some(({ predicate }) => predicate.equals(activity.published))).toBe(true)
      expect(own.some(({ predicate }) => predicate.equals(activity.object))).toBe(true)
    }
  })

  it('divides a long stream into pages that lead on by day', async () => {
    const records = await Promise.all(
      Array.from({ length: 252 }, (_, n) => processText(smallest(n), `r${n}.yaml`)),
    )
    const long = await makeSite(records.flatMap(({ record }) => record ?? []))
    const first = await triplesOf(long.text('changes.ttl'))
    expect(first.filter(({ predicate }) => predicate.equals(tree.member))).toHaveLength(250)
    const next = first.find(({ predicate }) => predicate.equals(tree.node))?.object.value
    expect(next).toBe('https://visits.example.org/changes-2.ttl')
    const second = await triplesOf(long.text('changes-2.ttl'))
    expect(second.filter(({ predicate }) => predicate.equals(tree.member))).toHaveLength(2)
    // So many visits are drawn as bars, and listed on several pages.
    expect(long.text('timeline.html')).toContain('<rect class="mark"')
    expect(long.files.has('visits-2.html')).toBe(true)
  }, 60_000)

  it('counts in its description what is in the graph', async () => {
    const triples = await triplesOf(site.text('dataset.ttl'))
    const value = (predicate: { readonly value: string }) =>
      triples.find(one => one.predicate.value === predicate.value)?.object.value
    expect(value(voidTerm.triples)).toBe(String(site.quads.length))
    expect(value(dcat.downloadURL)).toBe('https://visits.example.org/dump.nq.gz')
    expect(value(dcat.byteSize)).toBe(String(site.files.get('dump.nq.gz')?.length))
    const partition = triples.find(
      one => one.predicate.equals(voidTerm.class) && one.object.value.endsWith('#Visit'),
    )?.subject
    const visits = site.quads.filter(
      one => one.predicate.equals(rdf.type) && one.object.value.endsWith('#Visit'),
    )
    const counted = triples.find(
      one => one.predicate.equals(voidTerm.entities) && partition?.equals(one.subject),
    )
    expect(counted?.object.value).toBe(String(visits.length))
  })

  it('draws disputed borders dashed, says so, and gives each picture a table', () => {
    expect(site.text('map.svg')).toMatch(/\.disputed\{[^}]*stroke-dasharray/)
    expect(site.text('map.svg')).toMatch(/<path class="disputed" d="M/)
    expect(visibleText(site.text('map.html'))).toContain('Dashed borders are disputed.')
    for (const path of ['timeline.html', 'map.html', 'network.html'])
      expect(elementsOf(site.text(path)).some(({ name }) => name === 'table')).toBe(true)
    const rows = elementsOf(site.text('network.html')).filter(({ name }) => name === 'tr')
    expect(rows[1]?.text.replace(/\s+/g, ' ')).toMatch(/Ada Quill ?Bo Marsh/)
  })

  it('speaks French where the site does, and marks what is English', async () => {
    const french = await makeSite(undefined, { language: 'fr' })
    const [page] = elementsOf(french.text('visit/2023-11-06-xa-bo-marsh.html'))
    expect(page?.attributes).toEqual({ lang: 'fr', dir: 'ltr' })
    const text = visibleText(french.text('visit/2023-11-06-xa-bo-marsh.html'))
    expect(text).toContain('Visite reportée de Bo Marsh en Arcadie')
    expect(text).toContain('6–7 novembre 2023')
    expect(french.text('visit/2024-06-03-xb-ada-quill.html')).toContain(
      '<span lang="en">Visit to Borland by Ada Quill for the centenary of the ferry line</span>',
    )
    expect(visibleText(french.text('index.html'))).not.toContain('Latest visits')
  })
})

const smallest = (n: number): string => `id: visit-${n}
title: Visit ${n}
dates: 20${String(10 + (n % 15))}-03-04
guest: { country: CN, head: Qian Hongshan }
host: { country: KH }
sources: [{ title: Report ${n}, date: 20${String(10 + (n % 15))}-03-09, url: "https://e.org/${n}" }]
`

describe('hostile texts', () => {
  const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'&<!--`
  const quoted = JSON.stringify(hostile)

  it('stay texts, wherever they stand', async () => {
    const { record, problems } = await processText(`id: hostile
title: ${quoted}
summary: ${quoted}
dates: 2024-03-04
guest: { country: CN, name: ${quoted}, head: mallory }
host: { country: KH }
people:
  mallory: { name: ${quoted}, title: ${quoted}, also: [ ${quoted} ], offices: [ { office: ${quoted}, body: gang, id: boss } ] }
bodies:
  gang: { name: ${quoted} }
topics:
  evil: { name: ${quoted} }
programme:
  - { kind: meeting, title: ${quoted}, with: host, id: talk }
statements:
  - { by: mallory, says: ${quoted}, topics: [ evil ], id: one }
  - { by: host, quote: ${quoted}, topics: [ evil ], id: two }
sources:
  - { title: ${quoted}, date: 2024-03-05, url: "https://e.org/?a=1&b='%22%3E" }
`)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const site = await makeSite(record ? [record] : [], {
      title: hostile,
      publisher: { id: 'p', name: hostile },
    })
    for (const path of site.pages) {
      const elements = elementsOf(site.text(path))
      const scripts = elements.filter(({ name }) => name === 'script')
      const own = scripts.filter(
        ({ attributes }) => attributes['src'] !== undefined || attributes['type'] !== undefined,
      )
      expect(scripts.length, path).toBe(own.length)
      const images = elements.filter(({ name }) => name === 'img')
      expect(
        images.every(({ attributes }) => attributes['src'] === 'map.svg'),
        path,
      ).toBe(true)
      for (const { attributes } of elements)
        expect(Object.keys(attributes).filter(name => name.startsWith('on'))).toEqual([])
      const data = dataOf(site.text(path))
      if (data !== undefined) expect(() => JSON.parse(data) as unknown).not.toThrow()
    }
    expect(visibleText(site.text('person/mallory.html'))).toContain(hostile)
    expect(xmlElements(site.text('feed.atom')).get('entry')).toBe(1)
    expect(() => xmlElements(site.text('map.svg'))).not.toThrow()
  })
})
