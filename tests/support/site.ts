import { readFileSync } from 'node:fs'
import type { Quad } from '@rdfjs/types'
import { parse } from 'parse5'
import type { Config } from '../../src/config.ts'
import type { BuiltRecord } from '../../src/pipeline.ts'
import { siteFiles, type SiteOptions } from '../../src/publish/site.ts'
import { exampleConfig, exampleFiles, processFiles } from './pipeline.ts'
import { rdf, schema, prefixes } from '../../src/rdf/namespaces.ts'
import { readRdf } from '../../src/rdf/read.ts'
import { shared } from './shared.ts'

/** A site in memory: its files by path, and the graph they are made of. */
export interface TestSite {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly quads: readonly Quad[]
  readonly text: (path: string) => string
  readonly pages: readonly string[]
}

/** Builds the example records, or those of the files named. */
export async function builtExamples(
  paths: readonly string[] = exampleFiles,
): Promise<BuiltRecord[]> {
  const results = await processFiles(paths)
  return results.flatMap(({ record }) => record ?? [])
}

/** Makes a site of records; by default of the examples, with their configuration. */
export async function makeSite(
  records?: readonly BuiltRecord[],
  options: Partial<Config> & Pick<SiteOptions, 'world'> = {},
): Promise<TestSite> {
  const { world, ...more } = options
  const built = records ?? (await builtExamples())
  const config = { ...(await exampleConfig()), ...more }
  const files = new Map<string, string | Uint8Array>()
  for (const { path, content } of await siteFiles(built, { config, world })) {
    if (files.has(path)) throw new Error(`${path} is written twice`)
    files.set(path, content)
  }
  return {
    files,
    quads: built.flatMap(({ quads }) => quads),
    text: path => {
      const content = files.get(path)
      if (typeof content !== 'string') throw new Error(`there is no text ${path}`)
      return content
    },
    pages: [...files.keys()].filter(path => path.endsWith('.html')),
  }
}

/** An element of a page, as far as the tests look at it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

interface Node {
  readonly nodeName: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
  readonly value?: string
}

/** Lists the elements of a page in their order. */
export function elementsOf(text: string): Element[] {
  const elements: Element[] = []
  const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('')
  const visit = (node: Node): void => {
    if (node.attrs)
      elements.push({
        name: node.nodeName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text: textOf(node),
      })
    for (const child of node.childNodes ?? []) visit(child)
  }
  visit(parse(text))
  return elements
}

/** Returns the text that readers see. */
export const visibleText = (text: string): string =>
  elementsOf(text.replace(/<script[\s\S]*?<\/script>/g, '')).find(({ name }) => name === 'body')
    ?.text ?? ''

/** Returns the JSON-LD that a page embeds. */
export const dataOf = (text: string): string | undefined =>
  elementsOf(text).find(
    ({ name, attributes }) => name === 'script' && attributes['type'] === 'application/ld+json',
  )?.text

const contextFile = 'schemaorg/schemaorgcontext-30.0.jsonld'

/** Reads the JSON-LD of a page with the context of schema.org 30.0. */
export async function readPageData(text: string): Promise<readonly Quad[]> {
  const contexts = {
    'https://schema.org': Object(JSON.parse(readFileSync(shared(contextFile), 'utf8'))),
  }
  const { value = [], problems } = await readRdf(text, { syntax: 'jsonld', contexts })
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('; '))
  return value
}

/** A triple by what page and graph have in common: enumeration values and texts become strings of one kind. */
const key = (subject: string, predicate: string, object: string): string =>
  `${subject} ${predicate} ${object.replace('https://schema.org/', prefixes.schema)}`

/** Lists what the data of a page says and the graph does not. */
export function foreignTo(graph: readonly Quad[], page: readonly Quad[]): string[] {
  const known = new Set(
    graph.map(one => key(one.subject.value, one.predicate.value, one.object.value)),
  )
  return page
    .map(({ subject, predicate, object }) => {
      // `additionalType` is declared a sub-property of `rdf:type`.
      const property = predicate.equals(schema.additionalType) ? rdf.type : predicate
      return key(subject.value, property.value, object.value)
    })
    .filter(triple => !known.has(triple))
}
