import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { openPartFile } from '../../src/stores/parts/part-file.ts'

it('has read what was written when it says so, so that the memory may be used again', async () => {
  const box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  const file = await openPartFile(join(box, 'visits.nq.gz'))
  const memory = Buffer.alloc(1000)
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  for (const letter of letters) {
    memory.fill(letter)
    // oxlint-disable-next-line no-await-in-loop -- one piece behind the other
    await file.write(memory)
    memory.fill('x')
  }
  await file.finish()
  await file.staged.place()
  const text = gunzipSync(readFileSync(join(box, 'visits.nq.gz'))).toString()
  expect(text).toBe(letters.map(letter => letter.repeat(1000)).join(''))
  rmSync(box, { recursive: true })
})
