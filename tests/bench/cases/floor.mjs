import { time } from './records.mjs'

/** What nobody who reads and prints JSON can do without. */
await time(Number(process.argv[2]), line => JSON.stringify(JSON.parse(line), null, 2))
