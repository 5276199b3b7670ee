import type { StatementKind } from '../../model/statement.ts'
import { upper } from './titles.ts'

const kinds: readonly (readonly [RegExp, StatementKind, string])[] = [
  [
    /^(?:thank|gratitude|express(?:ed|es) (?:(?:his|her|its|their|deep|sincere) )*(?:gratitude|thanks|appreciation))/i,
    'thanks',
    'Gives thanks for',
  ],
  [
    /^(?:prais|appreciat|commend|hail|congratulat|welcom|spoke positively|spoke highly)/i,
    'praise',
    'Has praise for',
  ],
  [/^(?:(?:firmly |fully |strongly )?oppos|condemn|reject)/i, 'opposition', 'Stands against'],
  [
    /^(?:(?:firmly |fully |strongly )?support|back|underscored support)/i,
    'support',
    'Is in favour of',
  ],
  [/^(?:agree|reach|decid)/i, 'agreement', 'Agreement on'],
  [/^(?:ask|request|call(?:ed|s) for|urg|appeal|propos)/i, 'request', 'Asks for'],
  [
    /^(?:express(?:ed|es)? (?:willing|readi)|(?:is|are) (?:ready|willing|prepared|keen)|pledg|promis|undertook|will |voiced its wish|reaffirm|reiterat|expressed willing|expressed (?:its |his |her )?(?:readi|wish|desire))/i,
    'commitment',
    'Is ready for',
  ],
  [/^(?:regret|warn|concern)/i, 'concern', 'Is concerned about'],
  [/^(?:attach|regard|describ|believ|consider)/i, 'assessment', 'Gives a view on'],
]

/** What a speaker does, by the verb and the first words behind it. */
export function kindOfStatement(text: string): {
  readonly kind: StatementKind | undefined
  readonly phrase: string
} {
  const found = kinds.find(([pattern]) => pattern.test(text.trim()))
  return { kind: found?.[1], phrase: found?.[2] ?? 'Speaks about' }
}

const leading =
  /^(?:that|to|the|a|an|his|her|its|their|for|of|on|in|with|about|is|are|was|were|has|have|it|he|she|they|we|be|would|will|should|and|both|sides?|also|very|great|importance|ready|willing|continue|willingness|appreciation|gratitude|thanks|chinese|side|how|as|this|there|hope|hoped|wish|strengthen|deepen|further|expand|closer|well|highly|positively|hoping|up)\s+/i

/**
 * Makes a short topic of what was said: its first noun phrase, at most six words, without quotation marks; nothing
 * where no words are left.
 */
export function topicOf(text: string): string | undefined {
  let rest = text
    .replaceAll(/["“”«»]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  for (let round = 0; round < 12 && leading.test(rest); round++) rest = rest.replace(leading, '')
  const clause =
    rest.split(
      /[,;:.?!]| (?:that|which|who|where|so as|saying|adding|while|because|through|including) /,
    )[0] ?? ''
  const words = clause.split(' ').filter(Boolean).slice(0, 6)
  while (
    words.length > 1 &&
    /^(?:and|or|of|the|a|an|to|in|for|with|on|by|at|as|from|is|are|will|its|their|his|her|between|be|not)$/i.test(
      words.at(-1) ?? '',
    )
  )
    words.pop()
  const topic = words
    .join(' ')
    .replaceAll(/[()[\]{}]/g, '')
    .trim()
  return topic.length < 3 ? undefined : upper(topic)
}

const verbs =
  /,? (?:and )?(?=(?:also |firmly |fully )*(?:supports|opposes|expressed|voiced|asked for|conveyed|praised|thanked|underscored|requested|stressed|reaffirmed|called for) )/

/** Parts what one speaker says into single ideas, at the verbs that say them. */
export const ideasOf = (text: string): readonly string[] =>
  text
    .split(verbs)
    .map(part => part.trim())
    .filter(part => part.split(' ').length > 2)
    .slice(0, 6)
