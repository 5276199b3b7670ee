import type { Quad } from '@rdfjs/types'
import type { Config } from '../config.ts'
import type { OutputFile } from '../stores/file.ts'
import { writeDump } from './dump.ts'
import { descriptionOf, pageQuads } from './entity-data.ts'
import { atomFeed, changesOf, eventStream } from './feeds.ts'
import { datasetFiles, frontPages, type Pictures } from './front.ts'
import { gonePages } from './gone.ts'
import { mapPicture } from './pictures/map.ts'
import { networkOf } from './pictures/network.ts'
import type { World } from './pictures/world.ts'
import type { RecordGraph } from './record-graph.ts'
import { searchFiles, searchScript } from './search.ts'
import { serverFiles } from './servers.ts'
import { siteModel, type Site } from './site-model.ts'
import { sitemapFiles } from './sitemap.ts'
import { icon, style } from './style.ts'
import { thingFiles } from './things.ts'

/** What a site is made with besides its records. */
export interface SiteOptions {
  readonly config: Config
  /** The countries to draw the map of. */
  readonly world?: World | undefined
}

/** Makes the files of a site, one after the other. The same records and configuration give the same files. */
export async function siteFiles(
  records: readonly RecordGraph[],
  { config, world }: SiteOptions,
): Promise<Iterable<OutputFile>> {
  const site = siteModel(quadsOf(records), config)
  const pictures = { map: await mapPicture(site, world), network: await networkOf(site) }
  return allFiles(site, records, pictures)
}

function* allFiles(
  site: Site,
  records: readonly RecordGraph[],
  pictures: Pictures,
): Generator<OutputFile> {
  const pages: string[] = []
  for (const file of shownFiles(site, records, pictures)) {
    if (file.path.endsWith('.html')) pages.push(file.path)
    yield file
  }
  yield* gonePages(site)
  yield* sitemapFiles(site, pages)
  yield* serverFiles(site)
}

/** Everything that search engines may list, and what belongs to it. */
function* shownFiles(
  site: Site,
  records: readonly RecordGraph[],
  pictures: Pictures,
): Generator<OutputFile> {
  yield { path: 'site.css', content: style }
  yield { path: 'icon.svg', content: icon }
  yield { path: 'search.js', content: searchScript }
  yield* searchFiles(site)
  yield* frontPages(site, pictures)
  const { dump, content } = writeDump(records)
  yield { path: dump.path, content }
  yield* datasetFiles(site, dump)
  const changes = changesOf(site)
  yield atomFeed(site, changes)
  yield* eventStream(site, changes)
  const graphs = new Map(records.map(({ document, quads }) => [document, quads]))
  for (const route of site.routes.values()) {
    const own = graphs.get(route.document)
    yield* thingFiles(site, route, {
      whole: own ?? descriptionOf(site, route),
      page: own ?? pageQuads(site, route),
    })
  }
}

function* quadsOf(records: readonly RecordGraph[]): Generator<Quad> {
  for (const { quads } of records) yield* quads
}
