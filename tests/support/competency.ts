import { readdirSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import { namedNode, quad } from '../../src/rdf/terms.ts'
import { processFiles, processText } from './pipeline.ts'
import { parseRdf, projectFile, readProject } from './rdf.ts'

const folder = 'tests/fixtures/competency'
const base = 'https://visits.example.org'

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

/** The record of the seed report with a second, independent report on the same visit. */
const withSecondReport = readProject(`data/visits/2023-07-20-kh-qian-hongshan.visit.yaml`).replace(
  '    publisher: IDCPC\n',
  `    publisher: IDCPC
  - title: Chinese observer team visits Cambodia to observe general election
    url: http://en.people.cn/n3/2023/0724/c90000-20048533.html
    date: 2023-07-24
    publisher: Xinhua News Agency
`,
)

async function built(): Promise<Quad[]> {
  const invented = readdirSync(projectFile(folder))
    .filter(name => name.endsWith('.visit.yaml'))
    .map(name => `${folder}/${name}`)
  const registers = ['data/register.yaml', `${folder}/register.yaml`]
  const results = [
    await processText(withSecondReport, '2023-07-20-kh-qian-hongshan.visit.yaml', registers),
    ...(await processFiles(invented, [`${folder}/register.yaml`])),
  ]
  return results.flatMap(({ file, record }) => {
    if (!record) throw new Error(`${file} was not built`)
    return record.quads
  })
}

/**
 * Returns the graphs that the competency questions are asked of: what the builder makes of the seed report's
 * record and of invented ones, and register documents with facts from elsewhere, each a named graph.
 */
export async function competencyDataset(): Promise<Quad[]> {
  return [
    ...(await built()),
    ...inGraph(gold('background.ttl'), ({ subject }) => subject.value.replace(/#.*$/, '')),
  ]
}
