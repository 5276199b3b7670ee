import * as z from 'zod'
import type { JsonSchema } from '../model/json-schema.ts'

const known = new WeakMap<z.ZodType, JsonSchema>()

/** Lists the fields that an object at a path may have by a schema. */
export function fieldsAt(path: readonly PropertyKey[], schema: z.ZodType): readonly string[] {
  let root = known.get(schema)
  if (!root) {
    root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    known.set(schema, root)
  }
  return fieldsIn(root, path, root)
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fieldsIn(
  schema: JsonSchema,
  path: readonly PropertyKey[],
  root: JsonSchema,
): readonly string[] {
  const branches = variants(schema, root)
  const [segment, ...rest] = path
  if (segment === undefined)
    return branches.flatMap(({ properties }) =>
      isSchema(properties) ? Object.keys(properties) : [],
    )
  return branches.flatMap(branch => {
    const next = step(branch, segment)
    return isSchema(next) ? fieldsIn(next, rest, root) : []
  })
}

/** Follows references and opens unions. */
function variants(schema: JsonSchema, root: JsonSchema): readonly JsonSchema[] {
  const { $ref, anyOf } = schema
  if (typeof $ref === 'string') {
    const target = isSchema(root['$defs']) ? root['$defs'][$ref.replace('#/$defs/', '')] : undefined
    return isSchema(target) ? variants(target, root) : []
  }
  return Array.isArray(anyOf)
    ? anyOf.filter(isSchema).flatMap(branch => variants(branch, root))
    : [schema]
}

function step(
  { properties, additionalProperties, items }: JsonSchema,
  segment: PropertyKey,
): unknown {
  if (typeof segment === 'number') return items
  const own = isSchema(properties) ? properties[String(segment)] : undefined
  return own ?? additionalProperties
}
