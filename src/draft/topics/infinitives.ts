import { gerund } from './gerund.ts'
import { actions, light } from './words.ts'

/** Whether what is said begins with a verb that somebody is to do: "to expand trade", behind "agreed to". */
export const isInfinitive = (text: string, verb: string): boolean =>
  (/(?<!forward|referred|pointed) to$|^(?:will|would)$/.test(verb) &&
    !/^(?:be|have)\b/.test(text)) ||
  /^(?:also |further |jointly |continue )*to (?!(?:be|have|the|a|an|his|her|its|their|this|these|all|both)\b)/i.test(
    text,
  )

/** Returns what somebody is supported in: "supports the people in choosing". */
export const helpedWith = (text: string, verb: string): string | undefined =>
  /^(?:support|assist|help|back)/.test(verb)
    ? /^(?:[^\s,;.]+ ){1,4}?in ((?:[a-z]+ly )?[a-z]+ing .*)$/.exec(text)?.[1]
    : undefined

/** Makes a noun of the verb that opens a phrase: "expand trade" behind "to" becomes "expanding trade". */
export function asInfinitive(text: string, isVerb: boolean): string | undefined {
  const first =
    /^(?:(?:also|further|jointly|continue to|fully|(?:work|join|strive|seek|make|take)(?: hands| together| closely| hard| joint| every| all| efforts| steps| measures){0,3} to|do|better|not) )*([a-z]+)(?= |$)/.exec(
      text,
    )
  const verb = first?.[1]
  if (!first || verb === undefined || light.has(verb) || /(?:ing|[^e]ed)$/.test(verb))
    return undefined
  if (!isVerb && !actions.has(verb)) return undefined
  const isNoun =
    /^(?:support|work|help|study|visit|review|exchange|supply|return|link|use|fight|end|sign|double|open|export|import|host|offer|share|lead|step|cut|stop|plan|run|start|increase)$/.test(
      verb,
    ) || /^ (?:of|in|for|between|with|on|from|to|at|by|and)\b/.test(text.slice(first[0].length))
  if (!isVerb && isNoun) return undefined
  return actions.has(verb) || isVerb ? `${gerund(verb)}${text.slice(first[0].length)}` : undefined
}
