import * as z from 'zod'
import { oneLine } from './one-line.ts'

/** What a model is asked for: the part of the flat facts on which it can be heard. */
export interface Answer {
  /** First and last day, YYYY-MM-DD. */
  readonly start: string | null
  readonly end: string | null
  /** ISO 3166-1 alpha-2 codes of the countries visited. */
  readonly destination: readonly string[]
  /** The head of the delegation. */
  readonly leader: string | null
  readonly persons: readonly AnsweredPerson[]
}

/** A person, as the report names them. */
export interface AnsweredPerson {
  readonly name: string
  readonly side: 'visitor' | 'host' | 'other'
  readonly offices: readonly AnsweredOffice[]
}

/** An office, in the words of the report. */
export interface AnsweredOffice {
  readonly title: string
  readonly body: string | null
}

const answerSchema: z.ZodType<Answer> = z.strictObject({
  start: z.nullable(z.string()),
  end: z.nullable(z.string()),
  destination: z.array(z.string()),
  leader: z.nullable(z.string()),
  persons: z.array(
    z.strictObject({
      name: z.string(),
      side: z.enum(['visitor', 'host', 'other']),
      offices: z.array(z.strictObject({ title: z.string(), body: z.nullable(z.string()) })),
    }),
  ),
})

/** The JSON Schema of an answer, as it is sent to a model. */
export const answerJsonSchema: object = z.toJSONSchema(answerSchema)

/** An answer, or what is wrong with it. */
export type ReadAnswer =
  { readonly answer: Answer } | { readonly answer?: undefined; readonly fault: string }

const mostFaults = 5

/** Reads what a model wrote: nothing but one JSON object of the schema is taken. */
export function readAnswer(text: string): ReadAnswer {
  const value = parsed(text)
  if (value === undefined) return { fault: 'it is not one whole JSON value' }
  const { success, data, error } = answerSchema.safeParse(value)
  if (success) return { answer: data }
  const faults = error.issues
    .slice(0, mostFaults)
    .map(({ path, message }) => `/${path.map(String).join('/')}: ${message}`)
  return { fault: oneLine(faults.join('; ')) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
