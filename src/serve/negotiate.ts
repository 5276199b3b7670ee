import Negotiator from 'negotiator'

/** One form of a resource that a client may get. */
export interface Form {
  /** IANA media type, without parameters. */
  readonly mediaType: string
}

/** Names under which clients ask for what they can read, https://www.w3.org/TR/turtle/ being a part of N3. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  'text/turtle': ['application/x-turtle', 'application/turtle', 'text/n3', 'text/rdf+n3'],
  'application/ld+json': ['application/json'],
  'application/sparql-results+json': ['application/json'],
  'application/sparql-results+xml': ['application/xml', 'text/xml'],
}

interface Preference {
  readonly mediaType: string
  readonly quality: string
}

const quality = /^\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*$/i

/**
 * Reads an Accept header, https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1, without the parameters of its media
 * types, which negotiator would compare. What has no valid quality is left out.
 */
function preferences(accept: string): readonly Preference[] {
  const items = accept.match(/(?:"(?:\\.|[^"\\])*"|[^,"])+/g) ?? []
  return items.flatMap(item => {
    const [mediaType = '', ...parameters] = item.match(/(?:"(?:\\.|[^"\\])*"|[^;"])+/g) ?? []
    const own = parameters.find(parameter => /^\s*q\s*=/i.test(parameter))
    const value = own === undefined ? '1' : quality.exec(own)?.[1]
    const isType = /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/.test(mediaType.trim())
    return value === undefined || !isType
      ? []
      : [{ mediaType: mediaType.trim().toLowerCase(), quality: value }]
  })
}

const ofData = /turtle|n-triples|n-quads|trig|rdf|ld\+json|[/+]n3|sparql-results/
const ofPages = /html/

/**
 * Chooses the form that a client prefers; among equals the first. A client that names data formats but no pages gets
 * data where it would take anything. Nothing where there is nothing that it takes.
 */
export function negotiate<F extends Form>(
  accept: string | undefined,
  forms: readonly F[],
): F | undefined {
  const wanted = preferences(accept === undefined || accept.trim() === '' ? '*/*' : accept)
  const names = (pattern: RegExp): boolean =>
    wanted.some(({ mediaType, quality: q }) => pattern.test(mediaType) && Number(q) > 0)
  const isForData = names(ofData) && !names(/text\/html/)
  const ordered = isForData
    ? forms.toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)))
    : forms
  const header = wanted.map(({ mediaType, quality: q }) => `${mediaType};q=${q}`).join(', ')
  const formOf = new Map<string, F>()
  // The names proper go before the aliases of other forms.
  const all = [...ordered.map(form => [form.mediaType, form] as const), ...ordered.flatMap(aliased)]
  for (const [name, form] of all) if (!formOf.has(name)) formOf.set(name, form)
  const best = new Negotiator({ headers: { accept: header } }).mediaType([...formOf.keys()])
  return best === undefined ? undefined : formOf.get(best)
}

const isPage = ({ mediaType }: Form): boolean => ofPages.test(mediaType)

const aliased = <F extends Form>(form: F): (readonly [string, F])[] =>
  (aliases[form.mediaType] ?? []).map(name => [name, form] as const)

/** Lists the profiles that a client prefers, the best first, by Accept-Profile (https://www.w3.org/TR/dx-prof-conneg/). */
export function wantedProfiles(header: string | undefined): readonly string[] {
  const items = [...(header ?? '').matchAll(/<([^<>\s]+)>\s*(?:;\s*q\s*=\s*([\d.]+))?/g)]
  return items
    .map(([, profile = '', value = '1']) => ({ profile, value: Number(value) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .map(({ profile }) => profile)
}
