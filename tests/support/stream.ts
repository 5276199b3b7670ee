import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A small record as a line of a stream. */
export const visitLine = (id: string, dates = '2031-05-12'): string =>
  JSON.stringify({
    id,
    title: `Visit ${id}`,
    dates,
    guest: { country: 'IS', head: 'Ada Example' },
    host: { country: 'KH' },
    sources: [{ title: 'Report', url: `https://news.example.org/${id}`, date: '2031-05-14' }],
    summary: 'A visit of some days. '.repeat(40),
  })

/** The visible files of a folder with their SHA-256, by name. */
export const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .toSorted()
      .map(name => {
        const bytes = readFileSync(join(folder, name))
        return [name, createHash('sha256').update(bytes).digest('hex')]
      }),
  )
