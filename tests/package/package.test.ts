import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { install, pack, readManifest, runNode } from '../support/package.ts'
import { projectFile, readProject } from '../support/rdf.ts'

const { name, version, bin, exports } = readManifest()
const subpaths = Object.keys(exports).map(path => path.replace(/^\./, name))
const modules = subpaths.filter(path => !/\.\w+$|\*/.test(path))
const files = subpaths.filter(path => /\.\w+$/.test(path))

let archive = ''
let consumer = ''

beforeAll(() => {
  archive = pack()
  consumer = install(archive)
}, 120_000)

afterAll(() => {
  rmSync(dirname(archive), { recursive: true })
  rmSync(consumer, { recursive: true })
})

/** Runs a module in the folder that has the package installed; returns what it prints as JSON. */
function evaluate(source: string, ...flags: readonly string[]): unknown {
  writeFileSync(join(consumer, 'module.mjs'), source)
  const { status, stdout, stderr } = runNode([...flags, 'module.mjs'], consumer)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

const visitgraph = (...parameters: readonly string[]) =>
  runNode([join('node_modules', name, bin.visitgraph), ...parameters], consumer)

describe('the package', () => {
  it('has nothing that publint minds', async () => {
    const bytes = readFileSync(archive)
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
    const { messages } = await publint({ pack: { tarball }, strict: true })
    expect(messages).toEqual([])
  })

  it('gives types to every module that it exports', () => {
    // Files that are not modules have no types to give.
    const others = Object.keys(exports).filter(path => /\.(?:jsonld|ttl)$/.test(path))
    const { status, stdout } = runNode(
      [
        projectFile('node_modules/@arethetypeswrong/cli/dist/index.js'),
        archive,
        '--profile=esm-only',
        '--format=ascii',
        '--exclude-entrypoints',
        ...others,
      ],
      consumer,
    )
    expect(status, stdout).toBe(0)
    for (const path of modules) expect(stdout).toContain(`"${path}"`)
  }, 60_000)

  it('has no file, export or dependency that nobody uses', () => {
    const { status, stdout } = runNode(
      [projectFile('node_modules/knip/bin/knip.js')],
      projectFile('.'),
    )
    expect(stdout.trim()).toBe('')
    expect(status).toBe(0)
  }, 60_000)
})

describe('the installed package', () => {
  it.each(modules)('exports %s', path => {
    expect(
      evaluate(`console.log(JSON.stringify(Object.keys(await import('${path}'))))`),
    ).not.toEqual([])
  })

  it.each([...files, `${name}/shapes/visit.ttl`])('holds the file %s', path => {
    const read = `(await import('node:fs')).readFileSync(new URL(import.meta.resolve('${path}')), 'utf8')`
    const text = evaluate(`console.log(JSON.stringify(${read}))`)
    const inside = path === `${name}/context/v1.jsonld` ? 'schema/context/v1.jsonld' : undefined
    const own = path === `${name}/vocabulary.ttl` ? 'data/vocabulary.ttl' : inside
    expect(text).toBe(readProject(own ?? path.slice(name.length + 1)))
  })

  it('hides what it does not export', () => {
    const hidden = `import('${name}/dist/model/build.js').catch(error => error.code)`
    expect(evaluate(`console.log(JSON.stringify(await ${hidden}))`)).toBe(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    )
  })

  it('compiles in a strict project', () => {
    const source = `
      import type { DatasetCore, Quad } from '@rdfjs/types'
      import { buildVisit, readRecord, serialize, validate, type Problem } from '${name}'
      import { canonicalNQuads } from '${name}/rdf'

      export async function publish(text: string, dataset: DatasetCore): Promise<string> {
        const { value: record, problems } = await readRecord(text, { file: 'visit.yaml' })
        const told: readonly Problem[] = problems
        if (!record) return told.map(problem => problem.message).join()
        const quads: Quad[] = buildVisit(record, { base: 'https://visits.example.org/' })
        const { conforms } = await validate(dataset, { language: 'en' })
        return conforms ? serialize(dataset, 'turtle') : canonicalNQuads(quads)
      }
      // @ts-expect-error -- a record that was not checked cannot be built
      buildVisit({ title: 'Visit' }, { base: 'https://visits.example.org/' })
    `
    writeFileSync(join(consumer, 'consumer.mts'), source)
    const flags = ['--strict', '--exactOptionalPropertyTypes', '--noEmit', '--module', 'node20']
    const { status, stdout } = runNode(
      [
        projectFile('node_modules/typescript/bin/tsc'),
        ...flags,
        '--target',
        'es2023',
        'consumer.mts',
      ],
      consumer,
    )
    expect(stdout).toBe('')
    expect(status).toBe(0)
  }, 60_000)

  it('runs as a command', () => {
    expect(visitgraph('--version')).toMatchObject({ status: 0, stdout: `${version}\n` })
    expect(visitgraph('init', 'archive')).toMatchObject({ status: 0 })
    const built = visitgraph('build', 'archive/visits', '--out', 'out')
    expect(built).toMatchObject({ status: 0 })
    const shapes = join('node_modules', name, 'shapes', 'place.ttl')
    expect(visitgraph('check', 'archive/visits', '--shapes', shapes)).toMatchObject({ status: 0 })
  }, 60_000)
})

describe('a part of the package', () => {
  /** Tells of each module that is loaded. */
  const loader = `
    import { appendFileSync } from 'node:fs'
    export async function load(url, context, next) {
      appendFileSync(process.env.LOADED ?? 'loaded.txt', url + '\\n')
      return next(url, context)
    }
  `

  const librariesOf = (path: string): readonly string[] => {
    rmSync(join(consumer, 'loaded.txt'), { force: true })
    const hooks = `data:text/javascript,${encodeURIComponent(loader)}`
    evaluate(
      `import { register } from 'node:module'
       register(${JSON.stringify(hooks)}, import.meta.url)
       await import('${path}')
       console.log('true')`,
    )
    const urls = readFileSync(join(consumer, 'loaded.txt'), 'utf8').split('\n')
    const names = urls.flatMap(url => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? [])
    return [...new Set(names)].filter(library => library !== name).toSorted()
  }

  it.each([
    ['', ['zod']],
    ['/record', ['zod']],
    ['/model', ['zod']],
    ['/validate', []],
    ['/formats', []],
    ['/rdf', []],
    ['/stores', []],
  ])('visitgraph%s loads at once no libraries but %j', (part, libraries) => {
    expect(librariesOf(name + part)).toEqual(libraries)
  })
})
