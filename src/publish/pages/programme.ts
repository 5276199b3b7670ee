import { schema } from '../../rdf/namespaces.ts'
import { inline, section } from '../blocks.ts'
import { dateInWords, timeInWords, weekdayOf } from '../dates.ts'
import { html, type Html } from '../html.ts'
import { irisOf } from '../site-graph.ts'
import { nameOf } from '../site-model.ts'
import { linkTo, named, say, textOf, type View } from '../view.ts'
import { compare, typesOf, type ItemSummary, type VisitSummary } from '../visits.ts'
import { principals } from './sides.ts'

/** How many items of a programme a page shows at most. */
const mostItems = 120

/** Writes the programme of a visit as a plan of days; items without a day come last, in the order of the record. */
export function programmeBlock(view: View, visit: VisitSummary): Html {
  const days = new Map<string, ItemSummary[]>()
  for (const item of visit.items.slice(0, mostItems)) {
    const day = item.when.start?.slice(0, 10) ?? ''
    days.set(day, [...(days.get(day) ?? []), item])
  }
  const ordered = [...days].toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : compare(a, b)))
  if (ordered.length === 0) return html``
  return section(
    'programme',
    say(view, 'programme'),
    html`<ol class="days">
      ${ordered.map(([day, items]) => dayBlock(view, visit, { day, items }))}
    </ol> `,
  )
}

interface Day {
  readonly day: string
  readonly items: readonly ItemSummary[]
}

function dayBlock(view: View, visit: VisitSummary, { day, items }: Day): Html {
  const { words } = view.site
  const heading =
    day === ''
      ? html`${say(view, 'dayUnknown')}`
      : html`${dateInWords(day, words)} <span>${day.length === 10 && weekdayOf(day, words)}</span>`
  // Items of one day whose time is known stand in its order, before the others.
  const timed = items.toSorted((a, b) => compare(momentOf(a), momentOf(b)))
  return html`<li>
    <h3>${heading}</h3>
    <ul class="items">
      ${timed.map(item => itemBlock(view, visit, item))}
    </ul>
  </li> `
}

const momentOf = ({ when: { start = '' } }: ItemSummary): string =>
  start.includes('T') ? start : '~'

function itemBlock(view: View, visit: VisitSummary, item: ItemSummary): Html {
  const { iri, when, attendees } = item
  const node = item.node()
  const kind = kindBeside(view, iri, typesOf(node).at(-1) ?? 'Event')
  const time = timeInWords(when.start ?? '')
  const places = irisOf(node, schema.location).filter(place => !visit.places.includes(place))
  const about = irisOf(node, schema.about)
  const summary = textOf(view, iri, schema.description)
  const said = irisOf(node, schema.recordedIn)
  return html`<li id="${iri.slice(visit.route.document.length + 1)}">
    ${time !== '' && html`<time datetime="${when.start ?? ''}">${time}</time>`}<span class="who"
      >${named(view, iri)}</span
    >${kind !== undefined && html` <span class="quiet">· ${kind}</span>`}
    ${summary && html`<div>${summary}</div> `}${
      attendees.length > 0 &&
      html`<div class="quiet">${inline(attendees.map(who => attendee(view, who, iri)))}</div> `
    }${
      places.length > 0 &&
      html`<div class="quiet">
        ${say(view, 'where')}: ${inline(places.map(place => linkTo(view, place)))}
      </div> `
    }${
      about.length > 0 &&
      html`<div class="quiet">
        ${say(view, 'about')}: ${inline(about.map(thing => linkTo(view, thing)))}
      </div> `
    }${
      said.length > 0 &&
      html`<div class="quiet">
        ${say(view, 'said')}:
        ${inline(said.map(statement => statementLink(view, visit, statement)))}
      </div> `
    }
  </li> `
}

// A title that says itself what kind of item it names needs no more words.
function kindBeside({ site }: View, iri: string, type: string): string | undefined {
  const kind = site.words.kinds[type]
  const title = nameOf(site, iri).toLowerCase()
  return kind === undefined || title.includes(kind.toLowerCase()) ? undefined : kind
}

const attendee = (view: View, who: string, event: string): Html =>
  html`${linkTo(view, who)}${principals(view, who, event)}`

function statementLink(view: View, visit: VisitSummary, statement: string): Html {
  const words =
    textOf(view, statement, schema.abstract) ?? textOf(view, statement, schema.text) ?? html``
  return html`<a href="#${statement.slice(visit.route.document.length + 1)}">${words}</a>`
}
