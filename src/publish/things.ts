import { schema } from '../rdf/namespaces.ts'
import type { OutputFile } from '../stores/file.ts'
import { dataBlock, dataFormats, dataLinks } from './data-block.ts'
import { embedded, written, type Grouped } from './entity-data.ts'
import { html } from './html.ts'
import { picked } from './label.ts'
import { layout } from './layout.ts'
import { entityPage } from './pages/entity.ts'
import type { PageKind, Route } from './route.ts'
import { literalsOf } from './site-graph.ts'
import { nameOf, type Site } from './site-model.ts'
import type { TextKey } from './words/words.ts'

const sections: Readonly<Record<PageKind, TextKey>> = {
  visit: 'visits',
  person: 'people',
  org: 'bodies',
  event: 'events',
  place: 'places',
  topic: 'topics',
  source: 'sources',
}

/** What is written of a thing. */
export interface Descriptions {
  /** All that the site knows of a thing. */
  readonly whole: Grouped
  /** What its page says in JSON-LD. */
  readonly page: Grouped
}

/** Writes the page of a thing, and the files of its data beside it. */
export function* thingFiles(site: Site, route: Route, data: Descriptions): Generator<OutputFile> {
  const { kind, path, iri, document } = route
  const view = { site, path: `${path}.html` }
  const writing = { site, document, root: iri }
  const summary = picked(literalsOf(site.graph.node(iri), schema.description), site.language)
  const content = layout({
    view,
    title: nameOf(site, iri),
    section: sections[kind],
    ...(summary ? { description: summary.value } : {}),
    head: dataLinks(view, route),
    data: embedded(data.page, writing),
    main: html`${entityPage(view, route)}${dataBlock(view, route)}`,
  })
  yield { path: view.path, content }
  for (const format of dataFormats)
    yield { path: `${path}.${format.extension}`, content: written(format, data.whole, writing) }
}
