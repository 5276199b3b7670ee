import { libraries } from './libraries.mjs'
import { mapper } from './quads.mjs'
import { timeStack } from './stack.mjs'

/*
 * A stack of the field: quads of a library, mapped as the project maps them, an engine with the project's shapes, a
 * writer of Turtle and one of JSON-LD.
 *
 * node whole-stack.mjs LIBRARY ENGINE TURTLE-WRITER JSONLD-WRITER
 */

const [, , library, engine, turtle, jsonld] = process.argv
const terms = await libraries[library]()
const map = await mapper(terms.factory)
await timeStack({ map, terms, engine, turtle, jsonld })
