import * as z from 'zod'
import { registerSchema, visitSchema } from './visit.ts'

/** A JSON Schema, https://json-schema.org/draft/2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>

const options = { io: 'input', target: 'draft-2020-12', unrepresentable: 'throw' } as const

/** Returns the JSON Schema of a visit record. */
export const visitJsonSchema = (): JsonSchema => ({
  $id: 'https://w3id.org/visitgraph/schema/visit.json',
  ...z.toJSONSchema(visitSchema, options),
})

/** Returns the JSON Schema of a register. */
export const registerJsonSchema = (): JsonSchema => ({
  $id: 'https://w3id.org/visitgraph/schema/register.json',
  ...z.toJSONSchema(registerSchema, options),
})
