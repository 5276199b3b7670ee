import type { ReadSentence } from '../reading.ts'
import type { PersonMention } from '../recognise/persons.ts'
import type { Range } from './person.ts'

/** A name in a sentence that may be that of a person. */
export interface Naming extends Range {
  readonly name: string
  readonly keys: readonly string[]
  /** Where the name begins, behind the forms of address. */
  readonly nameFrom: number
  /** What was read there, where it reads as a person. */
  readonly mention?: PersonMention
}

/** Lists the names of a sentence that may be those of people. */
export function namingsIn({ sentence, mentions, tokens }: ReadSentence): readonly Naming[] {
  return mentions.flatMap((mention): Naming[] => {
    const range = { sentence: sentence.index, from: mention.from, to: mention.to }
    if (mention.type === 'person')
      return [
        { ...range, name: mention.name, keys: mention.keys, nameFrom: mention.nameFrom, mention },
      ]
    if (mention.type !== 'unknown') return []
    return [
      {
        ...range,
        name: mention.name,
        nameFrom: mention.from,
        keys: tokens.slice(mention.from, mention.to).map(({ key }) => key),
      },
    ]
  })
}
