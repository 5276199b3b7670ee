import type { ReadSentence } from '../reading.ts'
import type { Naming } from './namings.ts'
import type { Person, Range } from './person.ts'

/** The people gathered so far, in the sentences that name them. */
interface Gathered {
  readonly persons: readonly Person[]
  readonly sentences: readonly ReadSentence[]
}

/**
 * Finds the person a name refers to: all its words are words of theirs; an initial stands for a word. Of several of one
 * surname it is the one with the title that stands before it, else the one named last.
 */
export function matching({ persons, sentences }: Gathered, naming: Naming): number | undefined {
  const found = persons.filter(({ keys }) => refersTo(naming.keys, keys))
  if (found.length <= 1) return found[0]?.id
  const title = titleBefore(sentences, naming)
  const titled = (person: Person): number =>
    title !== undefined &&
    person.ranges.some(range => headsBeside(sentences, range).includes(title))
      ? 1
      : 0
  const last = (person: Person): number => (person.keys.at(-1) === naming.keys.at(-1) ? 1 : 0)
  const near = (person: Person): number =>
    Math.max(
      -1,
      ...person.ranges
        .filter(({ sentence }) => sentence <= naming.sentence)
        .map(({ sentence }) => sentence),
    )
  return found.toSorted(
    (a, b) => last(b) - last(a) || titled(b) - titled(a) || near(b) - near(a),
  )[0]?.id
}

/** The word that heads the office right before a name. */
const titleBefore = (
  sentences: readonly ReadSentence[],
  { sentence, from }: Range,
): string | undefined => {
  const office = sentences[sentence]?.mentions.find(
    mention => mention.type === 'office' && mention.to === from,
  )
  return office?.type === 'office' ? office.head : undefined
}

/** The heads of the offices right before and right behind a name. */
const headsBeside = (
  sentences: readonly ReadSentence[],
  { sentence, from, to }: Range,
): readonly string[] =>
  (sentences[sentence]?.mentions ?? []).flatMap(mention =>
    mention.type === 'office' &&
    (mention.to === from ||
      mention.to === from - 1 ||
      (mention.from >= to && mention.from <= to + 2))
      ? [mention.head]
      : [],
  )

const refersTo = (some: readonly string[], all: readonly string[]): boolean =>
  some.every(
    key =>
      all.includes(key) ||
      (key.length === 1 && all.some(word => word.startsWith(key) && word !== some.at(-1))) ||
      all.some(word => word.includes('-') && word.split('-')[0] === key),
  ) && some.some(key => key.length > 1)
