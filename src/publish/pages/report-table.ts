import { schema } from '../../rdf/namespaces.ts'
import { table } from '../blocks.ts'
import { dateInWords } from '../dates.ts'
import { html, type Html } from '../html.ts'
import { literalsOf } from '../site-graph.ts'
import { linkTo, say, wayTo, type View } from '../view.ts'
import { compare } from '../visits.ts'

/** Writes reports as a table, the latest first. */
export function reportTable(view: View, iris: readonly string[]): Html {
  const { site } = view
  const dated = iris
    .map(iri => ({
      iri,
      date: literalsOf(site.graph.node(iri), schema.datePublished)[0]?.value ?? '',
    }))
    .toSorted((a, b) => compare(b.date, a.date))
  return table(view, [['date'], ['headline']], {
    caption: say(view, 'sources'),
    rest: html`<a href="${wayTo(view, 'sources.html')}">${say(view, 'sources')}</a>`,
    rows: dated.map(({ iri, date }) => [
      html`${date === '' ? '' : dateInWords(date, site.words)}`,
      linkTo(view, iri),
    ]),
  })
}
