import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

/*
 * Puts the compiled command into a few files, `dist/bin/`: to load hundreds of modules one by one takes Node longer
 * than to check a record (docs/adr/0009-bundled-command.md). The library stays as the compiler emits it.
 */

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = join(root, 'dist/bin')

/** The libraries that go into the bundle: those of many modules that the daily commands load. */
const bundled = new Set(['commander', 'n3', 'rdf-validate-shacl', 'yaml', 'zod'])

const entries = [
  ['visitgraph', 'dist/cli/main.js'],
  ...readdirSync(join(root, 'dist'), { recursive: true })
    .filter(file => file.endsWith('-worker.js') && !file.startsWith('bin'))
    .map(file => [basename(file, '.js'), join('dist', file)]),
]

/** What the bundler itself adds, such as the helper of a template that holds `</script`. */
const helpers = '@oxc-project/runtime/'

/** What of a library's own dependencies is bundled goes with it; what the project imports itself is listed above. */
const isExternal = (id, importer) =>
  /^[\w@]/.test(id) &&
  !id.startsWith(helpers) &&
  !bundled.has(id) &&
  importer !== undefined &&
  !importer.includes('node_modules')

rmSync(folder, { recursive: true, force: true })
const { output } = await build({
  input: Object.fromEntries(entries.map(([name, file]) => [name, join(root, file)])),
  platform: 'node',
  external: isExternal,
  logLevel: 'warn',
  output: { dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
})

/** The folders of the packages that went into the bundle. */
const packages = new Set(
  output
    .flatMap(chunk => chunk.moduleIds ?? [])
    .flatMap(id => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []),
)

const notices = [...packages].toSorted().map(home => {
  const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const file = readdirSync(home).find(entry => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(home, file), 'utf8').trim()
  return `${name} ${version}, ${license}\n\n${text}\n`
})
writeFileSync(
  join(folder, 'LICENSES.txt'),
  `The command contains these libraries:\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`,
)
