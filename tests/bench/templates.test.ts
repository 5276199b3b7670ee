import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser, type Quad } from 'n3'
import { describe, expect, it } from 'vitest'
import { main } from '../support/cli.ts'
import { nquadsByJsonldJs } from '../support/engines.ts'
import { hasShared } from '../support/shared.ts'

interface Cases {
  readonly lines: (count: number) => readonly string[]
  readonly config: { readonly base: string }
  readonly written: (record: unknown, syntax: unknown) => string
  readonly turtle: unknown
  readonly jsonld: unknown
}

const load = (file: string): Promise<Cases> =>
  import(new URL(`cases/${file}`, import.meta.url).href)

const sorted = (quads: readonly Quad[]): readonly string[] =>
  [
    ...new Set(
      quads.map(({ subject, predicate, object }) =>
        JSON.stringify([subject.id, predicate.id, object.id]),
      ),
    ),
  ].toSorted()

/** The triples that the command states of records. */
function stated(lines: readonly string[], base: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-templates-'))
  try {
    writeFileSync(join(folder, 'visits.ndjson'), `${lines.join('\n')}\n`)
    writeFileSync(join(folder, 'visitgraph.config.yaml'), `base: ${base}\n`)
    const parameters = [main, 'build', 'visits.ndjson', '--format', 'nquads']
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 } as const
    const { stdout } = spawnSync(process.execPath, parameters, options)
    return sorted(new Parser({ format: 'application/n-quads' }).parse(stdout))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.runIf(hasShared('perf/gen.mjs'))('the limit of the bench', async () => {
  const { lines, config } = await load('records.mjs')
  const { written } = await load('templates.mjs')
  const { turtle, jsonld } = await load('syntaxes.mjs')

  it('states the triples of the command in Turtle and in JSON-LD', async () => {
    const made = lines(40)
    const records = made.map(line => JSON.parse(line) as unknown)
    const expected = stated(made, config.base)
    expect(expected.length).toBeGreaterThan(40 * 250)
    const ofTurtle = records.flatMap(record => new Parser().parse(written(record, turtle)))
    expect(sorted(ofTurtle)).toEqual(expected)
    const texts = await Promise.all(
      records.map(record => nquadsByJsonldJs(written(record, jsonld))),
    )
    expect(sorted(texts.flatMap(text => new Parser().parse(text)))).toEqual(expected)
  })
})
