import { doubledVerbs } from '../languages/en/topics.ts'

const doubled = new Set(doubledVerbs.split(/\s+/))

/** Makes the noun of a verb: "expand" becomes "expanding". */
export function gerund(verb: string): string {
  if (doubled.has(verb)) return `${verb}${verb.at(-1) ?? ''}ing`
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (verb.endsWith('e') && !/(?:ee|oe|ye)$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return `${verb}ing`
}
