import { schema } from '../../rdf/namespaces.ts'
import { html, type Html } from '../html.ts'
import { directionOf, labelOf } from '../label.ts'
import { literalsOf } from '../site-graph.ts'
import type { View } from '../view.ts'

/** Writes the names of a thing that differ from the one in the heading, each in its language and direction. */
export function otherNames({ site }: View, iri: string): Html[] {
  const node = site.graph.node(iri)
  const shown = labelOf(node, site.language)?.value
  return literalsOf(node, schema.name)
    .filter(({ value }) => value !== shown)
    .map(
      ({ value, language }) =>
        html`<bdi lang="${language}" dir="${directionOf(language)}">${value}</bdi>
          <span class="quiet">${language}</span>`,
    )
}
