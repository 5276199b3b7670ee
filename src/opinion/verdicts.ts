import type { Draft } from '../draft/draft.ts'
import type { EvidenceFact } from '../evidence/evidence.ts'
import { segmentsOf } from '../pointer.ts'
import type { Answer, AnsweredOffice, AnsweredPerson } from './answer.ts'
import { keyOf, wordsOf } from './grounded.ts'

/** What a second opinion says of a fact. */
export type Verdict = { readonly agrees: true } | { readonly agrees: false; readonly says: string }

/** Says of each fact of a draft what a grounded answer says of it; of most facts it says nothing. */
export function verdictOf(
  fact: EvidenceFact,
  answer: Answer,
  { facts }: Pick<Draft, 'facts'>,
): Verdict | undefined {
  const [part, name, field] = segmentsOf(fact.pointer)
  if (fact.level === 'todo') return undefined
  if (part === 'people' && name !== undefined)
    return personVerdict(fact, { answer, facts, name, field })
  if (fact.pointer === '/guest/head') return sameName(answer.leader, fact.value)
  if (fact.pointer === '/dates/start') return same(answer.start, fact.value)
  if (fact.pointer === '/dates/end') return same(answer.end, fact.value)
  if (fact.pointer === '/host/country' && answer.destination.length > 0)
    return answer.destination.includes(fact.value)
      ? agreement
      : { agrees: false, says: answer.destination.join(', ') }
  return undefined
}

const agreement: Verdict = { agrees: true }

const same = (said: string | null, value: string): Verdict | undefined =>
  said === null ? undefined : said === value ? agreement : { agrees: false, says: said }

const sameName = (said: string | null, value: string): Verdict | undefined =>
  said !== null && keyOf(said) === keyOf(value) ? agreement : same(said, value)

interface Asked extends Pick<Draft, 'facts'> {
  readonly answer: Answer
  readonly name: string
  readonly field: string | undefined
}

function personVerdict(
  fact: EvidenceFact,
  { answer, facts, name, field }: Asked,
): Verdict | undefined {
  const said = answer.persons.filter(person => keyOf(person.name) === keyOf(name))
  const [person] = said
  // A person whom it names twice, or not at all, it is not asked about.
  if (!person || said.length > 1) return undefined
  if (field === undefined) return agreement
  if (field === 'side') {
    const side = facts.persons.find(other => other.name === name)?.side
    return side === undefined ? undefined : same(person.side, side)
  }
  return field === 'offices' ? officeVerdict(fact, person) : undefined
}

function officeVerdict(fact: EvidenceFact, { offices }: AnsweredPerson): Verdict | undefined {
  const alike = offices.filter(office => hasTitle(fact, office))
  if (alike.some(office => hasBody(fact, office))) return agreement
  if (alike.length > 0 || offices.length === 0) return undefined
  const says = offices.map(({ title, body }) => (body === null ? title : `${title} @ ${body}`))
  return { agrees: false, says: says.join('; ') }
}

/** The words of an office: those of the report and those of the record. */
const wordsUnder = ({ spans, value }: EvidenceFact): ReadonlySet<string> =>
  new Set([...spans.map(({ exact }) => exact), value].flatMap(wordsOf))

/** Whether a title is that of an office: it has all words of it, and none that are not under it. */
function hasTitle(fact: EvidenceFact, { title }: AnsweredOffice): boolean {
  const words = new Set(wordsOf(title))
  const under = wordsUnder(fact)
  const [own = ''] = fact.value.split(' @ ')
  return wordsOf(own).every(word => words.has(word)) && [...words].every(word => under.has(word))
}

const hasBody = (fact: EvidenceFact, { body }: AnsweredOffice): boolean => {
  const under = wordsUnder(fact)
  return body === null || wordsOf(body).every(word => word === 'the' || under.has(word))
}
