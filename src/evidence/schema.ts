import * as z from 'zod'
import type { Visit } from '../model/visit.ts'
import type { Evidence, EvidenceFact, SourceSpan } from './evidence.ts'

const position = z.int().min(0)
const shortText = z.string().max(1000)

const spanSchema: z.ZodType<SourceSpan> = z.object({
  start: position,
  end: position,
  exact: z.string(),
  prefix: shortText,
  suffix: shortText,
})

const factSchema: z.ZodType<EvidenceFact> = z.object({
  pointer: z
    .string()
    .max(1000)
    .regex(/^(?:\/(?:[^~/]|~[01])+)+$/, { error: 'a JSON Pointer, such as /dates/start' }),
  value: z.string(),
  rule: z.string().min(1).max(200),
  how: z.enum(['literal', 'normalised', 'inferred']),
  level: z.enum(['sure', 'check', 'todo']),
  spans: z.array(spanSchema),
  note: z.optional(z.string()),
  confirmed: z.optional(z.boolean()),
})

/** What a draft lacks is for the check of the record to say, so that no more is asked than that it is a mapping. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- plain data, and nobody relies on its fields
const draftedSchema = z.looseObject({}) as unknown as z.ZodType<Visit>

const name = z.string().min(1).max(300)

/**
 * The form of an evidence file. Fields that it does not know are passed by, so that a later version may add some
 * without a new number.
 */
export const evidenceSchema: z.ZodType<Evidence> = z.object({
  version: z.literal(1),
  unit: z.literal('code point'),
  visit: name,
  document: z.object({
    file: name,
    mediaType: name,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: '64 hexadecimal digits' }),
    length: position,
  }),
  program: z.optional(z.object({ name, version: name })),
  ruleSet: z.object({ language: name, version: name }),
  facts: z.array(factSchema),
  unused: z.array(z.object({ text: z.string(), span: spanSchema })),
  drafted: draftedSchema,
})
