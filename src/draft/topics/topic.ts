import { emptyTopics } from '../languages/en/topics.ts'
import { behindAddressee } from './addressees.ts'
import { ofClause } from './clauses.ts'
import { asInfinitive, helpedWith, isInfinitive } from './infinitives.ts'
import { withoutLead, withoutVerb } from './leads.ts'
import { trimmed } from './trimmed.ts'

/**
 * Names the topic of what was said by a short noun phrase: the object of an infinitive with its verb as a noun ("to expand
 * trade": expanding trade), the subject of a clause, or its predicate where the subject is only a country or a
 * pronoun. Nothing where no words are left.
 */
export function topicOf(said: string, verb: string): string | undefined {
  const text = plain(behindAddressee(plain(said), verb))
  const opening = /^that (?:during|in|at|on|with|as|for|after) [^,]{3,120}, /i.exec(text)
  const rest = withoutVerb(withoutLead(opening ? text.slice(opening[0].length) : text))
  const infinitive = asInfinitive(rest, isInfinitive(text, verb)) ?? helpedWith(rest, verb)
  const topic = trimmed(withoutLead(infinitive ?? ofClause(rest)))
  const isEmpty = topic.length < 3 || !/\p{L}/u.test(topic) || emptyTopics.test(topic)
  return isEmpty ? undefined : topic
}

const plain = (text: string): string =>
  text
    .replaceAll(/["“”«»[\]{}]|\([^()]{0,40}\)/g, ' ')
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/\b(?:our|own|also) /g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:,;.–—-]+/, '')
    .trim()
