import { parseQuads } from '../rdf/dataset.ts'
import { rdf, schema } from '../rdf/namespaces.ts'
import { entitiesIn, type Entity } from './candidates.ts'
import type { SiteFolder } from './site-folder.ts'

/** The data of a site, as its own files tell it. */
export interface SiteData {
  /** What begins every address of the data. */
  readonly base: string
  /** The graphs of all records, N-Quads. */
  readonly nquads: string
  readonly entities: readonly Entity[]
  /** BCP 47 tag of the language of its pages. */
  readonly language: string | undefined
}

const unknownBase = 'https://example.org/'

/** Reads the graphs of a site, those of its visits: each record is one. */
export async function readSiteData(site: SiteFolder): Promise<SiteData> {
  const texts: string[] = []
  for (const path of await site.paths()) {
    if (!/^visit\/[^/]+\.nq$/.test(path)) continue
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const file = await site.file(path)
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    texts.push(file ? ((await site.read(file))?.toString('utf8') ?? '') : '')
  }
  const nquads = texts.join('')
  const base = /<([^<>]*\/)visit\/[^<>/]+> \.\n/.exec(nquads)?.[1] ?? unknownBase
  const entities = await entitiesOf(nquads, base)
  return { base, nquads, entities, language: await languageOf(site) }
}

async function languageOf(site: SiteFolder): Promise<string | undefined> {
  const [page] = await site.formsAt('index')
  const text = page && (await site.read(page))?.subarray(0, 1000).toString('utf8')
  return /<html[^>]* lang="([A-Za-z0-9-]+)"/.exec(text ?? '')?.[1]?.toLowerCase()
}

const predicates = [rdf.type, schema.name, schema.alternateName].map(({ value }) => `> <${value}> `)

/** Only the lines that name entities are parsed. */
async function entitiesOf(nquads: string, base: string): Promise<readonly Entity[]> {
  const starts = ['person', 'org', 'place'].map(kind => `<${base}${kind}/`)
  const lines = nquads
    .split('\n')
    .filter(
      line =>
        starts.some(start => line.startsWith(start)) &&
        predicates.some(predicate => line.includes(predicate)),
    )
  const text = [...new Set(lines)].join('\n')
  return entitiesIn(await parseQuads(text, { mediaType: 'application/n-quads' }), base)
}
