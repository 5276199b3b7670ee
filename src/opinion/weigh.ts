import type { Draft } from '../draft/draft.ts'
import { writeRecord } from '../draft/emit/yaml.ts'
import type { EvidenceFact, Level } from '../evidence/evidence.ts'
import { inside, segmentsOf } from '../pointer.ts'
import type { Answer } from './answer.ts'
import { oneLine } from './one-line.ts'
import { verdictOf, type Verdict } from './verdicts.ts'

/** A draft with a second opinion on it. */
export interface Weighed {
  readonly draft: Draft
  /** How many facts it agrees with and how many it disagrees with. */
  readonly agrees: number
  readonly differs: number
}

/**
 * Takes a grounded answer as a second opinion on a draft: where it agrees, a fact is sure; where it does not, it is to
 * be checked, and a comment says what it says. No value changes, and nothing is added or taken out.
 */
export function weigh(draft: Draft, answer: Answer): Weighed {
  const verdicts = new Map<string, Verdict>()
  for (const fact of draft.evidence.facts) {
    const verdict = verdictOf(fact, answer, draft)
    if (verdict) verdicts.set(fact.pointer, verdict)
  }
  const facts = draft.evidence.facts.map(fact => weighed(fact, verdicts.get(fact.pointer)))
  const comments = commentsOn(draft.comments, facts, verdicts)
  const levels = new Map(facts.map(({ pointer, level }) => [pointer, level]))
  const agrees = [...verdicts.values()].filter(verdict => verdict.agrees).length
  return {
    draft: {
      ...draft,
      yaml: writeRecord(draft.record, comments),
      comments,
      evidence: { ...draft.evidence, facts },
      facts: withLevels(draft.facts, levels),
    },
    agrees,
    differs: verdicts.size - agrees,
  }
}

function weighed(fact: EvidenceFact, verdict: Verdict | undefined): EvidenceFact {
  if (!verdict) return fact
  return verdict.agrees
    ? { ...fact, level: 'sure', note: 'a second opinion agrees' }
    : { ...fact, level: 'check', note: `a second opinion says ${oneLine(verdict.says)}` }
}

/** What a comment asks to be checked, by the facts that it is about. */
const subjects: readonly (readonly [words: RegExp, facts: RegExp])[] = [
  [/^the name$/, /^\/people\/[^/]+$/],
  [/^the side$/, /^\/people\/[^/]+\/side$/],
  [/^the offices$/, /^\/people\/[^/]+\/offices\//],
  [/^the head of the delegation$/, /^\/guest\/head$/],
  [/^the country$/, /^\/host\/country$/],
  [/^first day: /, /^\/dates\/start$/],
  [/^last day: /, /^\/dates\/end$/],
]

/** The comments of a draft after a second opinion: what it settles goes, what it disputes is told. */
function commentsOn(
  before: ReadonlyMap<string, string>,
  facts: readonly EvidenceFact[],
  verdicts: ReadonlyMap<string, Verdict>,
): ReadonlyMap<string, string> {
  const comments = new Map<string, string>()
  for (const [pointer, comment] of before) {
    const under = facts.filter(fact => lineOf(fact.pointer) === pointer)
    const left = open(comment, under, verdicts)
    if (left !== undefined) comments.set(pointer, left)
  }
  for (const { pointer, note = '' } of facts) {
    if (verdicts.get(pointer)?.agrees !== false) continue
    const line = lineOf(pointer)
    const known = comments.get(line)
    comments.set(line, known === undefined ? `CHECK ${note}` : `${known}; ${note}`)
  }
  return comments
}

/** The place of the comment on a fact: that of the person, or of the part of the record. */
function lineOf(pointer: string): string {
  const [part = '', name] = segmentsOf(pointer)
  const line = inside('', part)
  return part === 'people' && name !== undefined ? inside(line, name) : line
}

/** Takes out of a comment what is settled: where a second opinion agrees with all facts that it is about. */
function open(
  comment: string,
  facts: readonly EvidenceFact[],
  verdicts: ReadonlyMap<string, Verdict>,
): string | undefined {
  if (!comment.startsWith('CHECK ')) return comment
  const left = comment
    .slice('CHECK '.length)
    .split('; ')
    .filter(words => {
      const about = subjects.find(([pattern]) => pattern.test(words))?.[1]
      const meant = facts.filter(({ pointer }) => about?.test(pointer) ?? false)
      return (
        meant.length === 0 || meant.some(({ pointer }) => verdicts.get(pointer)?.agrees !== true)
      )
    })
  const words = left.join('; ')
  if (words === '') return undefined
  return /^(?:CHECK|TODO) /.test(words) ? words : `CHECK ${words}`
}

function withLevels(facts: Draft['facts'], levels: ReadonlyMap<string, Level>): Draft['facts'] {
  const of = (pointer: string, before: Level): Level => levels.get(pointer) ?? before
  const { visit } = facts
  return {
    ...facts,
    visit: {
      ...visit,
      levels: {
        ...visit.levels,
        start: of('/dates/start', visit.levels.start),
        end: of('/dates/end', visit.levels.end),
      },
    },
    leaderLevel: of('/guest/head', facts.leaderLevel),
    persons: facts.persons.map(person => {
      const pointer = inside('/people', person.name)
      return {
        ...person,
        level: of(pointer, person.level),
        sideLevel: of(`${pointer}/side`, person.sideLevel),
      }
    }),
  }
}
