import { actions } from './words.ts'

const parts = new RegExp(
  `,? (?:so as to|in order to|with a view to) |,? and (?:to )?(?=(?:${[...actions].join('|')}) (?!of\\b|and\\b|in\\b|with\\b|between\\b))`,
)

/** Parts what follows one verb into single ideas: "expand trade and open a consulate". */
export function ideasOf(text: string, verb: string): readonly string[] {
  if (
    !/^(?:to|continue|that) |^[a-z]+ (?:to|the|its|his|their)\b/.test(text) &&
    !verb.endsWith(' to')
  )
    return [text]
  const [first = text, ...more] = text.split(parts).map(part => part.trim())
  return [first, ...more.map(part => `to ${part}`)]
    .filter(part => part.split(' ').length > 2)
    .slice(0, 4)
}
