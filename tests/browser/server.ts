import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { build } from 'rolldown'
import { readManifest } from '../support/package.ts'
import { projectFile } from '../support/rdf.ts'
import { listen } from '../support/loopback.ts'

/*
 * What a page needs to use the compiled project as it is: an import map, and the files of the packages. Packages
 * that ship no ECMAScript modules are the exception: a page that has a bundler gets them from it.
 */

/** Libraries that ship modules for browsers, and where in their packages. */
const modules: Readonly<Record<string, string>> = {
  zod: 'index.js',
  yaml: 'browser/index.js',
  n3: 'browser/n3.esm.min.js',
  'rdf-validate-shacl': 'index.js',
  'rdf-validate-datatype': 'index.js',
  clownface: 'index.js',
  '@rdfjs/data-model': 'index.js',
  '@rdfjs/dataset': 'index.js',
  '@rdfjs/environment': 'Environment.js',
  '@rdfjs/namespace': 'index.js',
  '@rdfjs/term-map': 'TermMap.js',
  '@rdfjs/term-set': 'TermSet.js',
  '@rdfjs/to-ntriples': 'index.js',
  '@tpluscode/rdf-ns-builders': 'index.js',
  '@vocabulary/sh': 'index.js',
}

/** Dependencies of the SHACL engine that are CommonJS only. */
const commonJs = ['debug', 'rdf-literal']

/** Oxigraph for the web asks to be started. */
const oxigraph = `
  import start, { Store } from '/node_modules/oxigraph/web.js'
  await start()
  export { Store }
`

function importMap(): string {
  const { name, exports } = readManifest()
  const imports: Record<string, string> = { oxigraph: '/generated/oxigraph.js' }
  for (const [path, target] of Object.entries(exports)) {
    if (typeof target !== 'string') imports[path.replace('.', name)] = target.default.slice(1)
  }
  for (const [library, file] of Object.entries(modules)) {
    imports[library] = `/node_modules/${library}/${file}`
    imports[`${library}/`] = `/node_modules/${library}/`
  }
  for (const library of commonJs) imports[library] = `/generated/${library}.js`
  return JSON.stringify({ imports })
}

async function bundled(library: string): Promise<string> {
  const { output } = await build({
    input: projectFile(`node_modules/${library}`),
    platform: 'browser',
    write: false,
    output: { format: 'esm', codeSplitting: false },
  })
  const [{ code }] = output
  // A CommonJS module has one export; those of its properties that are asked for by name are named.
  const names = library === 'rdf-literal' ? ['fromRdf'] : []
  const named = names.map(name => `export const ${name} = value.${name}\n`).join('')
  return `${code.replace(/export default ([^;]*);/, 'const value = $1;\nexport default value;')}\n${named}`
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

/** A server of the project on the loopback interface. */
export interface ProjectServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves the compiled project, its packages and an empty page that knows where they are. */
export async function serveProject(): Promise<ProjectServer> {
  const generated = new Map<string, string>([
    [
      '/',
      `<!doctype html><title>visitgraph</title><link rel="icon" href="data:,"><script type="importmap">${importMap()}</script>`,
    ],
    ['/generated/oxigraph.js', oxigraph],
  ])
  const bundles = await Promise.all(commonJs.map(bundled))
  for (const [index, library] of commonJs.entries())
    generated.set(`/generated/${library}.js`, bundles[index] ?? '')
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const text = generated.get(pathname)
    const file = projectFile(pathname.slice(1))
    if (text === undefined && !(/\.(?:m?js|json|wasm)$/.test(file) && existsSync(file))) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': mediaTypes[extname(pathname)] ?? 'text/html; charset=utf-8',
    })
    response.end(text ?? readFileSync(file))
  })
  return listen(server)
}
