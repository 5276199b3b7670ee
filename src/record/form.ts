import type * as z from 'zod'
import { acceptor, type Accept } from './acceptor.ts'
import type { Finding } from './finding.ts'
import { schemaFindings } from './schema-findings.ts'

/**
 * Makes what judges values by a schema. The schema itself is asked only where something is wrong: to make its parser
 * takes longer than to read most files.
 */
export function formJudge(schema: z.ZodType): (value: unknown) => readonly Finding[] {
  let isRight: Accept | undefined
  return value => {
    isRight ??= acceptor(schema)
    if (isRight(value)) return []
    const { error } = schema.safeParse(value)
    return error ? schemaFindings(error.issues, value, schema) : []
  }
}
