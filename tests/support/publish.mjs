// Publishes files into a folder, for the tests that kill it or let the system refuse.
//   node publish.mjs FOLDER [COUNT] [BYTES] [hold]
import { openFolder } from '../../dist/stores/file.js'
import { VisitgraphError } from '../../dist/problem.js'

const [folder, count = '20', bytes = '20000', hold] = process.argv.slice(2)
const files = Array.from({ length: Number(count) }, (_, n) => ({
  path: `visit/${n}.ttl`,
  content: `${n}\n`.repeat(Number(bytes) / `${n}\n`.length),
}))
try {
  const output = await openFolder(folder)
  try {
    await output.publish(files)
    if (hold) {
      process.stdout.write('held\n')
      await new Promise(resolve => setTimeout(resolve, 60_000))
    }
  } finally {
    await output.close()
  }
} catch (error) {
  process.stderr.write(`${error instanceof VisitgraphError ? error.message : error.stack}\n`)
  process.exitCode = 3
}
