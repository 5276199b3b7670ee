import type { OfficeMention } from '../recognise/offices.ts'
import type { HeldOffice } from './person.ts'

const words = ({ office }: HeldOffice): readonly string[] =>
  office.title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)

/** Leaves out an office that only says less than another: the Minister, where the Minister of Justice is known. */
export function distinct(offices: readonly HeldOffice[]): readonly HeldOffice[] {
  const kept: HeldOffice[] = []
  const hasOwn = offices.some(({ office }) => !office.isCounterpart && !office.isRank)
  const rank = fullestRank(offices)
  const named = offices.filter(
    one => !(hasOwn && one.office.isCounterpart) && (!one.office.isRank || one === rank),
  )
  for (const held of named.toSorted((a, b) => weight(b) - weight(a))) {
    const own = words(held)
    const isKnown = kept.some(other => {
      const more = words(other)
      if (!own.every(word => more.includes(word)) && !sameOffice(held.office, other.office))
        return false
      return (
        !held.office.body ||
        held.office.body.name === other.office.body?.name ||
        held.office.body.head === other.office.body?.head
      )
    })
    if (!isKnown) kept.push(held)
  }
  return kept.toSorted((a, b) => a.range.sentence - b.range.sentence || a.range.from - b.range.from)
}

/** Gen., General, Lieutenant General: a person has one rank, and its fullest form says the most. */
const fullestRank = (offices: readonly HeldOffice[]): HeldOffice | undefined =>
  offices
    .filter(({ office }) => office.isRank)
    .toSorted((a, b) => b.office.title.length - a.office.title.length)[0]

const portfolioOf = (title: string): string =>
  title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => !/^(?:of|for|the|and|affairs|minister|secretary)$/.test(word))
    .toSorted()
    .join(' ')

/** Foreign Minister and Minister of Foreign Affairs, Energy Minister and Minister of Energy. */
function sameOffice(one: OfficeMention, other: OfficeMention): boolean {
  if (one.head !== other.head || one.body || other.body) return false
  return portfolioOf(one.title) === portfolioOf(other.title)
}

const weight = ({ office }: HeldOffice): number =>
  office.title.length + (office.body ? 100 : 0) + (office.isRank ? -1 : 0)
