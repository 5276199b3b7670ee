import { VisitgraphError } from '../problem.ts'
import { nearest } from '../nearest.ts'
import { iriFault } from '../rdf/iri.ts'
import { prefixes } from '../rdf/namespaces.ts'
import { questions } from './questions.ts'

/** What a parameter of a question takes: the id of a visit or topic or its IRI, a day, or a code of letters. */
export type ParameterKind = 'visit' | 'topic' | 'person' | 'day' | 'code'

/** A question that many askers have, by name. */
export interface Question {
  /** The name on the command line. */
  readonly name: string
  readonly title: string
  /** The query; a line with a parameter, `{{visit}}`, is left out where the parameter is not given. */
  readonly query: string
  readonly parameters?: Readonly<
    Record<string, { readonly kind: ParameterKind; readonly fallback?: string }>
  >
}

const usage = (message: string, hint: string): VisitgraphError =>
  new VisitgraphError({ code: 'USAGE', severity: 'error', message, hint })

/**
 * Finds a question by its name.
 *
 * @throws VisitgraphError with code `USAGE` for a name that is not known.
 */
export function findQuestion(name: string): Question {
  const question = questions.find(one => one.name === name)
  if (question) return question
  const known = questions.map(one => one.name)
  const near = nearest(name, known)
  throw usage(
    `there is no question ${JSON.stringify(name)}`,
    near ? `did you mean ${near}?` : `the questions are ${known.join(', ')}`,
  )
}

/** The prefixes that the queries of this project declare. */
export const declared: string = (['schema', 'vg', 'sem', 'prov', 'rdfs', 'xsd'] as const)
  .map(prefix => `PREFIX ${prefix}: <${prefixes[prefix]}>\n`)
  .join('')

/** What questions are asked within. */
export interface QuestionContext {
  /** What ids are put behind. */
  readonly base: string
  /** Language of names where a question takes one; without it, names in all languages count. */
  readonly language?: string | undefined
}

/**
 * Writes the query of a question with its parameters put in.
 *
 * @throws VisitgraphError with code `USAGE` for a parameter that the question does not have, or a value it cannot
 *   take.
 */
export function queryOf(
  question: Question,
  values: Readonly<Record<string, string>>,
  { base, language }: QuestionContext,
): string {
  const { parameters = {} } = question
  for (const name of Object.keys(values)) {
    if (Object.hasOwn(parameters, name)) continue
    const known = Object.keys(parameters)
    throw usage(
      `the question ${question.name} has no parameter ${JSON.stringify(name)}`,
      known.length > 0 ? `it takes ${known.join(', ')}` : 'it takes none',
    )
  }
  const lines = question.query.split('\n').flatMap(line => {
    const [mark, name = ''] = /\{\{([a-z]+)\}\}/.exec(line) ?? []
    if (mark === undefined) return [line]
    const value =
      values[name] ?? parameters[name]?.fallback ?? (name === 'language' ? language : undefined)
    const kind = parameters[name]?.kind
    return value === undefined || !kind ? [] : [line.replace(mark, () => term(kind, value, base))]
  })
  return declared + lines.join('\n')
}

const folders: Readonly<Partial<Record<ParameterKind, string>>> = {
  visit: 'visit',
  topic: 'topic',
  person: 'person',
}

function term(kind: ParameterKind, value: string, base: string): string {
  const folder = folders[kind]
  if (folder === undefined) {
    const pattern = kind === 'day' ? /^\d{4}-\d\d-\d\d$/ : /^[A-Za-z-]{2,35}$/
    if (pattern.test(value)) return kind === 'day' ? `"${value}"^^xsd:date` : `"${value}"`
    throw usage(
      `${JSON.stringify(value)} is no ${kind}`,
      kind === 'day' ? 'write it as 2023-07-21' : 'write two letters, such as KH',
    )
  }
  const iri = /^[a-z0-9-]+$/.test(value) ? `${base}${folder}/${value}#id` : value
  const fault = iriFault(iri)
  if (fault === undefined) return `<${iri}>`
  throw usage(`${JSON.stringify(value)} names no ${kind}: ${fault}`, 'give its id or its address')
}
