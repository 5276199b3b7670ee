import type { FlatFacts } from '../flat-facts.ts'
import type { MaskedSentence } from '../masked.ts'
import { isBackground } from './report.ts'

/** What the status of a visit is called in the flat facts. */
export type FlatStatus = FlatFacts['visit']['status']

const cancelled = /\b(?:cancel(?:s|led|ed|ling)?|call(?:s|ed) off|scrap(?:s|ped)?|cancellation)\b/
const postponed =
  /\b(?:postpone[sd]?|postponement|pushed back|put off|deferred|delayed|rescheduled)\b/
const future =
  /\b(?:will|is to|are to|is due to|is scheduled to|is set to|to|plans to)(?: [a-z]+){0,3}? (?:visit|travel|pay|undertake|make|lead|arrive|head (?:to|for)|go to|come|embark|tour)\b|\bvisit to [^.;]{1,60} from [^.;]{1,20} to be\b/
const present =
  /\b(?:is|are) (?:currently |now )?(?:paying|on an? |visiting|in <[LN]\d+>|undertaking|touring|in the country|continuing)|\bwho (?:is|are) (?:on|visiting|currently)/
const over =
  /\b(?:ended|concluded|wound up|returned|completed|wrapped up|left for home|seen off|results of the (?:trip|visit)|outcome|back in)\b/
const past =
  /\b(?:visited|paid|undertook|travell?ed|held|met|toured|made|was received|were received|took place|arrived|reached|landed)\b/

interface StatusClues {
  readonly start: string | undefined
  readonly end: string | undefined
  readonly published: string | undefined
}

/** Tells whether the visit is planned, under way or over, called off or put off. */
export function statusOf(
  masked: readonly MaskedSentence[],
  { start, end, published }: StatusClues,
): FlatStatus {
  const texts = masked.filter(sentence => !isBackground(sentence)).map(({ text }) => text)
  const opening = texts.slice(0, 4)
  const about = opening.filter(text => /\b(?:visit|trip|tour|travel|talks)\b/.test(text))
  if (about.some(text => cancelled.test(text))) return 'cancelled'
  if (about.some(text => postponed.test(text))) return 'postponed'
  const hasPast = texts.slice(0, 8).some(text => past.test(text.replace(/"[^"]*"/g, '')))
  const isFuture =
    opening.some(text => future.test(text)) &&
    !texts.some(text => over.test(text)) &&
    (!hasPast || (published !== undefined && start !== undefined && published < start))
  if (isFuture) return 'planned'
  if (published !== undefined && start !== undefined && published < start) return 'planned'
  if (published !== undefined && end !== undefined && published > end) return 'completed'
  const isOver = opening.some(text => over.test(text))
  if (
    published !== undefined &&
    published === end &&
    opening.some(text => /\b(?:paid|undertook|made) an? /.test(text)) &&
    !opening.some(text => present.test(text))
  )
    return 'completed'
  if (opening.some(text => present.test(text)) && !isOver) return 'ongoing'
  if (isOver) return 'completed'
  if (published !== undefined && start !== undefined && (end === undefined || published <= end))
    return published === start && end === start ? 'completed' : 'ongoing'
  return 'completed'
}
