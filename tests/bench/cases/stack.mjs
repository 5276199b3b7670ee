import { engines } from './engines.mjs'
import { told } from './quads.mjs'
import { lines } from './records.mjs'
import { time } from './timing.mjs'
import { writers } from './writers.mjs'

/**
 * Times a stack of the field: `map` makes quads of a line with the terms of a library, an engine judges them by the
 * project's shapes, one writer makes Turtle of them and one JSON-LD.
 */
export async function timeStack({ map, terms, engine, turtle, jsonld, inputs = lines(200) }) {
  const { data, judge, refuse } = await engines[engine](terms)
  const toTurtle = await writers.turtle[turtle]()
  const toJsonld = await writers.jsonld[jsonld]()
  await time(inputs, {
    job: async line => {
      const quads = await map(line)
      refuse(await judge(data(quads)))
      await toTurtle.write(quads)
      await toJsonld.write(quads)
    },
    ...told(await map(inputs[0])),
  })
}
