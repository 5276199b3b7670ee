import type { Analysis } from './analyse.ts'
import type { Person } from './attach/person.ts'
import type { Level } from '../evidence/evidence.ts'
import type { ReportedOffice } from './facts/offices.ts'
import { countryOf } from './resolve/roles.ts'

/** Rules that were right in at least 97 of 100 cases of the development set; only these may say `sure`. */
const sureOffices: ReadonlySet<string> = new Set([
  'apposition',
  'prenominal',
  'before the name',
  'plural title',
])

/** How far a person's name can be trusted: with an office or a form of address beside it, or named more than once. */
export const personLevel = ({ offices, ranges, keys }: Person): Level =>
  (offices.length > 0 || ranges.length > 1) && keys.length > 1 ? 'sure' : 'check'

/** How far the title of an office can be trusted. */
export const officeLevel = ({ held }: ReportedOffice): Level =>
  sureOffices.has(held.rule) && !held.office.isCounterpart && !held.office.isSmall
    ? 'sure'
    : 'check'

/** The body of an office is sure where it stands beside the title. */
export const bodyLevel = (office: ReportedOffice): Level =>
  officeLevel(office) === 'sure' &&
  !office.isInferred &&
  office.body !== undefined &&
  office.held.office.place === undefined
    ? 'sure'
    : 'check'

/** A side is sure where the country served says the same as the answer of the whole report. */
export function sideLevel({ resolution }: Analysis, person: Person): Level {
  if (!isHeadSure({ resolution })) return 'check'
  if (person.id === resolution.head) return 'sure'
  const code = countryOf(person)
  const side = resolution.sides.get(person.id)
  if (code === undefined || side === 'other') return 'check'
  const byCountry =
    code === resolution.home ? 'visitor' : resolution.destinations.includes(code) ? 'host' : 'other'
  return byCountry === side ? 'sure' : 'check'
}

const isHeadSure = ({ resolution }: Pick<Analysis, 'resolution'>): boolean =>
  resolution.head !== undefined && resolution.margin >= 5

/** The head is sure where the next best answer is far behind. */
export const headLevel = (analysis: Analysis): Level => (isHeadSure(analysis) ? 'sure' : 'check')

/** A country visited is sure where the report says so several times. */
export function destinationLevel({ resolution }: Analysis, code: string): Level {
  const weight = resolution.hints.destinations
    .filter(({ value }) => value === code)
    .reduce((sum, hint) => sum + hint.weight, 0)
  return weight >= 9 && resolution.margin >= 5 ? 'sure' : 'check'
}

/** A day is sure where it is written with its month in a range of the visit. */
export const dateLevel = (rule: string | undefined): Level =>
  rule === 'range of days' ? 'sure' : 'check'
