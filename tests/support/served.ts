import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { siteFiles } from '../../src/publish/site.ts'
import { readSiteData } from '../../src/serve/site-data.ts'
import { openSite } from '../../src/serve/site-folder.ts'
import { serve, type RunningServer } from '../../src/serve/server.ts'
import { openEngine, type QueryLimits } from '../../src/sparql/engine.ts'
import { publishFiles } from '../../src/stores/file.ts'
import { exampleConfig, exampleFiles, processFiles } from './pipeline.ts'

/** The example records, served. */
export interface ServedExamples extends RunningServer {
  readonly folder: string
  readonly faults: unknown[]
  /** Writes the same site again. */
  readonly rebuild: (css?: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Builds the site of the examples and serves it on loopback, with queries. */
export async function serveExamples(limits: Partial<QueryLimits> = {}): Promise<ServedExamples> {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-site-'))
  const records = (await processFiles(exampleFiles)).flatMap(({ record }) => record ?? [])
  const withdrawn = { 'visit/2001-01-01-xa-nobody': { date: '2024-01-02', reason: 'False.' } }
  const replaced = { 'person/samdech': 'person/hun-sen' }
  const config = { ...(await exampleConfig()), withdrawn, replaced }
  const files = [...(await siteFiles(records, { config }))]
  await publishFiles(folder, files)
  const site = await openSite(folder)
  const { base, nquads, entities } = await readSiteData(site)
  const engine = await openEngine(nquads, {
    base,
    parallel: 2,
    limits: { time: 2000, memory: 768, rows: 10_000, ...limits },
  })
  const faults: unknown[] = []
  const reconciliation = { entities, base, url: 'https://visits.example.org/', name: 'Visits' }
  const served = { site, sparql: { engine, base, language: 'en' }, reconciliation }
  const server = await serve(() => served, {
    host: '127.0.0.1',
    port: 0,
    onFault: fault => faults.push(fault),
  })
  return {
    ...server,
    folder,
    faults,
    rebuild: async (css = '') =>
      void (await publishFiles(
        folder,
        files.map(file => (file.path === 'site.css' ? { ...file, content: css } : file)),
      )),
    stop: async () => {
      await server.close()
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
