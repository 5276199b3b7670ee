import type { Literal } from '@rdfjs/types'
import { schema, skos } from '../rdf/namespaces.ts'
import { html, type Html } from './html.ts'
import { literalsOf, type SiteNode } from './site-graph.ts'

/**
 * Picks the text for a reader of a language: in that language, else in a variety of it, else in English, else in
 * the first language in alphabetical order; what has no language comes after those that have the reader's.
 */
export function picked(texts: readonly Literal[], language: string): Literal | undefined {
  const wanted = language.toLowerCase()
  const [primary = ''] = wanted.split('-')
  const by = (test: (tag: string) => boolean) => texts.find(text => test(text.language))
  return (
    by(tag => tag === wanted) ??
    by(tag => tag === primary || tag.startsWith(`${primary}-`)) ??
    by(tag => tag === '') ??
    by(tag => tag === 'en' || tag.startsWith('en-')) ??
    texts.toSorted((a, b) => (a.language < b.language ? -1 : 1))[0]
  )
}

const labels = [schema.name, schema.headline, schema.roleName, skos.prefLabel]

/** Returns what a node is called, in the reader's language as far as there is such a name. */
export function labelOf(node: SiteNode | undefined, language: string): Literal | undefined {
  for (const predicate of labels) {
    const found = picked(literalsOf(node, predicate), language)
    if (found) return found
  }
  return undefined
}

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?:-|$)/
const scripts = /-(?:arab|hebr|syrc|thaa|nkoo|adlm)(?:-|$)/

/** Returns the direction in which a language is written, by its script. */
export function directionOf(language: string): 'rtl' | 'ltr' {
  const tag = language.toLowerCase()
  if (scripts.test(tag)) return 'rtl'
  return /-[a-z]{4}(?:-|$)/.test(tag) || !rightToLeft.test(tag) ? 'ltr' : 'rtl'
}

/** Writes a text, with its language and direction where they are not those of the page. */
export function worded(text: Literal, language: string): Html {
  const tag = text.language
  if (tag === '' || tag === language.toLowerCase()) return html`${text.value}`
  const direction = directionOf(tag)
  return direction === directionOf(language)
    ? html`<span lang="${tag}">${text.value}</span>`
    : html`<bdi lang="${tag}" dir="${direction}">${text.value}</bdi>`
}
