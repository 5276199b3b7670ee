import { actionVerbs, finiteVerbs, lightWords } from '../languages/en/topics.ts'

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that stand before a topic and say nothing of it. */
export const light: ReadonlySet<string> = wordSet(lightWords)

/** Verbs for what states undertake. */
export const actions: ReadonlySet<string> = wordSet(actionVerbs)

/** Verbs at which the subject of a clause ends. */
export const finite: ReadonlySet<string> = wordSet(finiteVerbs)
