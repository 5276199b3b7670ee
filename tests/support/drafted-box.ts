import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { visitgraph } from './cli.ts'
import { exampleReport } from './evidence.ts'

/** A folder in which the invented report was drafted. */
export interface DraftedBox {
  readonly path: string
  /** What `draft` said. */
  readonly drafted: ReturnType<typeof visitgraph>
  readonly run: (...parameters: readonly string[]) => ReturnType<typeof visitgraph>
  readonly read: (path: string) => string
  readonly edit: (path: string, change: (text: string) => string) => void
  readonly close: () => void
}

/** Makes a folder with the invented report, a configuration, and the record that `draft` made of it in `visits`. */
export function draftedBox(): DraftedBox {
  const path = mkdtempSync(join(tmpdir(), 'visitgraph-'))
  mkdirSync(join(path, 'visits'))
  writeFileSync(join(path, 'report.txt'), exampleReport)
  writeFileSync(join(path, 'visitgraph.config.yaml'), 'base: https://visits.example.org/\n')
  const run: DraftedBox['run'] = (...parameters) => visitgraph(parameters, { cwd: path })
  const read: DraftedBox['read'] = name => readFileSync(join(path, name), 'utf8')
  return {
    path,
    drafted: run('draft', 'report.txt', '--out', 'visits/'),
    run,
    read,
    edit: (name, change) => writeFileSync(join(path, name), change(read(name))),
    close: () => rmSync(path, { recursive: true, force: true }),
  }
}
