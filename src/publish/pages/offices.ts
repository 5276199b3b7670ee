import { schema } from '../../rdf/namespaces.ts'
import { inline } from '../blocks.ts'
import { dateInWords } from '../dates.ts'
import { html, type Html } from '../html.ts'
import { factsOf, irisOf, isA, literalsOf, type SiteNode } from '../site-graph.ts'
import { linkTo, say, textOf, type View } from '../view.ts'

/** An office that somebody holds. */
export interface HeldOffice {
  readonly node: SiteNode
  readonly body: string | undefined
  readonly since: string | undefined
  readonly until: string | undefined
  /** IRIs of the reports that attest it. */
  readonly sources: readonly string[]
}

/** Lists the offices of a person; those that one record names, where one is given. */
export function officesOf({ site }: View, person: string, document?: string): HeldOffice[] {
  return factsOf(site.graph.node(person), schema.memberOf).flatMap(({ object, graphs }) => {
    const node = site.graph.node(object.value)
    const [body] = irisOf(node, schema.memberOf)
    if (!node || !isOffice(node, person)) return []
    if (document !== undefined && !graphs.includes(document)) return []
    return [
      {
        node,
        body,
        since: literalsOf(node, schema.startDate)[0]?.value,
        until: literalsOf(node, schema.endDate)[0]?.value,
        sources: irisOf(node, schema.subjectOf),
      },
    ]
  })
}

// An office has its address below its holder; headships of delegations stand in the visit.
const isOffice = (node: SiteNode, person: string): boolean =>
  isA(node, schema.OrganizationRole) && node.iri.startsWith(person.replace(/#id$/, '#'))

/** Writes an office: its name and body. */
export function officeInWords(view: View, { node, body }: HeldOffice): Html {
  return inline([
    textOf(view, node.iri, schema.roleName) ?? html``,
    body === undefined ? html`` : linkTo(view, body),
  ])
}

/** Writes when an office was held, as far as known: its dates, else the reports that attest it. */
export function periodInWords(view: View, { since, until, sources }: HeldOffice): Html {
  const { site } = view
  const parts = [
    since !== undefined && html`${say(view, 'since')} ${dateInWords(since, site.words)}`,
    until !== undefined && html`${say(view, 'until')} ${dateInWords(until, site.words)}`,
  ].filter(part => part !== false)
  if (parts.length > 0) return inline(parts)
  const attested = sources.flatMap(source => {
    const [date] = literalsOf(site.graph.node(source), schema.datePublished)
    return date ? [{ source, date: date.value }] : []
  })
  if (attested.length === 0) return html``
  const links = attested
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .slice(-3)
    .map(({ source, date }) => linkTo(view, source, html`${dateInWords(date, site.words)}`))
  return html`${say(view, 'attestedOn')} ${inline(links)}`
}
