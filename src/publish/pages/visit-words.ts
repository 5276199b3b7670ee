import { schema } from '../../rdf/namespaces.ts'
import { irisOf } from '../site-graph.ts'
import type { View } from '../view.ts'
import { typesOf, type VisitSummary } from '../visits.ts'

/** Names the kind of a visit. */
export function kindInWords({ site }: View, { node }: VisitSummary): string {
  const kind = typesOf(node()).findLast(type => site.words.kinds[type] !== undefined)
  return site.words.kinds[kind ?? 'Visit'] ?? ''
}

/** Says that a visit did not take place as announced; nothing for the others. */
export function statusOf({
  node,
}: VisitSummary): 'cancelled' | 'postponed' | 'rescheduled' | undefined {
  const [status] = irisOf(node(), schema.eventStatus)
  if (status === schema.EventCancelled.value) return 'cancelled'
  if (status === schema.EventPostponed.value) return 'postponed'
  return status === schema.EventRescheduled.value ? 'rescheduled' : undefined
}
