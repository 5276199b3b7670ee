import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * What the cases have in common: made-up records, the compiled project, and the way from one to the other.
 */

/** The program that makes up records. */
export const generator = fileURLToPath(new URL('../../../../shared/perf/gen.mjs', import.meta.url))

/** Whether the generator of made-up records is there. */
export const isThere = existsSync(generator)

export const config = { base: 'https://visits.example.org/' }

/** Returns made-up records as lines of JSON; the same for the same count. */
export function lines(count) {
  const { stdout } = spawnSync(process.execPath, [generator, String(count)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  return stdout.split('\n').filter(line => line !== '')
}

/** Loads a module of the compiled project. */
export const dist = path => import(new URL(`../../../dist/${path}`, import.meta.url).href)

/** Returns the way from a line to the descriptions of its graph: read, checked, mapped. */
export async function builder() {
  const [{ readLine }, { checkRecord }, { describeVisit }, { buildContext }, { emptyRegister }] =
    await Promise.all(
      [
        'record/read.js',
        'record/check.js',
        'model/build.js',
        'model/context.js',
        'model/register.js',
      ].map(dist),
    )
  const options = { config, shared: emptyRegister, sources: [], seen: new Map() }
  return line => {
    const { value } = readLine(line, { file: 'visits.ndjson', line: 1 })
    const { record } = checkRecord(value, { ...options, fileId: undefined })
    const context = buildContext(record.id, record.language, { base: config.base })
    return {
      document: context.document,
      descriptions: describeVisit(record.visit, record.register, context),
    }
  }
}

/** Returns the way from a line to the description of its graph. */
export async function grapher() {
  const [{ groupDescriptions }, build] = await Promise.all([dist('rdf/graph.js'), builder()])
  return line => {
    const { descriptions, document } = build(line)
    return { graph: groupDescriptions(descriptions, document), document: document.value }
  }
}
