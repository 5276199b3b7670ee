import { dateLevel } from '../levels.ts'
import type { FoundDay } from '../resolve/found-day.ts'
import { type Drafting, spanOf } from './drafting.ts'

/** Drafts `dates`: first and last day, or what is known of them. */
export function draftDates(drafting: Drafting): string | undefined {
  const { analysis, notes } = drafting
  const { start, end } = analysis.dates
  for (const [name, day] of [
    ['start', start],
    ['end', end],
  ] as const)
    if (day) note(drafting, name, day)
  if (start && end) return start.date === end.date ? start.date : `${start.date}/${end.date}`
  if (start) {
    notes.comment(
      '/dates',
      analysis.status === 'completed' ? 'CHECK the last day is not reported' : 'TODO the last day',
    )
    return analysis.status === 'completed' ? start.date : `${start.date}/..`
  }
  if (end) {
    notes.comment('/dates', 'TODO the first day')
    notes.fact('/dates/start', '', { rule: 'missing', how: 'inferred', level: 'todo', spans: [] })
    return end.date
  }
  notes.fact('/dates', '', { rule: 'missing', how: 'inferred', level: 'todo', spans: [] })
  if (analysis.reference === undefined) {
    notes.comment('#dates', 'TODO dates: first and last day of the visit')
    return undefined
  }
  notes.comment('/dates', 'TODO first and last day; this is the month of publication')
  return analysis.reference.slice(0, 7)
}

function note(drafting: Drafting, name: 'start' | 'end', day: FoundDay): void {
  const level = dateLevel(day.rule)
  const spans = day.item
    ? spanOf(drafting, { sentence: day.sentence, from: day.item.from, to: day.item.to })
    : []
  drafting.notes.fact(`/dates/${name}`, day.date, { rule: day.rule, how: day.how, level, spans })
  if (level !== 'sure')
    drafting.notes.comment(
      '/dates',
      `CHECK ${name === 'start' ? 'first' : 'last'} day: ${day.rule}`,
    )
}
