import { readdirSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFile, readProject } from './support/rdf.ts'

/** Which parts a part may import, besides itself and `problem.ts`, `nearest.ts` and `pointer.ts`, which all may. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'problem.ts': [],
  'nearest.ts': [],
  'pointer.ts': [],
  'worker-url.ts': [],
  rdf: [],
  model: ['rdf'],
  record: ['rdf', 'model'],
  validate: ['rdf', 'worker-url.ts'],
  // The types of a record, the slugs by which it refers to people and bodies, and the record a draft is merged into.
  draft: ['rdf', 'model', 'record', 'evidence'],
  evidence: ['rdf', 'model', 'record', 'trace.ts'],
  opinion: ['draft', 'evidence', 'stores'],
  import: ['rdf', 'model', 'record'],
  formats: ['rdf'],
  stores: [],
  stream: [],
  sparql: ['rdf', 'formats', 'worker-url.ts'],
  serve: ['rdf', 'formats', 'stores', 'sparql', 'publish'],
  publish: ['rdf', 'model', 'formats', 'stores', 'config.ts', 'library.ts'],
  'config.ts': ['rdf', 'model', 'record'],
  'trace.ts': ['rdf', 'model', 'record', 'validate', 'config.ts'],
  'graph-judgement.ts': ['rdf', 'model', 'validate'],
  'check-rdf.ts': ['rdf', 'validate', 'graph-judgement.ts'],
  'process-record.ts': ['rdf', 'model', 'record', 'config.ts', 'trace.ts', 'graph-judgement.ts'],
  'pipeline.ts': ['model', 'record', 'config.ts', 'graph-judgement.ts', 'process-record.ts'],
  'library.ts': ['rdf', 'model', 'record', 'formats'],
  'index.ts': ['library.ts', 'validate', 'formats', 'record', 'model'],
  exports: ['rdf', 'model', 'record', 'validate', 'formats', 'stores', 'publish'],
  cli: [
    'worker-url.ts',
    'draft',
    'opinion',
    'evidence',
    'import',
    'rdf',
    'model',
    'record',
    'validate',
    'formats',
    'stores',
    'stream',
    'publish',
    'sparql',
    'serve',
    'config.ts',
    'pipeline.ts',
    'check-rdf.ts',
  ],
}

/** The parts in which a library is at home. */
const homes: Readonly<Record<string, readonly string[]>> = {
  '@rdfjs/types': Object.keys(allowed),
  n3: ['rdf'],
  jsonld: ['rdf'],
  'rdf-canonize': ['rdf'],
  'rdf-validate-shacl': ['validate'],
  oxigraph: ['validate', 'sparql'],
  yaml: ['record'],
  parse5: ['draft', 'publish'],
  zod: ['model', 'record', 'config.ts', 'import', 'evidence', 'opinion'],
  'csv-parse': ['import'],
  saxes: ['import'],
  'read-excel-file/node': ['import'],
  commander: ['cli'],
  negotiator: ['serve'],
  'd3-force': ['publish'],
  'd3-geo': ['publish'],
  'topojson-client': ['publish'],
}

interface Import {
  readonly file: string
  readonly part: string
  readonly target: string
}

const partOf = (path: string): string => path.split('/')[0] ?? ''

const files = readdirSync(projectFile('src'), { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.ts'))

const imports: readonly Import[] = files.flatMap(file =>
  [...readProject(`src/${file}`).matchAll(/(?:from|import\(|^import) ?'([^'\s]+)'/gm)].map(
    ([, target = '']) => ({ file, part: partOf(file), target }),
  ),
)

describe('the layout of the code', () => {
  it('has a row in the table for every part', () => {
    expect([...new Set(files.map(partOf))].toSorted()).toEqual(Object.keys(allowed).toSorted())
  })

  it('lets each part import only what the table allows', () => {
    const faults = imports
      .filter(({ target }) => target.startsWith('.'))
      .filter(({ file, part, target }) => {
        const other = partOf(posix.normalize(`${posix.dirname(file)}/${target}`))
        return (
          other !== part &&
          !['problem.ts', 'nearest.ts', 'pointer.ts', ...(allowed[part] ?? [])].includes(other)
        )
      })
    expect(faults).toEqual([])
  })

  it('keeps each library in its home', () => {
    const faults = imports
      .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
      .filter(({ part, target }) => !(homes[target] ?? []).includes(part))
    expect(faults).toEqual([])
  })

  it('keeps the core free of what a browser does not have', () => {
    const faults = imports.filter(
      ({ part, target }) =>
        target.startsWith('node:') && ['rdf', 'model', 'record', 'formats'].includes(part),
    )
    expect(faults).toEqual([])
  })
})
