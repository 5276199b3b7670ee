import type { Office } from '../model/office.ts'
import { personOf } from '../model/person.ts'
import type { Entities } from '../model/visit.ts'
import type { Walk } from './walk.ts'

/** Goes to each office of people, who may be described by a bare list of offices. */
export function walkOffices(
  people: Entities['people'],
  { items, itemsIn, valuesIn }: Walk,
  judge: (office: string | Office) => void,
): void {
  valuesIn('people', people, person => {
    const { offices = [] } = personOf(person)
    if (Array.isArray(person)) items(offices, judge)
    else itemsIn('offices', offices, judge)
  })
}
