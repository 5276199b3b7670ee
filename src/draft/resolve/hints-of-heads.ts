import type { Attached } from '../attach/offices.ts'
import type { HeldOffice, Person } from '../attach/person.ts'
import {
  callers,
  groupLeaders,
  leaders,
  receivers,
  visitNouns,
  visitVerbs,
} from '../languages/en/events.ts'
import { caught, type MaskedItem, type MaskedSentence } from '../masked.ts'
import { type Hint, isBackground, personOf } from './report.ts'
import { holderOf } from './roles.ts'

/** Finds who visits, by what a sentence says: a visit of A, a delegation led by A; received by B speaks against B. */
export function headsIn(masked: MaskedSentence, attached: Attached): readonly Hint<number>[] {
  const hints: Hint<number>[] = []
  const add = (placeholder: string | undefined, weight: number, rule: string): void => {
    const item = inPerson(masked, firstOfPair(masked, caught(masked, placeholder)))
    const person = personOf(item, masked.index, attached)
    if (person === undefined || !item) return
    const share = isNamedLater(item, masked.index, attached.persons[person]) ? 0.2 : 1
    hints.push({ value: person, weight: weight * share, sentence: masked.index, rule, item })
  }
  for (const pattern of leaders)
    for (const match of masked.text.matchAll(pattern)) add(match[1], 6, 'delegation led by')
  for (const match of masked.text.matchAll(visitVerbs))
    if (match[1]?.startsWith('<')) add(visitorOf(masked, match), 4, 'subject of the visit')
  for (const pattern of visitNouns)
    for (const match of masked.text.matchAll(pattern)) add(match[1] ?? match[2], 4, 'visit of')
  for (const match of masked.text.matchAll(groupLeaders))
    if (isGroup(caught(masked, match[2]))) add(match[1], 6, 'delegation led by')
  for (const match of masked.text.matchAll(receivers)) add(match[1], -2.5, 'receives a delegation')
  for (const match of masked.text.matchAll(callers)) {
    add(match[1], 1.5, 'calls on')
    add(match[2], -1.5, 'is called on')
  }
  return hints
}

/** The Commonwealth Observer Group: a body that is a delegation. */
const isGroup = (item: MaskedItem | undefined): boolean =>
  item?.referent?.type === 'mention' &&
  item.referent.mention.type === 'body' &&
  /^(?:group|mission|delegation|team)$/.test(item.referent.mention.head)

/** Who a role means is named with it or right behind: a minister named much later is another one. */
const isNamedLater = (item: MaskedItem, sentence: number, person: Person | undefined): boolean =>
  item.referent?.type === 'role' &&
  (person?.ranges ?? []).every(range => range.sentence > sentence + 1)

/** A was received by B during her visit: A's, who stands first. */
function visitorOf({ text }: MaskedSentence, match: RegExpExecArray): string | undefined {
  const isAgent = /\bby (?:the )?$/.test(text.slice(0, match.index))
  const isOfSubject = /\b(?:during|on|for) (?:his|her)\b/.test(match[0])
  return isAgent && isOfSubject ? (/<[PR]\d+>/.exec(text)?.[0] ?? match[1]) : match[1]
}

/** A, representing B, arrived: it is A who came. */
function inPerson(masked: MaskedSentence, item: MaskedItem | undefined): MaskedItem | undefined {
  const before = item ? masked.text.slice(0, item.start) : ''
  if (
    !/\b(?:representing|on behalf of|deputi[sz]ing for) (?:(?:[a-z]+|<U\d+>) ){0,5}$/.test(before)
  )
    return item
  return (
    masked.items.findLast(
      other => other.referent?.type === 'person' && item !== undefined && other.end <= item.start,
    ) ?? item
  )
}

const pairLink =
  /(<[PR]\d+>)(?: \( [^()]{1,40} \))? ,? ?(?:and|(?:together|along|accompanied) with) (?:the )?$/
const listLink = /(<[PR]\d+>)(?: \( [^()]{1,40} \))? , (?:the )?$/

/** A, B and C led the mission, A together with B: the one named first. */
export function firstOfPair(
  masked: MaskedSentence,
  item: MaskedItem | undefined,
  isInList = false,
): MaskedItem | undefined {
  const text = item ? masked.text.slice(0, item.start) : ''
  const before = pairLink.exec(text) ?? (isInList ? listLink.exec(text) : undefined)
  return before ? firstOfPair(masked, caught(masked, before[1]), true) : item
}

/** "a visit by Malta's prime minister": the office of a visitor who is named without one. */
export function officesOfVisitor(
  masked: readonly MaskedSentence[],
  attached: Attached,
): readonly HeldOffice[] {
  const items = masked.slice(0, 5).flatMap(sentence =>
    visitNouns.flatMap(pattern =>
      [...sentence.text.matchAll(pattern)].flatMap(match => {
        const item = caught(sentence, match[1])
        return item ? [{ item, sentence: sentence.index }] : []
      }),
    ),
  )
  for (const { item, sentence } of items) {
    if (item.referent?.type !== 'role') continue
    const { office } = item.referent
    if (holderOf(attached, office, sentence) !== undefined) continue
    const range = { sentence, from: item.from, to: item.to }
    return [{ office, rule: 'office of the visitor', range }]
  }
  return []
}

/** The delegation of a committee is led by its chair. */
export function chairsOfDelegations(
  masked: readonly MaskedSentence[],
  { persons }: Attached,
): readonly Hint<number>[] {
  const hints: Hint<number>[] = []
  for (const sentence of masked) {
    if (isBackground(sentence)) continue
    for (const [, placeholder] of sentence.text.matchAll(
      /\bdelegation (?:of|from) (?:the )?(<B\d+>)/g,
    )) {
      const referent = caught(sentence, placeholder)?.referent
      const name =
        referent?.type === 'mention' && referent.mention.type === 'body'
          ? referent.mention.name
          : ''
      const chair = persons.find(({ offices }) =>
        offices.some(
          ({ office }) =>
            /^(?:chair|chairman|chairwoman|chairperson|president|head|speaker)$/.test(
              office.head,
            ) &&
            name !== '' &&
            office.body?.name.startsWith(name),
        ),
      )
      if (chair)
        hints.push({
          value: chair.id,
          weight: 3.5,
          sentence: sentence.index,
          rule: 'chair of the delegation’s body',
        })
    }
  }
  return hints
}

/** Maarja Tamberg, Chair of the Committee, head of the delegation. */
export const leads = (
  masked: readonly MaskedSentence[],
  { phrases }: Attached,
  person: number,
): boolean =>
  phrases.some(phrase => {
    const scene = phrase.person === person ? masked[phrase.sentence]?.scene : undefined
    return (
      scene !== undefined &&
      /^of (?:the|its|his|her) (?:delegation|group|mission|team)/.test(
        scene.tokens
          .slice(phrase.to, phrase.to + 3)
          .map(({ key }) => key)
          .join(' '),
      )
    )
  })
