import { isThere } from './cases/records.mjs'
import { part } from './part.mjs'
import { alternate } from './rounds.mjs'
import { grouped, resultRows, table } from './table.mjs'

/*
 * SHACL alone, on graphs made before, and whether the engines find the same in sound and in broken graphs.
 * node tests/bench/shacl.mjs [rounds] [--no-peers] [--seconds N]
 */

const cases = [
  { name: 'visitgraph', run: ['shacl', 'visitgraph', 'n3'] },
  { name: 'rdf-validate-shacl on n3', run: ['shacl', 'rdf-validate-shacl', 'n3'] },
  { name: 'shacl-engine on n3', run: ['shacl', 'shacl-engine', 'n3'], peers: ['shacl-engine'] },
  {
    name: 'shacl-engine on rdf-ext',
    run: ['shacl', 'shacl-engine', 'rdf-ext'],
    peers: ['shacl-engine', 'rdf-ext'],
  },
]

/** How many results there are, and in how many graphs they are the same as those of the project. */
function compared({ verdicts = [] }, own) {
  const results = verdicts.flatMap(verdict => verdict.split('\n')).filter(line => line !== '')
  const same = verdicts.filter((verdict, index) => verdict === own.verdicts[index])
  return [grouped(results.length), `${same.length} of ${verdicts.length}`]
}

function report(results) {
  const heads = ['engine', 'µs a visit', 'ratio', 'peak MB', 'results', 'graphs judged the same']
  const rows = resultRows(results, result => compared(result, results[0]))
  return { text: table(heads, rows) }
}

export const shacl = part(import.meta.url, {
  id: 'shacl',
  title: 'SHACL alone',
  seconds: 5,
  needs: isThere,
  measure: async options => report(alternate(cases, options)),
})
