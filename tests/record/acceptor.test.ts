import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { registerSchema, visitSchema } from '../../src/model/visit.ts'
import { acceptor } from '../../src/record/acceptor.ts'
import { projectFile } from '../support/rdf.ts'

const record: unknown = parse(
  readFileSync(projectFile('data/visits/2023-07-20-kh-qian-hongshan.visit.yaml'), 'utf8'),
)

const accepts = acceptor(visitSchema)

/** Lists the paths of all values in a value. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))]
}

/** Copies a value with another one at a path; without one, the place is left out. */
function replaced(value: unknown, path: readonly string[], other: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return other
  const copy = structuredClone(value)
  if (Array.isArray(copy) && !/^\d+$/.test(key)) return copy
  const place = Object(copy)
  if (rest.length === 0 && other === undefined) Reflect.deleteProperty(place, key)
  else place[key] = replaced(place[key], rest, other)
  return copy
}

describe('acceptor', () => {
  it('accepts the example, and what holds it back is asked of the schema', () => {
    expect(accepts(record)).toBe(true)
    expect(accepts(replaced(record, ['dates'], 2023))).toBe(true)
  })

  it('accepts a record in which something was changed as the schema does', () => {
    const others = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', 'x', 'guest', '2023-07-20', 'Minister @ KH', [], {}, ['a'], undefined),
      fc.constantFrom({ en: 'x' }, { xx_y: 'x' }, 1999, 999, 1e9, true, null, 'x'.repeat(600)),
    )
    const changed = fc
      .tuple(fc.constantFrom(...pathsIn(record)), others)
      .map(([path, other]) => replaced(record, path, other))
    fc.assert(
      fc.property(changed, value => {
        expect(accepts(value)).toBe(visitSchema.safeParse(value).success)
      }),
      { numRuns: 3000, seed: 20_230_721 },
    )
  })

  it('accepts fields that only a record of another kind has as the schema does', () => {
    const added = fc
      .tuple(fc.constantFrom(...pathsIn(record)), fc.string(), fc.jsonValue())
      .map(([path, key, value]) => replaced(record, [...path.slice(0, -1), key], value))
    fc.assert(
      fc.property(added, value => {
        expect(accepts(value)).toBe(visitSchema.safeParse(value).success)
      }),
      { numRuns: 1000, seed: 20_230_721 },
    )
  })

  it('accepts registers as their schema does', () => {
    const isRegister = acceptor(registerSchema)
    for (const value of [{}, { people: {} }, { people: { 'Hun Sen': [] } }, { persons: {} }, []])
      expect(isRegister(value)).toBe(registerSchema.safeParse(value).success)
  })

  it('takes no object of a class for a record', () => {
    expect(accepts(Object.assign(new Date(0), record))).toBe(false)
  })

  it('asks a schema of a kind that it does not know', () => {
    const trimmed = acceptor(z.strictObject({ a: z.string().trim().min(1) }))
    expect(trimmed({ a: ' x ' })).toBe(true)
    expect(trimmed({ a: '  ' })).toBe(false)
    expect(acceptor(z.object({ a: z.string() }))({ a: '', b: 1 })).toBe(true)
  })
})
