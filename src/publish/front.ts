import type { OutputFile } from '../stores/file.ts'
import { catalogQuads, usageOf, type Dump } from './catalog.ts'
import { dataBlock, dataFormats, dataLinks } from './data-block.ts'
import { embedded, grouped, written } from './entity-data.ts'
import { html, type Html } from './html.ts'
import { layout } from './layout.ts'
import { datasetPage } from './pages/dataset.ts'
import { homePage } from './pages/home.ts'
import { listKinds, listPages } from './pages/lists.ts'
import { mapPage, networkPage, timelinePage } from './pages/pictures.ts'
import type { MapPicture } from './pictures/map.ts'
import type { Network } from './pictures/network.ts'
import { documentOf } from './site-graph.ts'
import type { Site } from './site-model.ts'
import type { View } from './view.ts'

/** The pictures of a site, laid out. */
export interface Pictures {
  readonly map: MapPicture
  readonly network: Network
}

/** Writes the pages that are about no single thing: the first page, pictures, lists. */
export function* frontPages(site: Site, { map, network }: Pictures): Generator<OutputFile> {
  const page = (path: string, title: string, write: (view: View) => Html): OutputFile => {
    const view = { site, path }
    return {
      path,
      content: layout({ view, title, main: write(view), description: site.words.text.lead }),
    }
  }
  const { text } = site.words
  yield page('index.html', site.title, homePage)
  yield page('timeline.html', text.timeline, timelinePage)
  yield page('map.html', text.map, view => mapPage(view, map))
  yield { path: 'map.svg', content: map.svg }
  yield page('network.html', text.network, view => networkPage(view, network))
  for (const list of listKinds)
    for (const { path, number, write } of listPages(site, list)) {
      const view = { site, path }
      const title = `${site.words.text[list.title]}${number > 1 ? ` (${number})` : ''}`
      yield { path, content: layout({ view, title, section: list.title, main: write(view) }) }
    }
}

/** Writes the page of the data set, and its description beside it. */
export function* datasetFiles(site: Site, dump: Dump): Generator<OutputFile> {
  const document = documentOf(site.dataset)
  const described = { path: 'dataset', iri: site.dataset, document }
  const view = { site, path: 'dataset.html' }
  const writing = { site, document, root: site.dataset }
  const usage = usageOf(site)
  const description = grouped(catalogQuads(site, dump, usage))
  const content = layout({
    view,
    title: site.words.text.dataset,
    section: 'dataset',
    description: site.words.text.lead,
    head: dataLinks(view, described),
    data: embedded(description, writing),
    main: html`${datasetPage(view, dump, usage)}${dataBlock(view, described)}`,
  })
  yield { path: view.path, content }
  for (const format of dataFormats)
    yield { path: `dataset.${format.extension}`, content: written(format, description, writing) }
}
