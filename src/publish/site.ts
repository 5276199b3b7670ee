import type { Config } from '../config.ts'
import type { OutputFile } from '../stores/file.ts'
import { writeDump } from './dump.ts'
import { descriptionOf, grouped, pageQuads } from './entity-data.ts'
import { atomFeed, changesOf, eventStream } from './feeds.ts'
import { datasetFiles, frontPages, type Pictures } from './front.ts'
import { gonePages } from './gone.ts'
import { mapPicture } from './pictures/map.ts'
import { networkOf } from './pictures/network.ts'
import type { World } from './pictures/world.ts'
import type { RecordGraph } from './record-graph.ts'
import { searchFiles, searchScript } from './search.ts'
import { serverFiles } from './servers.ts'
import type { Route } from './route.ts'
import { siteGraph, type SiteGraph } from './site-graph.ts'
import { siteModel, type Site } from './site-model.ts'
import { sitemapFiles } from './sitemap.ts'
import { icon, style } from './style.ts'
import { thingFiles, type Descriptions } from './things.ts'

/** What a site is made with besides its records. */
export interface SiteOptions {
  readonly config: Config
  /** The countries to draw the map of. */
  readonly world?: World | undefined
}

/**
 * Makes the files of a site, one after the other. The same records and configuration give the same files. Of the
 * records what is kept is an index of their statements; every file is made of it when it is asked for.
 */
export async function siteFiles(
  records: Iterable<RecordGraph> | SiteGraph,
  { config, world }: SiteOptions,
): Promise<Iterable<OutputFile>> {
  const site = siteModel('statements' in records ? records : siteGraph(records), config)
  const pictures = { map: await mapPicture(site, world), network: await networkOf(site) }
  return allFiles(site, pictures)
}

function* allFiles(site: Site, pictures: Pictures): Generator<OutputFile> {
  const pages: string[] = []
  for (const file of shownFiles(site, pictures)) {
    if (file.path.endsWith('.html')) pages.push(file.path)
    yield file
  }
  yield* gonePages(site)
  yield* sitemapFiles(site, pages)
  yield* serverFiles(site)
}

/** Everything that search engines may list, and what belongs to it. */
function* shownFiles(site: Site, pictures: Pictures): Generator<OutputFile> {
  yield { path: 'site.css', content: style }
  yield { path: 'icon.svg', content: icon }
  yield { path: 'search.js', content: searchScript }
  yield* searchFiles(site)
  yield* frontPages(site, pictures)
  const { dump, content } = writeDump(site.graph)
  yield { path: dump.path, content }
  yield* datasetFiles(site, dump)
  const changes = changesOf(site)
  yield atomFeed(site, changes)
  yield* eventStream(site, changes)
  for (const route of site.routes.values()) yield* thingFiles(site, route, dataOf(site, route))
}

/** Describes a thing: a visit as its own record does, anything else as all records do. */
function dataOf(site: Site, route: Route): Descriptions {
  const own = site.graph.quadsOf(route.document)
  if (own.length > 0) {
    const whole = grouped(own)
    return { whole, page: whole }
  }
  return {
    whole: grouped(descriptionOf(site, route)),
    page: grouped(pageQuads(site, route)),
  }
}
