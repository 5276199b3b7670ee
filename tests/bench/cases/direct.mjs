import { Parser } from 'n3'
import { told } from './quads.mjs'
import { lines } from './records.mjs'
import { jsonld, turtle } from './syntaxes.mjs'
import { written } from './templates.mjs'
import { time } from './timing.mjs'

/*
 * The limit: a record parsed and put into templates of Turtle and JSON-LD, which state the triples that the project
 * states. No quads are made, nothing is checked, nothing judged, and the JSON-LD is a flat list.
 */

const inputs = lines(500)
const [first] = inputs

await time(inputs, {
  job: line => {
    const record = JSON.parse(line)
    return [written(record, turtle), written(record, jsonld)]
  },
  ...told(new Parser().parse(written(JSON.parse(first), turtle))),
})
