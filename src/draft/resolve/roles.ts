import type { Attached } from '../attach/offices.ts'
import type { Person } from '../attach/person.ts'
import { bodyCountries } from '../languages/en/bodies.ts'
import type { BodyMention } from '../recognise/body-mention.ts'
import type { OfficeMention } from '../recognise/offices.ts'

const wordsOf = (title: string): readonly string[] =>
  title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '' && !/^(?:of|the|for|and)$/.test(word))

const first = ({ ranges }: Person): number =>
  Math.min(...ranges.map(range => range.sentence * 1000 + range.from))

/**
 * Finds who is meant by a role without a name: the Minister. The head of the visit, where that is known and fits. Their title has all words of the role; of several the one
 * named last before it, else the first one named in the report.
 */
export function holderOf(
  { persons, preferred }: Pick<Attached, 'persons' | 'preferred'>,
  office: OfficeMention,
  sentence: number,
): number | undefined {
  const words = wordsOf(office.title)
  const holders = persons.filter(person =>
    person.offices.some(held => {
      const own = wordsOf(held.office.title)
      if (office.body && held.office.body && office.body.head !== held.office.body.head)
        return false
      if (
        office.code !== undefined &&
        held.office.code !== undefined &&
        office.code !== held.office.code
      )
        return false
      return words.every(word => own.includes(word) || own.includes(`vice-${word}`))
    }),
  )
  if (preferred !== undefined && holders.some(({ id }) => id === preferred)) return preferred
  const lastBefore = ({ ranges }: Person): number =>
    Math.max(
      -1,
      ...ranges
        .filter(
          range =>
            range.sentence < sentence || (range.sentence === sentence && range.to <= office.from),
        )
        .map(range => range.sentence * 1000 + range.from),
    )
  return holders.toSorted((a, b) => lastBefore(b) - lastBefore(a) || first(a) - first(b))[0]?.id
}

/** The country of a body, where its name or that of a body above it tells it. */
export function countryOfBody(body: BodyMention | undefined): string | undefined {
  if (!body) return undefined
  if (body.code !== undefined) return body.code
  const known = bodyCountries[body.head] ?? bodyCountries[body.name.toLowerCase()]
  return known ?? countryOfBody(body.parent)
}

/** The country a person serves, as far as their offices say it. */
export function countryOf(person: Person | undefined): string | undefined {
  if (!person) return undefined
  for (const { office } of person.offices) {
    const code = office.code ?? countryOfBody(office.body)
    if (code !== undefined && !(office.isCounterpart && office.code === undefined)) return code
  }
  return person.code
}

/** Whether an office is a part in the delegation and none in a body. */
export const isDelegationRole = (
  { head, body, place, title }: OfficeMention,
  after: string,
): boolean =>
  /^(?:head|leader|chief|chair|chairman|chairwoman) of (?:the )?delegation$/i.test(title) ||
  (/^(?:head|leader|member|chief|chair|chairman|chairwoman|chairperson|coordinator)$/.test(head) &&
    ((!body &&
      place === undefined &&
      /^of (?:the|a|its) (?:delegation|group|mission|team)/.test(after)) ||
      /(?:^|\b(?:observers?|observation|election|electoral) )group$|\b(?:delegation|mission|team)$/i.test(
        body?.name ?? place ?? '',
      )))
