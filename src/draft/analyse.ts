import { attachOffices } from './attach/offices.ts'
import { gatherPeople } from './attach/people.ts'
import type { CleanText } from './clean/clean-text.ts'
import { eventsIn } from './frames/events.ts'
import type { Lexicon } from './lexicon.ts'
import { maskSentences } from './masked.ts'
import { readSentences } from './reading.ts'
import { activitiesOf, type Activity } from './resolve/activities.ts'
import { visitDates, type VisitDates } from './resolve/dates.ts'
import type { FoundDay } from './resolve/found-day.ts'
import { publicationOf } from './resolve/publication.ts'
import { officesOfVisitor } from './resolve/hints-of-heads.ts'
import { type Meeting, meetingsOf } from './resolve/programme.ts'
import type { Reading } from './resolve/report.ts'
import { type Resolution, resolveVisit } from './resolve/resolve.ts'
import type { SpokenStatement } from './resolve/spoken.ts'
import { statementsOf } from './resolve/statements.ts'
import { type FlatStatus, statusOf } from './resolve/status.ts'

/** All that the grammar found in a report. */
export interface Analysis extends Reading {
  readonly clean: CleanText
  readonly lexicon: Lexicon
  readonly resolution: Resolution
  readonly published: FoundDay | undefined
  /** The day relative dates were resolved against. */
  readonly reference: string | undefined
  readonly dates: VisitDates
  readonly status: FlatStatus
  readonly meetings: readonly Meeting[]
  readonly activities: readonly Activity[]
  readonly statements: readonly SpokenStatement[]
}

/** Once the head is known, roles mean them, and an office that the visit names for them without a name is theirs. */
function withHead({ masked, attached }: Reading, head: number | undefined): Reading['attached'] {
  const person = attached.persons[head ?? -1]
  if (!person) return attached
  const persons = attached.persons.map(other =>
    other === person && person.offices.length === 0
      ? { ...person, offices: officesOfVisitor(masked, attached) }
      : other,
  )
  return { ...attached, persons, preferred: person.id }
}

/** Reads a cleaned report, layer by layer. */
export function analyse(clean: CleanText, lexicon: Lexicon, hint: string | undefined): Analysis {
  const sentences = readSentences(lexicon, clean)
  const attached = attachOffices(sentences, gatherPeople(sentences))
  const masked = maskSentences(sentences, attached)
  const frames = masked.flatMap(sentence => (sentence.scene.isBeside ? [] : eventsIn(sentence)))
  const first = resolveVisit({ masked, attached, frames })
  const reading: Reading = {
    masked,
    attached: withHead({ masked, attached, frames }, first.head),
    frames,
  }
  const resolution = resolveVisit(reading)
  const published = publicationOf(clean, masked)
  const reference = hint ?? published?.date
  const dates = visitDates(masked, { reference, published })
  const status = statusOf(masked, {
    start: dates.start?.date,
    end: dates.end?.date,
    published: reference,
  })
  const isOff = status === 'cancelled' || status === 'postponed'
  return {
    ...reading,
    clean,
    lexicon,
    resolution,
    published,
    reference,
    dates,
    status,
    meetings: isOff ? [] : meetingsOf(reading, resolution),
    activities: isOff ? [] : activitiesOf(reading, resolution),
    statements: statementsOf(reading, resolution),
  }
}
