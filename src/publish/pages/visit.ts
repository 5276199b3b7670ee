import { schema } from '../../rdf/namespaces.ts'
import { facts, inline, section } from '../blocks.ts'
import { dateInWords, spanInWords } from '../dates.ts'
import { html, joined, type Html } from '../html.ts'
import { irisOf, literalsOf } from '../site-graph.ts'
import { distinctVisits } from '../site-model.ts'
import { linkTo, named, say, textOf, type View } from '../view.ts'
import type { VisitSummary } from '../visits.ts'
import { programmeBlock } from './programme.ts'
import { otherNames } from './names.ts'
import { cited } from './reports.ts'
import { kindInWords, statusOf } from './visit-words.ts'
import { sidesBlock } from './sides.ts'
import { statementsBlock } from './statements.ts'
import { visitTable } from './visit-table.ts'

/** Writes the page of a visit: when, who, what happened, what was said, and by which reports it is known. */
export function visitPage(view: View, visit: VisitSummary): Html {
  const { site } = view
  const { node, when, route } = visit
  const summary = textOf(view, route.iri, schema.description)
  const place = inline(visit.places.map(iri => linkTo(view, iri)))
  const sources = irisOf(node(), schema.subjectOf).flatMap(iri => site.graph.node(iri) ?? [])
  return html`<article id="id">
    <p class="kicker">
      ${joined([html`${kindInWords(view, visit)}`, html`${spanInWords(when, site.words)}`, place], ' · ')}
    </p>
    <h1>${named(view, route.iri)}</h1>
    ${
      summary && html`<p class="lead">${summary}</p> `
    }${statusNotice(view, visit)}${sidesBlock(view, visit)}${factRows(view, visit)}${legs(view, visit)}${programmeBlock(view, visit)}${statementsBlock(view, visit)}${section(
      'sources',
      say(view, 'sourcesOfVisit'),
      html`<ol class="sources">
        ${sources.map((source, index) => html`<li id="source-${index + 1}">${cited(view, source)}</li>`)}
      </ol>`,
    )}
  </article> `
}

function statusNotice(view: View, visit: VisitSummary): Html {
  const status = statusOf(visit)
  if (status === undefined) return html``
  const [previous] = literalsOf(visit.node(), schema.previousStartDate)
  return html`<p class="notice">
    ${say(view, status)}${status === 'rescheduled' && previous && html` ${dateInWords(previous.value, view.site.words)}.`}
  </p> `
}

function factRows(view: View, visit: VisitSummary): Html {
  const node = visit.node()
  const about = irisOf(node, schema.about).map(iri => linkTo(view, iri))
  const tours = irisOf(node, schema.superEvent).map(iri => linkTo(view, iri))
  return facts([
    [say(view, 'about'), about],
    [say(view, 'partOf'), tours],
    [say(view, 'otherScripts'), otherNames(view, visit.route.iri)],
  ])
}

function legs(view: View, visit: VisitSummary): Html {
  const { site } = view
  const visits = irisOf(visit.node(), schema.subEvent).map(iri =>
    site.visitOf.get(iri.replace(/#.*$/, '')),
  )
  const of = distinctVisits(visits).filter(leg => leg !== visit)
  return section('legs', say(view, 'legs'), visitTable(view, of.toReversed(), 'legs'))
}
