import { DataFactory } from 'n3'
import { mapper } from './quads.mjs'
import { lines } from './records.mjs'
import { time } from './timing.mjs'
import { writers } from './writers.mjs'

/** One writer on graphs made before: node writer.mjs SYNTAX NAME */
const [, , syntax, name] = process.argv
const { input = quads => quads, write } = await writers[syntax][name]()
const map = await mapper(DataFactory)
const inputs = await Promise.all(lines(50).map(async line => input(await map(line))))

await time(inputs, write)
