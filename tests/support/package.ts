import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Ran } from './cli.ts'
import { projectFile } from './rdf.ts'

/** What this project states of itself in `package.json`. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly bin: { readonly visitgraph: string }
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>
  readonly dependencies: Readonly<Record<string, string>>
}

/** Reads `package.json`. */
export const readManifest = (): Manifest =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file; the package linters judge its form
  JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as Manifest

/** Runs a program of Node's to its end. */
export function runNode(parameters: readonly string[], cwd: string): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, parameters, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return { status, stdout, stderr }
}

/** Packs the compiled project as it would be published; returns the path of the archive. */
export function pack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-pack-'))
  const packed = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    { cwd: projectFile('.'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return join(folder, packed.trim().split('\n').at(-1) ?? '')
}

/**
 * Unpacks an archive into the `node_modules` of a new folder, beside nothing but the packages that the archive
 * says it depends on. Returns the folder.
 */
export function install(archive: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'visitgraph-consumer-'))
  const { name, dependencies } = readManifest()
  const home = join(folder, 'node_modules', name)
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['-xzf', archive, '-C', home, '--strip-components', '1'])
  for (const dependency of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', dependency)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(projectFile(`node_modules/${dependency}`), link, 'dir')
  }
  return folder
}
