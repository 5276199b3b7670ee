import type { Quad } from '@rdfjs/types'
import { namedNode, quad } from '../../src/rdf/terms.ts'
import { parseRdf, readProject } from './rdf.ts'

const base = 'https://visits.example.org'
const seed = `${base}/visit/2023-07-20-kh-qian-hongshan`

const inGraph = (quads: readonly Quad[], graph: (quad: Quad) => string): Quad[] =>
  quads.map(one =>
    quad({
      subject: one.subject,
      predicate: one.predicate,
      object: one.object,
      graph: namedNode(graph(one)),
    }),
  )

const gold = (path: string): Quad[] =>
  parseRdf(readProject(`tests/fixtures/gold/${path}`), `${base}/`)

/** Returns the graphs that the competency questions are asked of, each record and register entry a named graph. */
export function competencyDataset(): Quad[] {
  return [
    ...inGraph(gold('seed.ttl'), () => seed),
    ...inGraph(gold('background.ttl'), ({ subject }) => subject.value.replace(/#.*$/, '')),
    ...['fictional', 'second-report'].flatMap(name =>
      inGraph(gold(`cases/${name}.ttl`), () => `${base}/cases/${name}`),
    ),
  ]
}
