import { engines } from './engines.mjs'
import { libraries } from './libraries.mjs'
import { mapper, told } from './quads.mjs'
import { lines } from './records.mjs'
import { time } from './timing.mjs'
import { writers } from './writers.mjs'

/*
 * A stack of the field: quads of a library, mapped as the project maps them, an engine with the project's shapes, a
 * writer of Turtle and one of JSON-LD.
 *
 * node whole-stack.mjs LIBRARY ENGINE TURTLE-WRITER JSONLD-WRITER
 */

const [, , library, engine, turtle, jsonld] = process.argv
const terms = await libraries[library]()
const map = await mapper(terms.factory)
const { data, judge, refuse } = await engines[engine](terms)
const toTurtle = await writers.turtle[turtle]()
const toJsonld = await writers.jsonld[jsonld]()
const inputs = lines(200)

await time(inputs, {
  job: async line => {
    const quads = await map(line)
    refuse(await judge(data(quads)))
    await toTurtle.write(quads)
    await toJsonld.write(quads)
  },
  ...told(await map(inputs[0])),
})
