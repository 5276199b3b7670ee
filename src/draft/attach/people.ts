import type { ReadSentence } from '../reading.ts'
import { matching } from './matching.ts'
import { type Naming, namingsIn } from './namings.ts'
import { isPerson } from './person-names.ts'
import type { Person, PersonAt, Range } from './person.ts'

/** People and where they are spoken of by name. */
export interface People {
  readonly persons: readonly Person[]
  readonly at: readonly PersonAt[]
}

/** No report of a visit names more; what is beyond is left out, so that time stays bounded. */
const mostPeople = 300
const mostNamings = 2500

/** Gathers the names of a report into persons: the fullest names first, then what refers to them. */
export function gatherPeople(sentences: readonly ReadSentence[]): People {
  const namings = sentences.flatMap(namingsIn).slice(0, mostNamings)
  const persons: Gathering[] = []
  const at: PersonAt[] = []
  const byLength = namings.toSorted((a, b) => b.keys.length - a.keys.length || order(a, b))
  for (const naming of byLength) {
    const known = matching({ persons, sentences }, naming)
    const id = known ?? (isPerson(sentences, naming) ? persons.length : undefined)
    if (id === undefined || id >= mostPeople) continue
    const range: Range = { sentence: naming.sentence, from: naming.nameFrom, to: naming.to }
    if (known === undefined) persons.push(personOf(id, naming, range))
    else {
      const person = persons[known]
      person?.ranges.push(range)
      if (person && naming.mention?.title !== undefined) person.title ??= naming.mention.title
    }
    at.push({
      sentence: naming.sentence,
      from: naming.from,
      to: naming.to,
      person: id,
      isName: true,
    })
  }
  return { persons, at: at.toSorted(order) }
}

const order = (a: Range, b: Range): number => a.sentence - b.sentence || a.from - b.from

/** A person whose names are still being gathered. */
type Gathering = Omit<Person, 'ranges' | 'title'> & {
  readonly ranges: Range[]
  title?: string
}

function personOf(id: number, { name, keys, mention }: Naming, range: Range): Gathering {
  return {
    id,
    name,
    keys,
    ranges: [range],
    offices: [],
    ...(mention?.title === undefined ? {} : { title: mention.title }),
  }
}
