import { body, country, place, slug, topic } from './addresses.mjs'

export const bodies = (to, { bodies: all }) =>
  Object.entries(all).map(([key, { name, kind, country: code }]) =>
    to.node(
      body(key),
      [kind === 'media' ? 'NewsMediaOrganization' : 'GovernmentOrganization'],
      [to.text('name', name), to.links('areaServed', [place(code)])],
    ),
  )

export function places(to, { guest, host, programme }) {
  const address = `/place/${slug(host.country)}#address`
  const named = new Set(programme.flatMap(({ place: name }) => (name === undefined ? [] : [name])))
  const state = (code, more) =>
    to.node(
      place(code),
      ['Country'],
      [to.text('name', country(code)), to.plain('identifier', code), ...more],
    )
  return [
    state(host.country, [to.links('address', [address])]),
    to.node(address, ['PostalAddress'], [to.plain('addressCountry', host.country)]),
    state(guest.country, []),
    ...Array.from(named, name => to.node(place(name), ['Place'], [to.text('name', name)])),
  ]
}

export function topics(to, { programme, statements }) {
  const named = [
    ...programme.flatMap(({ about }) => (about === undefined ? [] : [about])),
    ...statements.flatMap(({ topics: own }) => own),
  ]
  return [
    to.node(
      '/topics#id',
      ['DefinedTermSet', 'skos:ConceptScheme'],
      [to.text('name', 'Topics of official visits')],
    ),
    ...Array.from(new Set(named), name =>
      to.node(
        topic(name),
        ['DefinedTerm', 'skos:Concept'],
        [
          to.text('name', name),
          to.links('inDefinedTermSet', ['/topics#id']),
          to.text('prefLabel', name),
          to.links('inScheme', ['/topics#id']),
        ],
      ),
    ),
  ]
}

export const documents = (to, page, source) => [
  to.node(
    source.url,
    ['NewsArticle'],
    [
      to.text('headline', source.title),
      to.links('url', [source.url]),
      to.date('datePublished', source.date),
      to.plain('inLanguage', 'en'),
      to.links('publisher', [body(source.publisher)]),
      to.links('about', [`${page}#id`]),
    ],
  ),
  to.node(
    page,
    ['WebPage', 'prov:Entity'],
    [
      to.links('mainEntity', [`${page}#id`]),
      to.plain('inLanguage', 'en'),
      to.links('isBasedOn', [source.url]),
      to.links('wasDerivedFrom', [source.url]),
    ],
  ),
]
