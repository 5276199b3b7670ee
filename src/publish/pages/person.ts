import { schema, skosxl } from '../../rdf/namespaces.ts'
import { facts, inline, section, table } from '../blocks.ts'
import { spanInWords } from '../dates.ts'
import { html, joined, type Html } from '../html.ts'
import { irisOf, subjectsOf } from '../site-graph.ts'
import { distinctVisits, visitAround } from '../site-model.ts'
import { linkOut, linkTo, named, say, textOf, textsOf, wayTo, type View } from '../view.ts'
import { compare, type VisitSummary } from '../visits.ts'
import { otherNames } from './names.ts'
import { officesOf, periodInWords } from './offices.ts'
import { statementList, statementsBy } from './statements.ts'
import { visitCell } from './visit-table.ts'

/** Writes the page of a person: names, offices, visits, whom they met, what they said. */
export function personPage(view: View, iri: string): Html {
  const { site } = view
  const node = site.graph.node(iri)
  const title = textOf(view, iri, schema.honorificPrefix)
  return html`<article id="id">
    <p class="kicker">${site.words.kinds['Person']}</p>
    <h1>${named(view, iri)}</h1>
    ${facts([
      [say(view, 'title'), title],
      [say(view, 'familyName'), textOf(view, iri, schema.familyName)],
      [say(view, 'givenName'), textOf(view, iri, schema.givenName)],
      [say(view, 'otherNames'), textsOf(view, iri, schema.alternateName)],
      [say(view, 'otherScripts'), otherNames(view, iri)],
      [
        say(view, 'asWritten'),
        irisOf(node, skosxl.altLabel).flatMap(
          label => textOf(view, label, skosxl.literalForm) ?? [],
        ),
      ],
      [say(view, 'elsewhere'), irisOf(node, schema.sameAs).map(address => linkOut(address))],
    ])}${section('offices', say(view, 'offices'), officeTable(view, iri))}${section('visits', say(view, 'visits'), visitsOfPerson(view, iri))}${section('met', say(view, 'met'), metTable(view, iri))}${section(
      'statements',
      say(view, 'statements'),
      statementList(view, statementsBy(view, iri, schema.creator)),
    )}${section('about', say(view, 'statementsAbout'), statementList(view, statementsBy(view, iri, schema.about)))}
  </article> `
}

function officeTable(view: View, iri: string): Html {
  const offices = officesOf(view, iri).toSorted((a, b) => compare(b.since ?? '', a.since ?? ''))
  return table(view, [['office'], ['body'], ['period']], {
    caption: say(view, 'offices'),
    rows: offices.map(office => [
      textOf(view, office.node.iri, schema.roleName) ?? html``,
      office.body === undefined ? html`` : linkTo(view, office.body),
      periodInWords(view, office),
    ]),
  })
}

/** Lists the visits in which a person took part: as traveller, as host, or met. */
export function visitsWith({ site }: View, iri: string): VisitSummary[] {
  const node = site.graph.node(iri)
  const memberships = irisOf(node, schema.memberOf).map(group => visitAround(site, group))
  const attended = subjectsOf(node, schema.attendee).map(event => visitAround(site, event))
  const hosted = subjectsOf(node, schema.organizer).map(event => visitAround(site, event))
  return distinctVisits([...memberships, ...attended, ...hosted])
}

function visitsOfPerson(view: View, iri: string): Html {
  const { site } = view
  return table(view, [['date'], ['visit'], ['side']], {
    caption: say(view, 'visits'),
    rows: visitsWith(view, iri).map(visit => [
      html`${spanInWords(visit.when, site.words)}`,
      visitCell(view, visit),
      inline(
        visit.sides
          .filter(({ people, key }) => people.includes(iri) && key !== 'travellers')
          .map(side => named(view, side.iri)),
      ),
    ]),
  })
}

function metTable(view: View, iri: string): Html {
  const { site } = view
  const met = [...(site.encounters.get(iri) ?? [])].toSorted(([, a], [, b]) => b.length - a.length)
  return table(view, [['person'], ['meetings']], {
    caption: say(view, 'met'),
    rest: html`<a href="${wayTo(view, 'network.html')}">${say(view, 'network')}</a>`,
    rows: met.map(([other, encounters]) => [
      linkTo(view, other),
      joined(
        encounters
          .slice(0, 6)
          .map(({ item, visit }) =>
            linkTo(view, item.iri, html`${spanInWords(datedBy(item.when, visit), site.words)}`),
          ),
        ' · ',
      ),
    ]),
  })
}

// A meeting whose day is not reported lies within its visit.
const datedBy = (when: VisitSummary['when'], visit: VisitSummary): VisitSummary['when'] =>
  when.start === undefined ? visit.when : { ...when, end: when.start }
