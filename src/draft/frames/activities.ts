import { doneOnlyWith } from '../languages/en/activities.ts'
import type { MaskedSentence } from '../masked.ts'
import { type ActivityFrame, clauseEnd } from './activity-frame.ts'
import { isDone } from './activity-uses.ts'
import { cameAboutAt } from './came-about.ts'
import { nominalIn } from './nominal-activities.ts'
import { speakerBefore } from './speakers.ts'
import { window, wordOf } from './speech-frame.ts'
import { shownAt, undergoneAt } from './undergone.ts'
import { activityForms } from './verbs.ts'

/** Finds the clauses of a sentence that tell what was done besides meeting people. */
export function activitiesIn(masked: MaskedSentence): readonly ActivityFrame[] {
  const frames: ActivityFrame[] = []
  for (const [at, item] of masked.items.entries()) {
    if (item.referent) continue
    const frame =
      doneAt(masked, at) ??
      undergoneAt(masked, at) ??
      shownAt(masked, at) ??
      cameAboutAt(masked, at)
    if (frame) frames.push(frame)
  }
  return [...frames, ...nominalIn(masked)]
}

/** toured a school */
function doneAt(masked: MaskedSentence, at: number): ActivityFrame | undefined {
  const item = masked.items[at]
  const word = wordOf(masked, item)
  const form = activityForms.get(word)
  if (!item || !form) return undefined
  // "visited, on Monday, a school": what is inserted is passed over.
  const rest = masked.text
    .slice(item.end + 1, item.end + 1 + window)
    .replace(/^, [^,]{1,40} , /, '')
  const needed = doneOnlyWith[form.base]
  if ((needed && !needed.test(rest)) || rest.startsWith('by ')) return undefined
  const subject = form.form === 'participle' ? undefined : speakerBefore(masked, at)
  if (!isDone(masked, at, { form, subject })) return undefined
  const isGroup = form.base === 'meet'
  return {
    start: item.start,
    end: clauseEnd(masked, item.end + 1, form.form === 'participle'),
    verb: word,
    rule: isGroup ? 'met a group' : 'activity',
    subject,
    isActive: true,
  }
}
