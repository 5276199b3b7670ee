import { DataFactory } from 'n3'
import { mapper } from './quads.mjs'
import { grapher, lines } from './records.mjs'
import { time } from './timing.mjs'
import { writers } from './writers.mjs'

/** One writer on graphs made before, its own or quads: node writer.mjs SYNTAX NAME */
const [, , syntax, name] = process.argv
const { isOwn, write } = await writers[syntax][name]()
const prepare = isOwn ? await grapher() : await mapper(DataFactory)

await time(lines(200), { job: write, prepare })
