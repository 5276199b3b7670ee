import {
  activityEnds,
  documentNouns,
  gateways,
  doneOnlyWith,
  nominalActivities,
  occasionNouns,
  passiveDeeds,
  passiveOccasions,
  reception,
  undergone,
} from '../languages/en/activities.ts'
import type { MaskedSentence } from '../masked.ts'
import { type Speaker, speakerBefore } from './speakers.ts'
import { window, wordOf } from './speech-frame.ts'
import { activityForms, type VerbForm } from './verbs.ts'

/** A clause that may be an item of the programme: toured a school; an agreement was signed. */
export interface ActivityFrame {
  readonly start: number
  readonly end: number
  /** The verb, by which its kind is told. */
  readonly verb: string
  readonly rule: ActivityRule
  /** Who stands right before the verb; nothing where the clause goes on from the one before, or names nobody. */
  readonly subject?: Speaker | undefined
  /** Whether somebody must have done it who is sought before the verb. */
  readonly isActive: boolean
}

export type ActivityRule =
  'activity' | 'met a group' | 'was signed' | 'was held' | 'item of the programme'

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

/** Where a clause ends: before the next verb of the same subject, a relative clause or the end of the sentence. */
function clauseEnd({ text }: MaskedSentence, from: number, isOpening = false): number {
  const rest = text.slice(from, from + 240)
  const comma = isOpening ? rest.indexOf(' , ') : -1
  if (comma > 0) return from + comma
  return from + Math.min(activityEnds.exec(rest)?.index ?? rest.length, 230)
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
  if (!isUsedAs(masked, at, { form, subject })) return undefined
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

interface Use {
  readonly form: VerbForm
  readonly subject: Speaker | undefined
}

const lead = (masked: MaskedSentence, at: number): string => {
  const start = masked.items[at]?.start ?? 0
  return masked.text.slice(Math.max(0, start - 90), start)
}

/** Whether a word is a verb here that somebody does: no noun, no passive, no purpose. */
function isUsedAs(masked: MaskedSentence, at: number, { form, subject }: Use): boolean {
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

/** was presented with a guard of honour */
function undergoneAt(masked: MaskedSentence, at: number): ActivityFrame | undefined {
  const item = masked.items[at]
  if (!item || !/^(?:was|were|be|been)$/.test(wordOf(masked, item))) return undefined
  const rest = masked.text.slice(item.end + 1, item.end + 1 + window)
  const found = undergone.exec(rest) ?? atGateway(masked, at, rest)
  const subject = found ? speakerBefore(masked, at) : undefined
  if (!found || /(?:^| )(?:it|that|which) $/.test(lead(masked, at))) return undefined
  const start = item.end + 1
  const from = start + found[0].length
  const next = / and [a-z]+ed /.exec(masked.text.slice(from, clauseEnd(masked, from)))
  const end = next ? from + next.index : clauseEnd(masked, from)
  return { start, end, verb: 'received', rule: 'activity', subject, isActive: true }
}

/** "was received at the airport": an item of the programme, and no meeting. */
function atGateway(masked: MaskedSentence, at: number, rest: string): RegExpExecArray | null {
  const received = reception.exec(rest)
  return received && isAtGateway(masked, at) ? received : null
}

/** Whether what is told at a place of a sentence happens where guests arrive and leave. */
export function isAtGateway({ items, scene }: MaskedSentence, at: number): boolean {
  const from = scene.tokens[items[Math.max(0, at - 12)]?.from ?? 0]?.start ?? 0
  const to = scene.tokens[(items[Math.min(items.length - 1, at + 40)]?.to ?? 1) - 1]?.end ?? from
  return gateways.test(scene.text.slice(from, to))
}

/** "showed the guests around", "presented him a guard of honour": done to the visitors by whomever. */
function shownAt(masked: MaskedSentence, at: number): ActivityFrame | undefined {
  const item = masked.items[at]
  if (!item) return undefined
  const rest = masked.text.slice(item.start, item.start + window)
  const shown =
    /^(?:showed|walked|guided|took|led|conducted|presented|gave|accorded|treated) (?:him|her|them|the (?:delegation|guests?|visitors?|visiting [a-z]+)) (?:around|round|through|on|over|along|to|a|an|the|with)? ?(?:a |an |the )?(?=[a-z<])/.exec(
      rest,
    )
  if (
    !shown ||
    /^(?:took|gave|presented) \S+ (?:a |an |the )?(?:view|idea|letter|message|part|seriously)/.test(
      rest,
    )
  )
    return undefined
  const end = clauseEnd(masked, item.start + shown[0].length)
  return { start: item.start, end, verb: 'toured', rule: 'activity', isActive: false }
}

/** "an agreement was signed", "a banquet was held" */
function cameAboutAt(masked: MaskedSentence, at: number): ActivityFrame | undefined {
  const item = masked.items[at]
  if (!item || !/^(?:was|were|be|been)$/.test(wordOf(masked, item))) return undefined
  const rest = masked.text.slice(item.end + 1, item.end + 1 + window)
  const deed = passiveDeeds.exec(rest)
  const occasion = passiveOccasions.exec(rest)
  const noun =
    (deed && nounBefore(masked, at, documentNouns)) ??
    (occasion && nounBefore(masked, at, occasionNouns)) ??
    (deed && /^(?:inaugurated|unveiled)$/.test(deed[1] ?? '') ? subjectNoun(masked, at) : undefined)
  const done = deed ?? occasion
  if (noun === undefined || noun === null || !done) return undefined
  const start = masked.items[phraseStart(masked, noun)]?.start ?? item.start
  const after = item.end + 1 + done[0].length
  if (/^ ?(?::|$)/.test(masked.text.slice(after, after + 3))) return undefined
  return {
    start,
    end: clauseEnd(masked, after),
    verb: done[1] ?? 'held',
    rule: documentNouns.test(wordOf(masked, masked.items[noun])) ? 'was signed' : 'was held',
    isActive: false,
  }
}

/** The word right before a passive: whatever is inaugurated is an item of the programme. */
const subjectNoun = (masked: MaskedSentence, verb: number): number | undefined =>
  /^(?:[a-z-]{3,}|<[BLU]\d+>)$/.test(wordOf(masked, masked.items[verb - 1])) &&
  !/^(?:it|this|that|which|who|he|she|they)$/.test(wordOf(masked, masked.items[verb - 1]))
    ? verb - 1
    : undefined

/** The first noun of a kind in the clause before a verb. */
function nounBefore(masked: MaskedSentence, verb: number, nouns: RegExp): number | undefined {
  let found: number | undefined
  let last = verb - 1
  while (
    /^(?:is|are|was|were|will|would|to|also|due|expected|scheduled|has|have|had)$/.test(
      wordOf(masked, masked.items[last]),
    )
  )
    last--
  for (let at = last; at >= Math.max(0, verb - 40); at--) {
    const word = wordOf(masked, masked.items[at])
    if (/^(?:;|:|"|“|”|where|when|while|which|who|was|were|is|are|said|that)$/.test(word)) break
    if (nouns.test(word)) found = at
  }
  return found
}

/** Where a noun phrase begins: at its article, number or country. */
function phraseStart(masked: MaskedSentence, noun: number): number {
  let start = noun
  for (let at = noun - 1; at >= Math.max(0, noun - 7); at--) {
    const word = wordOf(masked, masked.items[at])
    if (
      /^(?:a|an|the|another|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)$/.test(
        word,
      )
    )
      return at
    if (
      /^(?:after|following|during|at|in|on|when|where|as|with|today|yesterday|,|also|talks|meetings?|and)$/.test(
        word,
      )
    )
      return start
    start = at
  }
  return start
}

const circumstance =
  /\b(?:during|before|at|on the sidelines of|of|since|in|<[A-Z]\d+> 's|today 's|yesterday 's) (?:the |an? )?(?:[a-z-]+ )?$/
const opening = /(?:^|, )(?:after|following|immediately after|before) (?:the |an? )?(?:[a-z]+ )?$/

const isOpening = ({ text }: MaskedSentence, at: number): boolean =>
  opening.test(text.slice(Math.max(0, at - 40), at))

/** A ceremony is an item wherever it is told; a tour or a visit is one only where it is no frame of something else. */
function isItem({ text }: MaskedSentence, { 0: words, index }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 40), index)
  if (/\b(?:official|working|state|day|whirlwind|nation|part of an?) (?:[a-z]+ )?$/.test(before))
    return false
  const isAfter = /\b(?:after|following) (?:the |an? )?(?:[a-z]+ )?$/.test(before)
  return !circumstance.test(before) && (!isAfter || /\bceremon/.test(words))
}

/** a moment of silence, a tour of a wind farm */
function nominalIn(masked: MaskedSentence): readonly ActivityFrame[] {
  const matches = [...masked.text.matchAll(nominalActivities)].filter(match =>
    isItem(masked, match),
  )
  return matches.map((match, index) => ({
    start: match.index,
    end: Math.min(
      clauseEnd(masked, match.index + match[0].length, isOpening(masked, match.index)),
      matches[index + 1]?.index ?? masked.text.length,
    ),
    verb: match[0],
    rule: 'item of the programme',
    isActive: false,
  }))
}
