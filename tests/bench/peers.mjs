import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * The libraries of others that the project does not use. Each is installed into a folder of its own, where it stays
 * for the next run; they are no dependencies of the project.
 */

const versions = {
  'shacl-engine': '1.1.2',
  'jsonld-streaming-serializer': '4.0.0',
  'rdf-ext': '2.6.0',
  '@rdfjs/serializer-turtle': '1.1.5',
  rocketrml: '2.1.2',
}

/** Where peers are installed. */
export const peersFolder = fileURLToPath(
  new URL('../../node_modules/.cache/visitgraph-bench', import.meta.url),
)

/** The code by which npm says what is wrong: its words name addresses and paths of the machine. */
const said = text => /^npm error code (\w+)/m.exec(text)?.[1] ?? 'npm does not say why'

/** Installs a peer where it is not there yet; returns why it cannot be, or nothing. */
export function install(name) {
  const version = versions[name]
  const folder = join(peersFolder, name)
  const installed = join(folder, 'installed', version)
  if (existsSync(installed)) return undefined
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const flags = [
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    '--loglevel=error',
  ]
  const { status, error, stderr } = spawnSync('npm', ['install', ...flags, `${name}@${version}`], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) return `not installed: ${error?.message ?? said(stderr)}`
  mkdirSync(installed, { recursive: true })
  return undefined
}
