import type { Term } from '@rdfjs/types'
import {
  each,
  isTrue,
  NotCompilable,
  readCount,
  unconstrained,
  type Constraint,
  type ConstraintComponent,
  type Rule,
} from './constraint.ts'

/*
 * Texts, https://www.w3.org/TR/shacl/#core-components-string. They are those of literals and IRIs; a blank node has none.
 */

const text = (rule: Rule, holds: (text: string) => boolean): Constraint =>
  each(rule, value => value.termType !== 'BlankNode' && holds(value.value))

/** Counts characters as SPARQL's STRLEN does: code points, not UTF-16 units. */
function lengthOf(value: string): number {
  const [...characters] = value
  return characters.length
}

/** `sh:minLength` */
export const minLength: ConstraintComponent = {
  name: 'MinLength',
  message: 'The text is shorter than {$minLength} characters',
  compile: (parameter, rule) => {
    const least = readCount(parameter)
    return text(rule, value => lengthOf(value) >= least)
  },
}

/** `sh:maxLength` */
export const maxLength: ConstraintComponent = {
  name: 'MaxLength',
  message: 'The text is longer than {$maxLength} characters',
  compile: (parameter, rule) => {
    const most = readCount(parameter)
    return text(rule, value => value.length <= most || lengthOf(value) <= most)
  },
}

/** `sh:pattern`; one that may run for ever was refused before (`SHAPES_PATTERN`). */
export const pattern: ConstraintComponent = {
  name: 'Pattern',
  message: 'The text does not match {$pattern}',
  compile: (parameter, rule) => {
    const expression = expressionOf(parameter, rule.shape.objects('flags')[0])
    return text(rule, value => expression.test(value))
  },
}

function expressionOf(parameter: Term, flags: Term | undefined): RegExp {
  try {
    // With `g` or `y` a test would depend on the one before.
    return new RegExp(parameter.value, (flags?.value ?? '').replaceAll(/[gy]/g, ''))
  } catch (error) {
    throw new NotCompilable(`${parameter.value} is no regular expression`, { cause: error })
  }
}

/** `sh:languageIn`; a range takes in the tags that begin with it, as in SPARQL's `langMatches`. */
export const languageIn: ConstraintComponent = {
  name: 'LanguageIn',
  message: 'The text is in none of the languages',
  compile: (parameter, rule, { list }) => {
    const ranges = list(parameter).map(({ value }) => value.toLowerCase())
    return each(rule, value => {
      if (value.termType !== 'Literal' || value.language === '') return false
      const tag = value.language.toLowerCase()
      return ranges.some(range => range === '*' || tag === range || tag.startsWith(`${range}-`))
    })
  },
}

/** `sh:uniqueLang`; one fault for each language that occurs more than once. */
export const uniqueLang: ConstraintComponent = {
  name: 'UniqueLang',
  needsPath: true,
  message: 'Two texts are in the same language',
  compile: (parameter, rule) => {
    if (!isTrue(parameter)) return unconstrained
    return {
      judge: ({ subject }, values, { faults }) => {
        if (values.length < 2) return true
        const repeated = repeatedLanguages(values)
        faults?.push(...Array.from(repeated, () => ({ rule, focusNode: subject })))
        return repeated.size === 0
      },
    }
  },
}

function repeatedLanguages(values: readonly Term[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const value of values) {
    if (value.termType !== 'Literal' || value.language === '') continue
    const tag = value.language.toLowerCase()
    if (seen.has(tag)) repeated.add(tag)
    seen.add(tag)
  }
  return repeated
}
