import { lines } from './records.mjs'
import { time } from './timing.mjs'

/** What nobody who reads and prints JSON can do without. */
await time(lines(500), { job: line => JSON.stringify(JSON.parse(line), null, 2) })
