import { parentPort, workerData } from 'node:worker_threads'
import type { Batch, BatchResult, Work } from './batch.ts'
import { openWork } from './task.ts'

/*
 * A thread that builds: batches of bytes in, bytes and what became of each record out. No quad leaves it.
 */

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what worker.ts sends
const opened = openWork(workerData as Work)
let last: Promise<void> = Promise.resolve()

async function answer(batch: Batch): Promise<void> {
  const work = await opened
  const result: BatchResult = await work(batch)
  const buffers = result.texts.map(text => text.buffer)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tray makes no shared memory
  parentPort?.postMessage(result, buffers as ArrayBuffer[])
}

parentPort?.on('message', (batch: Batch) => {
  last = last.then(() => answer(batch))
})
