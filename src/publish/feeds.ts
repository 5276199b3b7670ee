import { findFormat } from '../formats/registry.ts'
import { activity, ldes, rdf, schema, tree, xsd } from '../rdf/namespaces.ts'
import { describe, toQuads, type Description } from '../rdf/description.ts'
import { literal, namedNode } from '../rdf/terms.ts'
import type { OutputFile } from '../stores/file.ts'
import { grouped, written } from './entity-data.ts'
import { escapeText } from './html.ts'
import { picked } from './label.ts'
import { documentOf, literalsOf } from './site-graph.ts'
import { changedOn, nameOf, type Site } from './site-model.ts'
import { compare, type VisitSummary } from './visits.ts'

/** A change of what is published about one thing. The day is one that the records tell: no clock is read. */
interface Change {
  readonly document: string
  readonly date: string
  readonly kind: 'Create' | 'Update' | 'Delete'
  readonly title: string
  readonly summary: string
  readonly path: string
}

const newest = 50

/** Lists the changes that the records tell of, the oldest first. */
export function changesOf(site: Site): Change[] {
  const changes = [...site.visits.map(visit => changeOf(site, visit)), ...withdrawals(site)]
  return changes
    .filter(({ date }) => date !== '')
    .toSorted((a, b) => compare(a.date, b.date) || compare(a.document, b.document))
}

function changeOf(site: Site, visit: VisitSummary): Change {
  const { route, node } = visit
  const isChanged = literalsOf(site.graph.node(route.document), schema.dateModified).length > 0
  return {
    document: route.document,
    date: changedOn(site, visit),
    kind: isChanged ? 'Update' : 'Create',
    title: nameOf(site, route.iri),
    summary: picked(literalsOf(node(), schema.description), site.language)?.value ?? '',
    path: route.path,
  }
}

const withdrawals = ({ withdrawn, base, words }: Site): Change[] =>
  withdrawn.map(({ path, date, reason }) => ({
    document: base + path,
    date,
    kind: 'Delete',
    title: `${words.text.withdrawn}: ${path}`,
    summary: reason,
    path,
  }))

const midnight = (date: string): string => `${date}T00:00:00Z`

/** Writes the latest changes as an Atom feed, https://www.rfc-editor.org/rfc/rfc4287. */
export function atomFeed(site: Site, changes: readonly Change[]): OutputFile {
  const entries = changes.toReversed().slice(0, newest)
  const address = (path: string) => escapeText(new URL(path, site.siteUrl).href)
  const items = entries.map(
    ({ document, date, title, summary, path }) => `  <entry>
    <id>${escapeText(document)}</id>
    <title>${escapeText(title)}</title>
    <updated>${midnight(date)}</updated>
    <link rel="alternate" type="text/html" href="${address(`${path}.html`)}"/>
    <summary>${escapeText(summary === '' ? title : summary)}</summary>
  </entry>
`,
  )
  // Without any change there is no day to tell; RFC 4287 asks for one.
  const updated = midnight(entries[0]?.date ?? '1970-01-01')
  const content = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
  <id>${escapeText(site.dataset)}</id>
  <title>${escapeText(site.title)}</title>
  <updated>${updated}</updated>
  <author><name>${escapeText(site.publisher?.name ?? site.title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${address('feed.atom')}"/>
  <link rel="alternate" type="text/html" href="${address('index.html')}"/>
${items.join('')}</feed>
`
  return { path: 'feed.atom', content }
}

const pageLength = 250

/** Writes all changes as an event stream: LDES over TREE, its members ActivityStreams; full pages do not change any more. */
export function* eventStream(site: Site, changes: readonly Change[]): Generator<OutputFile> {
  const pages: Change[][] = [[]]
  for (const change of changes) {
    if (pages.at(-1)?.length === pageLength) pages.push([])
    pages.at(-1)?.push(change)
  }
  for (const [index, page] of pages.entries()) {
    const next = pages[index + 1]?.[0]
    yield* pageFiles(site, { page, index, next: next?.date })
  }
}

interface StreamPage {
  readonly page: readonly Change[]
  readonly index: number
  /** Day of the first change of the next page. */
  readonly next: string | undefined
}

const pathOf = (index: number): string => (index === 0 ? 'changes' : `changes-${index + 1}`)

function* pageFiles(site: Site, { page, index, next }: StreamPage): Generator<OutputFile> {
  const address = (at: number) => new URL(`${pathOf(at)}.ttl`, site.siteUrl).href
  const stream = namedNode(`${documentOf(site.dataset)}#changes`)
  const node = namedNode(address(index))
  const relation = namedNode(`${address(index)}#next`)
  const origin = { pointer: '' }
  const descriptions: Description[] = [
    describe(stream, origin, [
      [rdf.type, ldes.EventStream],
      [ldes.timestampPath, activity.published],
      [ldes.versionOfPath, activity.object],
      [tree.view, namedNode(address(0))],
      [tree.member, page.map(memberOf)],
    ]),
    describe(node, origin, [
      [rdf.type, tree.Node],
      [tree.relation, next === undefined ? undefined : relation],
    ]),
    ...(next === undefined ? [] : [describeNext(relation.value, address(index + 1), next)]),
    ...page.map(change =>
      describe(memberOf(change), origin, [
        [rdf.type, activity[change.kind]],
        [activity.object, namedNode(change.document)],
        [activity.published, literal(midnight(change.date), xsd.dateTime)],
      ]),
    ),
  ]
  const description = grouped(toQuads(descriptions, node))
  for (const id of ['turtle', 'jsonld']) {
    const format = findFormat(id)
    if (!format) continue
    const content = written(format, description, { site, document: node.value, root: stream.value })
    yield { path: `${pathOf(index)}.${format.extension}`, content }
  }
}

const describeNext = (relation: string, node: string, date: string): Description =>
  describe(namedNode(relation), { pointer: '' }, [
    [rdf.type, tree.GreaterThanOrEqualToRelation],
    [tree.node, namedNode(node)],
    [tree.path, activity.published],
    [tree.value, literal(midnight(date), xsd.dateTime)],
  ])

const memberOf = ({ document, date }: Change) => namedNode(`${document}#change-${date}`)
