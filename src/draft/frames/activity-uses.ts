import type { MaskedSentence } from '../masked.ts'
import { lead } from './activity-frame.ts'
import type { Speaker } from './speakers.ts'
import type { VerbForm } from './verbs.ts'

/** A form of a verb, and who stands right before it. */
interface Use {
  readonly form: VerbForm
  readonly subject: Speaker | undefined
}

/** Whether a word is a verb here that somebody does: no noun, no passive, no purpose. */
export function isDone(masked: MaskedSentence, at: number, { form, subject }: Use): boolean {
  const before = lead(masked, at)
  if (form.form === 'base') return isFuture(before) || isNextFuture(before)
  if (form.form === 'third') return subject !== undefined || /\b(?:also|then|later) $/.test(before)
  if (form.form === 'past') return isPast(before, { form, subject })
  const isOpeningWord =
    before === '' &&
    !/^(?:speak|address|talk|answer|mark|take|have|make|give|hold)$/.test(form.base)
  return isOpeningWord || isUnderWay.test(before)
}

const isUnderWay = /\b(?:after|before|then|followed by|upon|besides|is|are) (?:also |then |now )?$/

const isFuture = (before: string): boolean =>
  /\b(?:will|would|shall|(?:is|are|was|were|be|been|due|scheduled|expected|set|going|able|planned|plans|continued?|slated|hopes|opportunity|he|she|they|then|later|also) (?:also )?to|did|and to) (?:also |then |later |jointly |first |not only |[a-z]+ly ){0,2}$/.test(
    before,
  )

/** "will meet A and visit B, tour C" */
const isNextFuture = (before: string): boolean =>
  /\b(?:will|would|scheduled to|expected to|due to|is to|are to|set to|plans to)\b/.test(before) &&
  /(?:\band|,|;) (?:also |then |later |on <D\d+> )?$/.test(before)

/** Documents and speeches stand before participles that say what was done with them: an agreement signed. */
const reducible =
  /^(?:sign|ink|initial|deliver|present|offer|address|host|hold|launch|give|open|receive|exchange|conclude|plant|make|take|release|award|donate|hand|organi[sz]e|lay|lead|chair|mark|perform|conduct)$/

function isPast(before: string, { form, subject }: Use): boolean {
  if (
    /(?:^| )(?:was|were|is|are|be|been|being|the|a|an|his|her|its|their)(?: (?:also|then|later|jointly|[a-z]+ly))? $/.test(
      before,
    )
  )
    return false
  if (subject !== undefined) return true
  if (
    /(?:^|[,;)>]|\b(?:and|then|also|later|had|has|have|who|which|subsequently|jointly|earlier|party|he|she|they|it|[a-z]+ly)) $/.test(
      before,
    )
  )
    return !/\b(?:to|with|of|by) (?:the )?<[A-Z]\d+> $/.test(before) || !reducible.test(form.base)
  return !reducible.test(form.base)
}
