import { beforeAll, describe, expect, it } from 'vitest'
import { siteFiles } from '../../src/publish/site.ts'
import { rdf, schema, vg } from '../../src/rdf/namespaces.ts'
import { languageLiteral, namedNode, quad } from '../../src/rdf/terms.ts'
import type { RecordGraph } from '../../src/publish/record-graph.ts'

const base = 'https://visits.example.org/'

/** A record that says of a visit no more than its name. */
function named(number: number, name: string): RecordGraph {
  const document = `${base}visit/v-${number}`
  const subject = namedNode(`${document}#id`)
  const graph = namedNode(document)
  return {
    document,
    quads: [
      quad({ subject, predicate: rdf.type, object: vg.Visit, graph }),
      quad({ subject, predicate: schema.name, object: languageLiteral(name, 'en'), graph }),
    ],
  }
}

describe('the search of a large site', () => {
  const shelves = new Map<string, readonly (readonly [string, string, string, string])[]>()
  let cut: readonly string[] = []
  beforeAll(async () => {
    const records = Array.from({ length: 400 }, (_, number) =>
      named(
        number,
        number === 7
          ? 'Besuch 北京 Ærø'
          : `Visit ${String.fromCodePoint(97 + (number % 26))}${number}`,
      ),
    )
    for (const { path, content } of await siteFiles(records, { config: { base } })) {
      const name = /^search\/(.+)\.json$/.exec(path)?.[1]
      if (name === undefined || typeof content !== 'string') continue
      if (name === 'index') cut = JSON.parse(content)
      else shelves.set(name, JSON.parse(content))
    }
  })

  it('keeps every shelf small, and says of which only the best is there', () => {
    expect(cut).toEqual(['v', 'vi', 'vis', 'visi', 'visit'])
    for (const [name, entries] of shelves)
      expect(entries.length, name).toBeLessThanOrEqual(cut.includes(name) ? 100 : 300)
    expect(shelves.get('visit')).toHaveLength(100)
  })

  it('holds all of what a less common word begins', () => {
    const names = (shelf: string) => (shelves.get(shelf) ?? []).map(([name]) => name)
    expect(names('k')).toHaveLength(15)
    expect(names('k')).toContain('Visit k10')
    expect(names('b')).toContain('Besuch 北京 Ærø')
    expect(names('_53')).toEqual(['Besuch 北京 Ærø'])
    expect(names('_0')).toEqual(['Besuch 北京 Ærø'])
    expect(shelves.has('visitor')).toBe(false)
  })
})
