import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { required } from '../support/required.ts'
import { makeSite, builtExamples, type TestSite } from '../support/site.ts'
import { isInstalled, startServer, webServers, type WebServer } from '../support/web-servers.ts'

const thing = 'visit/2023-07-20-kh-qian-hongshan'

/** What clients send, and the form that is right for them. */
const headers: readonly (readonly [
  client: string,
  accept: string | undefined,
  extension: string,
])[] = [
  ['curl', '*/*', 'html'],
  ['a client that says nothing', undefined, 'html'],
  [
    'Chrome',
    'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
    'html',
  ],
  ['Firefox', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
  ['curl for Turtle', 'text/turtle', 'ttl'],
  ['a parameter', 'text/turtle;charset=utf-8', 'ttl'],
  ['jsonld.js', 'application/ld+json, application/json', 'jsonld'],
  ['rdflib', 'text/turtle;q=1, application/n-triples;q=0.9, text/html;q=0.3', 'ttl'],
  ['RDF4J', 'application/ld+json;q=0.8, text/turtle;q=0.9, application/n-quads;q=0.7', 'ttl'],
  [
    'Comunica',
    'application/n-quads,application/trig;q=0.95,application/ld+json;q=0.9,text/turtle;q=0.6,text/html;q=0.2,*/*;q=0.1',
    'nq',
  ],
  ['Turtle before HTML', 'text/html;q=0.5, text/turtle;q=0.8', 'ttl'],
  ['a refusal of HTML', 'text/html;q=0, text/turtle;q=0.1', 'ttl'],
  ['a second digit', 'text/turtle;q=0.2, application/ld+json;q=0.25', 'jsonld'],
  ['a third digit', 'application/n-quads;q=0.251, application/ld+json;q=0.25', 'nq'],
  ['fewer digits', 'application/n-quads;q=0.3, text/turtle;q=0.295', 'nq'],
  ['spaces', 'application/ld+json ; q=0.30 , text/turtle; q=0.7', 'ttl'],
  ['zeros', 'text/turtle;q=0.900, application/ld+json;q=1.000', 'jsonld'],
  ['a refusal in words', 'text/turtle; q=0.000, application/ld+json;q=0.001', 'jsonld'],
  [
    'a parameter beside a quality',
    'text/turtle;charset=utf-8; q=0.4, application/n-quads;q=0.45',
    'nq',
  ],
  ['capitals', 'Text/Turtle;Q=0.8, application/ld+json;q=0.75', 'ttl'],
  ['any text rather than HTML', 'text/html;q=0.3, text/*;q=0.5', 'ttl'],
  ['rapper', 'application/rdf+xml, text/turtle;q=0.6, */*;q=0.1', 'ttl'],
]

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  nq: 'application/n-quads',
}

describe.each(webServers)('$name with the snippet of a site', kind => {
  // A missing server is told by the title of what is skipped.
  describe.skipIf(!required(kind.name, isInstalled(kind)))(
    '(skipped where it is not installed)',
    () => {
      let site: TestSite
      let server: WebServer

      beforeAll(async () => {
        site = await makeSite(await builtExamples(), {
          withdrawn: { 'visit/2001-01-01-xa-nobody': { date: '2024-01-02', reason: 'False.' } },
          replaced: { 'person/samdech': 'person/hun-sen' },
        })
        server = await startServer(kind, site)
      }, 60_000)
      afterAll(() => server?.stop())

      const get = (path: string, accept?: string) =>
        fetch(`${server.origin}/${path}`, {
          redirect: 'manual',
          headers: accept === undefined ? {} : { accept },
        })

      it.each(headers)('gives %s what it asks for', async (_client, accept, extension) => {
        const response = await get(thing, accept)
        expect(response.status).toBe(200)
        expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaTypes[extension])
        expect(response.headers.get('vary')?.toLowerCase()).toContain('accept')
        expect(await response.text()).toBe(site.text(`${thing}.${extension}`))
      })

      it.each(['html', 'ttl', 'jsonld', 'nq'])(
        'serves .%s by its name, whatever is asked',
        async extension => {
          const response = await get(`${thing}.${extension}`, 'text/html')
          expect(response.headers.get('content-type')?.split(';')[0]).toBe(mediaTypes[extension])
          expect(await response.text()).toBe(site.text(`${thing}.${extension}`))
        },
      )

      it('serves the first page, sets a strict policy, and lets every site read', async () => {
        const response = await get('', 'text/html')
        expect(await response.text()).toBe(site.text('index.html'))
        expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(response.headers.get('access-control-allow-origin')).toBe('*')
        expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      })

      it('says that a record was withdrawn, and where another is described now', async () => {
        const gone = await get('visit/2001-01-01-xa-nobody', 'text/html')
        expect(gone.status).toBe(410)
        expect(await gone.text()).toContain('This record has been withdrawn')
        const moved = await get('person/samdech', 'text/turtle')
        expect(moved.status).toBe(301)
        expect(moved.headers.get('location')).toMatch(/\/person\/hun-sen$/)
        const file = await get('person/samdech.ttl')
        expect(file.headers.get('location')).toMatch(/\/person\/hun-sen\.ttl$/)
      })

      it('answers with a page of the site where there is nothing', async () => {
        const response = await get('person/nobody', 'text/html')
        expect(response.status).toBe(404)
        expect(await response.text()).toBe(site.text('404.html'))
      })
    },
  )
})
