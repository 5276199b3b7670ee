import type { Html } from '../html.ts'
import { html } from '../html.ts'
import type { PageKind, Route } from '../route.ts'
import type { View } from '../view.ts'
import { mentions } from './mentions.ts'
import { bodyPage } from './body.ts'
import { personPage } from './person.ts'
import { placePage } from './place.ts'
import { sourcePage } from './source.ts'
import { eventPage, topicPage } from './topic.ts'
import { visitPage } from './visit.ts'

const writers: Readonly<Record<PageKind, (view: View, iri: string, document: string) => Html>> = {
  visit: (view, _iri, document) => {
    const visit = view.site.visitOf.get(document)
    return visit ? visitPage(view, visit) : html``
  },
  person: personPage,
  org: bodyPage,
  event: eventPage,
  place: placePage,
  topic: topicPage,
  source: sourcePage,
}

/** Writes the page of a thing. */
export function entityPage(view: View, route: Route): Html {
  const { kind, iri, document } = route
  const page = writers[kind](view, iri, document)
  return html`${page}${mentions(view, route, page)}`
}
