import type { Term } from '@rdfjs/types'
import type { EvidenceFact, SourceSpan } from '../../evidence/evidence.ts'
import type { JudgedFact } from '../../evidence/standing.ts'
import type { Triple } from '../../evidence/triples.ts'
import { prefixes } from '../../rdf/namespaces.ts'

/** Writes a term as Turtle would, addresses of the base without it. */
export function termText(term: Term, base: string): string {
  if (term.termType === 'Literal') {
    const tag = term.language === '' ? '' : `@${term.language}`
    return `${JSON.stringify(term.value)}${tag}`
  }
  if (term.value.startsWith(base)) return `<${term.value.slice(base.length)}>`
  const [prefix, iri] = Object.entries(prefixes).find(([, one]) => term.value.startsWith(one)) ?? []
  return iri === undefined ? `<${term.value}>` : `${prefix ?? ''}:${term.value.slice(iri.length)}`
}

/** Writes a triple on one line. */
export const tripleText = ({ subject, predicate, object }: Triple, base: string): string =>
  [subject, predicate, object].map(term => termText(term, base)).join(' ')

/** Says how a drafted fact stands to the record, where it does not simply stand. */
export function standingText({ fact, standing, isOpen }: JudgedFact): string | undefined {
  if (standing === 'overridden')
    return `changed by hand; the draft had ${JSON.stringify(fact.value)}`
  if (isOpen) return 'to be checked'
  return fact.level === 'check' ? 'confirmed' : undefined
}

/** Says by which rule a fact was found and how it follows from its words. */
export const ruleText = ({ rule, how, level }: EvidenceFact): string =>
  `${how} by “${rule}”, ${level}`

/** Words with what stands around them, on one line. */
export const quotedWords = ({
  prefix,
  exact,
  suffix,
}: SourceSpan): readonly [string, string, string] => [
  oneLine(prefix),
  oneLine(exact),
  oneLine(suffix),
]

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
