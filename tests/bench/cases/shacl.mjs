import { engines } from './engines.mjs'
import { libraries } from './libraries.mjs'
import { mapper } from './quads.mjs'
import { grapher, lines } from './records.mjs'
import { time } from './timing.mjs'

/*
 * SHACL alone: data made before is judged; then each of the graphs is judged in broken forms too, and all results are
 * told, so that engines can be compared. node shacl.mjs ENGINE LIBRARY
 */

const [, , name, library] = process.argv
const terms = await libraries[library]()
const { data, judge, tell, own } = await engines[name](terms)
const { quad, literal } = terms.factory
const map = await mapper(terms.factory)
const inputs = lines(30)
const graphs = await Promise.all(inputs.map(map))

/** A graph as it is, without every 7th of its quads, and with texts where others of them stand. */
const forms = (quads, seed) => [
  quads,
  quads.filter((_, index) => (index + seed) % 7 !== 0),
  quads.map((one, index) =>
    (index + seed) % 11 === 0 ? quad(one.subject, one.predicate, literal('broken')) : one,
  ),
]

const verdicts = []
for (const one of graphs.flatMap(forms)) {
  // oxlint-disable-next-line no-await-in-loop -- in order
  const results = await judge(data(one))
  verdicts.push(results.map(tell).toSorted().join('\n'))
}

const toGraph = await grapher()
const prepare = own ? async line => own(toGraph(line).graph) : async line => data(await map(line))

await time(inputs, { job: judge, prepare, verdicts })
