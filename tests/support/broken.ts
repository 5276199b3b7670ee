import { readdirSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import { Store } from 'oxigraph'
import { parseRdf, projectFile, readProject } from './rdf.ts'

/** A graph with one fault: the update that makes it out of the gold graph, and what should be found. */
export interface BrokenGraph {
  readonly name: string
  readonly update: string
  readonly severity: string
  readonly message: string
  readonly focus: string
}

/** Reads the broken variants in a folder of `tests/fixtures/broken/`. */
export function brokenGraphs(folder: 'graphs' | 'checks'): BrokenGraph[] {
  const path = `tests/fixtures/broken/${folder}`
  return readdirSync(projectFile(path))
    .toSorted()
    .map(name => {
      const text = readProject(`${path}/${name}`)
      const [, severity = '', message = ''] = /^# expect: (\w+) (.+)$/m.exec(text) ?? []
      const [, focus = ''] = /^# focus: (.+)$/m.exec(text) ?? []
      return { name, update: text, severity: severity.toLowerCase(), message, focus }
    })
}

/** Returns the gold graph of the seed report. */
export const goldGraph = (): Quad[] => parseRdf(readProject('tests/fixtures/gold/seed.ttl'))

/** Applies an update to the gold graph; the prefixes of `prefixes.rq` stand before it. */
export function applyUpdate(update: string): Quad[] {
  const store = new Store()
  store.load(readProject('tests/fixtures/gold/seed.ttl'), { format: 'text/turtle' })
  store.update(`${readProject('tests/fixtures/broken/prefixes.rq')}\n${update}`)
  return parseRdf(store.dump({ format: 'application/n-quads' }))
}
