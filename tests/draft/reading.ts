import { draftReport } from '../../src/draft/draft.ts'
import type { FlatFacts } from '../../src/draft/flat-facts.ts'

/** An invented visit, before which or behind which the sentence of a test stands. */
export const visit =
  'Odra Velune, Minister of Trade of Norway, paid an official visit to Chile from 5 to 7 May 2031.'

/** What the drafter finds in a report that is published on 14 May 2031. */
export const facts = (text: string, published = '2031-05-14'): FlatFacts =>
  draftReport(text, { published }).facts

/** The offices of a person as `title @ body`. */
export const officesOf = (text: string, name: string): readonly string[] =>
  (facts(text).persons.find(person => person.name === name)?.offices ?? []).map(
    ({ title, body }) => `${title} @ ${body ?? ''}`,
  )

/** The side of each person by name. */
export const sidesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(facts(text).persons.map(({ name, side }) => [name, side]))

export const bodiesOf = (text: string): readonly string[] =>
  facts(text).organizations.map(({ name }) => name)

export const placesOf = (text: string): readonly string[] =>
  facts(text).places.map(({ name }) => name)
