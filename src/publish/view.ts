import type { Literal } from '@rdfjs/types'
import { html, type Html } from './html.ts'
import { labelOf, picked, worded } from './label.ts'
import { documentOf, literalsOf } from './site-graph.ts'
import type { Site } from './site-model.ts'
import type { TextKey } from './words/words.ts'

/** A page in the making: the site, and where in it the page stands. */
export interface View {
  readonly site: Site
  /** Path of the page below the site, with extension. */
  readonly path: string
}

/** Returns the way from a page to a file of the site. */
export const wayTo = ({ path }: View, target: string): string =>
  '../'.repeat(path.split('/').length - 1) + target

/** Returns a text of the site's language. */
export const say = ({ site }: View, key: TextKey): string => site.words.text[key]

/** Writes what a thing is called, with its language. */
export function named({ site }: View, iri: string): Html {
  const label = labelOf(site.graph.node(iri), site.language)
  return label ? worded(label, site.language) : html`${site.words.text.unnamed}`
}

/** Returns the address of the place in the site where a thing is shown; nothing where none is. */
export function addressOf(view: View, iri: string): string | undefined {
  const { site } = view
  const route = site.routes.get(iri)
  if (route) return wayTo(view, `${route.path}.html`)
  const document = documentOf(iri)
  const visit = site.visitOf.get(document)
  if (!visit) return undefined
  const page = `${visit.route.path}.html`
  return `${page === view.path ? '' : wayTo(view, page)}${iri.slice(document.length)}`
}

/** Writes a link to a thing by its name; the name alone where the site has no page of it, or this is the page. */
export function linkTo(view: View, iri: string, label: Html = named(view, iri)): Html {
  const address = addressOf(view, iri)
  if (address === undefined || address === wayTo(view, view.path)) return label
  return html`<a href="${address}">${label}</a>`
}

/** Writes the best of the texts behind a predicate. */
export function textOf(
  { site }: View,
  iri: string,
  predicate: { readonly value: string },
): Html | undefined {
  const best = picked(literalsOf(site.graph.node(iri), predicate), site.language)
  return best && worded(best, site.language)
}

/** Writes all texts behind a predicate, each with its language. */
export const textsOf = (
  { site }: View,
  iri: string,
  predicate: { readonly value: string },
): readonly Html[] =>
  literalsOf(site.graph.node(iri), predicate).map((text: Literal) => worded(text, site.language))

/** Writes a link that leads out of the site: its text is what it shows, else the host. */
export function linkOut(address: string, label?: Html): Html {
  return html`<a href="${address}" rel="external">${label ?? addressInShort(address)}</a>`
}

/** Shortens a web address for readers: host and path. */
export function addressInShort(address: string): string {
  const short = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return short.length > 60 ? `${short.slice(0, 58)}…` : short
}
