import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  registerJsonSchema,
  visitJsonSchema,
  type JsonSchema,
} from '../../src/model/json-schema.ts'
import { registerSchema, visitSchema } from '../../src/model/visit.ts'
import { mutatedRecords } from '../support/mutations.ts'
import { readProject } from '../support/rdf.ts'

const record = (name: string): unknown => parse(readProject(`tests/fixtures/records/${name}`))

// A rule between fields names fields that the object around it describes: ajv would have them described again.
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const records = ['seed.visit.yaml', 'smallest.visit.yaml', 'every-field.visit.yaml']

/** Every field of a schema with its place and its own schema. */
function fieldsOf(schema: unknown, path = ''): readonly (readonly [string, JsonSchema])[] {
  if (Array.isArray(schema)) return schema.flatMap((part, at) => fieldsOf(part, `${path}/${at}`))
  if (!isSchema(schema)) return []
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const inside = fieldsOf(value, `${path}/${keyword}`)
    // The condition of a rule repeats a field that is described elsewhere.
    if (keyword !== 'properties' || !isSchema(value) || path.endsWith('/if')) return inside
    const own = Object.entries(value).flatMap(([name, field]) =>
      isSchema(field) ? [[`${path}/${name}`, field] as const] : [],
    )
    return [...own, ...inside]
  })
}

function describedBy(field: JsonSchema, root: JsonSchema): unknown {
  if (field['description'] !== undefined) return field['description']
  const { $ref } = field
  const definitions = root['$defs']
  if (typeof $ref !== 'string' || !isSchema(definitions)) return undefined
  const target = definitions[$ref.replace('#/$defs/', '')]
  return isSchema(target) ? target['description'] : undefined
}

describe.each([
  { name: 'visit', emit: visitJsonSchema },
  { name: 'register', emit: registerJsonSchema },
])('the JSON Schema of a $name', ({ name, emit }) => {
  const schema = emit()

  it('is the one that is shipped (else run scripts/schema.mjs)', () => {
    expect(readProject(`schema/${name}.schema.json`)).toBe(
      `${JSON.stringify(schema, undefined, 2)}\n`,
    )
  })

  it('describes every field and every definition', () => {
    const fields = fieldsOf(schema)
    expect(fields.length).toBeGreaterThan(30)
    const silent = fields.filter(([, field]) => typeof describedBy(field, schema) !== 'string')
    expect(silent.map(([path]) => path)).toEqual([])
    const definitions = Object.entries(Object(schema['$defs']))
    expect(definitions.length).toBeGreaterThan(5)
    expect(definitions.filter(([, one]) => !isSchema(one) || !one['description'])).toEqual([])
  })

  it('is a valid JSON Schema 2020-12 with nothing that a strict reader doubts', () => {
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(() => new Ajv2020({ strict: true, strictRequired: false }).compile(schema)).not.toThrow()
  })
})

describe('the JSON Schema and the check of fields', () => {
  const accepts = ajv.compile(visitJsonSchema())
  /** What each says of a record, where they do not say the same. */
  const disagreement = (value: unknown): unknown => {
    const bySchema = accepts(value)
    const { success, error } = visitSchema.safeParse(value)
    if (bySchema === success) return undefined
    return { value, bySchema: accepts.errors, byCheck: error?.issues }
  }
  const base = record('smallest.visit.yaml')

  it.each(records)('both accept %s', name => {
    expect(accepts(record(name))).toBe(true)
    expect(visitSchema.safeParse(record(name)).success).toBe(true)
  })

  it.each([
    ['a statement in own words', true, { statements: [{ by: 'guest', says: 'x' }] }],
    ['a statement word for word', true, { statements: [{ by: 'guest', quote: 'x' }] }],
    ['a statement both ways', false, { statements: [{ by: 'guest', says: 'x', quote: 'x' }] }],
    ['a statement without words', false, { statements: [{ by: 'guest' }] }],
    [
      'a report on paper',
      true,
      { sources: [{ title: 'x', date: '2023-07-20', 'archive number': 'A 1' }] },
    ],
    ['a report that is nowhere', false, { sources: [{ title: 'x', date: '2023-07-20' }] }],
    ['a tour without a host', true, { kind: 'tour', host: undefined }],
    ['a visit without a host', false, { host: undefined }],
    ['a state visit without a host', false, { kind: 'state', host: undefined }],
  ])('judge %s alike', (_, verdict, change) => {
    const value: unknown = JSON.parse(JSON.stringify({ ...Object(base), ...change }))
    expect(accepts(value)).toBe(verdict)
    expect(visitSchema.safeParse(value).success).toBe(verdict)
  })

  it.each(records)('agree on every change of %s', name => {
    const verdicts = { accepted: 0, refused: 0 }
    fc.assert(
      fc.property(mutatedRecords(record(name)), value => {
        expect(disagreement(value)).toBeUndefined()
        verdicts[accepts(value) ? 'accepted' : 'refused']++
      }),
      { numRuns: 4000 },
    )
    // A mutation that always breaks, or never does, would compare nothing.
    expect(verdicts.accepted).toBeGreaterThan(200)
    expect(verdicts.refused).toBeGreaterThan(200)
  })

  it('agree on every register whose entries were changed', () => {
    const { people, bodies, events } = Object(record('every-field.visit.yaml'))
    const acceptsRegister = ajv.compile({ ...registerJsonSchema(), $id: 'https://e.org/register' })
    fc.assert(
      fc.property(mutatedRecords({ people, bodies, events }), value => {
        expect(registerSchema.safeParse(value).success).toBe(acceptsRegister(value))
      }),
      { numRuns: 3000 },
    )
  })
})
