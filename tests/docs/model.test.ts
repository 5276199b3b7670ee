import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { visitJsonSchema } from '../../src/model/json-schema.ts'
import { projectFile, readProject } from '../support/rdf.ts'

const page = readProject('docs/model.md')
const rows = page.split('\n').filter(line => line.startsWith('| `'))
const documented = new Set(rows.map(row => /^\| `([^`]+)`/.exec(row)?.[1] ?? ''))

/** Collects the names of all fields that a schema knows, at any depth. */
function fieldsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  const properties: unknown = Reflect.get(value, 'properties')
  if (typeof properties === 'object' && properties !== null)
    for (const name of Object.keys(properties)) found.add(name)
  for (const part of Object.values(value)) fieldsOf(part, found)
  return found
}

const shapes = readdirSync(projectFile('shapes'))
  .filter(name => name.endsWith('.ttl'))
  .map(name => readProject(`shapes/${name}`))
  .join('\n')

describe('docs/model.md', () => {
  it('has a row for every field of a record, and none for a field that there is not', () => {
    expect([...documented].toSorted()).toEqual([...fieldsOf(visitJsonSchema())].toSorted())
  })

  it('names shapes that there are', () => {
    const named = rows.flatMap(row =>
      (row.split('|').at(-2) ?? '').split(',').map(name => name.trim()),
    )
    const unknown = named.filter(name => name && !new RegExp(`vgs:${name}\\b`).test(shapes))
    expect(unknown).toEqual([])
  })
})
