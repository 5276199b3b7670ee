import { rowLimit, table } from '../blocks.ts'
import { spanInWords } from '../dates.ts'
import { html, type Html } from '../html.ts'
import { linkTo, say, wayTo, type View } from '../view.ts'
import type { VisitSummary } from '../visits.ts'
import type { TextKey } from '../words/words.ts'
import { statusOf } from './visit-words.ts'

/** Writes visits as a table, in their order. */
export function visitTable(view: View, visits: readonly VisitSummary[], caption: TextKey): Html {
  return table(view, [['date'], ['visit']], {
    caption: say(view, caption),
    count: visits.length,
    rows: visits
      .slice(0, rowLimit)
      .map(visit => [html`${spanInWords(visit.when, view.site.words)}`, visitCell(view, visit)]),
    rest: html`<a href="${wayTo(view, 'visits.html')}">${say(view, 'allVisits')}</a>`,
  })
}

/** Writes the name of a visit as a link, with what became of it. */
export function visitCell(view: View, visit: VisitSummary): Html {
  const status = statusOf(visit)
  const notice = status === undefined ? undefined : statusWords[status]
  return html`${linkTo(view, visit.route.iri)}${notice && html` <span class="quiet">${say(view, notice)}</span>`}`
}

const statusWords = {
  cancelled: 'isCancelled',
  postponed: 'isPostponed',
  rescheduled: 'isRescheduled',
} as const
