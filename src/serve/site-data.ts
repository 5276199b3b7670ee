import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { parseQuads } from '../rdf/dataset.ts'
import { rdf, schema } from '../rdf/namespaces.ts'
import { entitiesIn, type Entity } from './candidates.ts'
import type { SiteFolder } from './site-folder.ts'

/** The data of a site, as its own files tell it. */
export interface SiteData {
  /** What begins every address of the data. */
  readonly base: string
  /** The graphs of all records, N-Quads in UTF-8. */
  readonly nquads: Uint8Array
  readonly entities: readonly Entity[]
  /** BCP 47 tag of the language of its pages. */
  readonly language: string | undefined
}

const unknownBase = 'https://example.org/'

const unpacked = promisify(gunzip)

/** Reads the graphs of a site, as its dump holds them: one a record. */
export async function readSiteData(site: SiteFolder): Promise<SiteData> {
  const dump = await site.file('dump.nq.gz')
  const packed = dump && (await site.read(dump))
  const nquads = packed ? await unpacked(packed) : Buffer.of()
  const text = nquads.toString('utf8')
  const base = /<([^<>]*\/)visit\/[^<>/]+> \.\n/.exec(text)?.[1] ?? unknownBase
  const entities = await entitiesOf(text, base)
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
