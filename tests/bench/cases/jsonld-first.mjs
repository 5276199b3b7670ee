import jsonld from 'jsonld'
import { engines } from './engines.mjs'
import { libraries } from './libraries.mjs'
import { copier, told } from './quads.mjs'
import { lines } from './records.mjs'
import * as syntaxes from './syntaxes.mjs'
import { written } from './templates.mjs'
import { time } from './timing.mjs'
import { writers } from './writers.mjs'

/*
 * JSON-LD first: a tree of JSON-LD is the graph's first form and the text that is published; its triples are made by
 * jsonld.toRDF, judged by shacl-engine and written by N3.Writer. The tree comes of templates, so almost for nothing.
 */

const terms = await libraries.n3()
const { data, judge, refuse } = await engines['shacl-engine'](terms)
const toTurtle = await writers.turtle['N3.Writer']()
// Plain objects and the graph of N3.js do not equal each other: the engine needs terms of one library.
const copy = copier(terms.factory)
const toQuads = async text => (await jsonld.toRDF(JSON.parse(text))).map(copy)
const inputs = lines(200)
const toJsonld = line => written(JSON.parse(line), syntaxes.jsonld)

await time(inputs, {
  job: async line => {
    const quads = await toQuads(toJsonld(line))
    refuse(await judge(data(quads)))
    await toTurtle.write(quads)
  },
  ...told(await toQuads(toJsonld(inputs[0]))),
})
