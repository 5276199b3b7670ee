import { bars } from './bars.mjs'
import { isThere } from './cases/records.mjs'
import { part } from './part.mjs'
import { alternate } from './rounds.mjs'
import { ratio, resultRows, table } from './table.mjs'

/*
 * The whole job, JSON record to validated Turtle and JSON-LD, beside the stacks of the field and beside what no
 * program can do without. node tests/bench/whole-job.mjs [rounds] [--no-peers] [--seconds N]
 */

/** The number of a colour of the plot: the project, others, limits. */
const [own, others, limits] = [0, 1, 2]

const cases = [
  { name: 'visitgraph', kind: own, run: ['visitgraph'] },
  { name: 'visitgraph without SHACL', kind: own, run: ['visitgraph', 'unjudged'] },
  {
    name: 'n3, rdf-validate-shacl, N3.Writer, jsonld',
    kind: others,
    run: ['whole-stack', 'n3', 'rdf-validate-shacl', 'N3.Writer', 'jsonld'],
  },
  {
    name: 'jsonld first, shacl-engine, N3.Writer',
    kind: others,
    run: ['jsonld-first'],
    peers: ['shacl-engine'],
  },
  {
    name: 'rdf-ext, rdf-validate-shacl, @rdfjs, jsonld',
    kind: others,
    run: ['whole-stack', 'rdf-ext', 'rdf-validate-shacl', '@rdfjs/serializer-turtle', 'jsonld'],
    peers: ['rdf-ext', '@rdfjs/serializer-turtle'],
  },
  {
    name: 'RocketRML, rdf-validate-shacl, N3.Writer, jsonld',
    kind: others,
    run: ['rocketrml'],
    peers: ['rocketrml'],
  },
  {
    name: 'n3, shacl-engine, N3.Writer, jsonld-streaming',
    kind: others,
    run: ['whole-stack', 'n3', 'shacl-engine', 'N3.Writer', 'jsonld-streaming-serializer'],
    peers: ['shacl-engine', 'jsonld-streaming-serializer'],
  },
  { name: 'limit: templates, no quads, no SHACL', kind: limits, run: ['direct'] },
  { name: 'limit: JSON.parse and JSON.stringify', kind: limits, run: ['floor'] },
]

const kindOf = name => cases.find(one => one.name === name).kind

function report(results) {
  const done = results.filter(({ failure }) => failure === undefined)
  const heads = ['case', 'µs a visit', 'ratio', 'peak MB', 'triples']
  const [{ microseconds, digest }] = results
  const stated = ({ triples = '', digest: other }) => [
    other === undefined || other === digest ? triples : `${triples}, not the same`,
  ]
  return {
    text: table(heads, resultRows(results, stated)),
    readme: table(
      ['one visit, JSON record to validated Turtle and JSON-LD', 'ratio of times'],
      done.map(result => [result.name, ratio(result.microseconds, microseconds)]),
    ),
    plot: bars({
      title: 'JSON record to validated Turtle and JSON-LD',
      x: 'time a visit; each line is ten times the one before',
      bars: done.map(({ name, microseconds: time }) => ({
        name,
        microseconds: time,
        kind: kindOf(name),
        note: `${ratio(time, microseconds)} ×`,
      })),
    }),
  }
}

export const wholeJob = part(import.meta.url, {
  id: 'whole-job',
  title: 'The whole job, JSON record to validated Turtle and JSON-LD',
  seconds: 7,
  plotFile: 'bench.svg',
  needs: isThere,
  measure: async options => report(alternate(cases, options)),
})
