import { prefixes } from '../rdf/namespaces.ts'
import { negotiate, wantedProfiles } from './negotiate.ts'
import { alternate, notAcceptable, notFound } from './pages.ts'
import type { Reply } from './reply.ts'
import type { SiteFile, SiteFolder } from './site-folder.ts'

/** What of a request decides which form it gets. */
export interface Wish {
  /** Decoded path without the first slash. */
  readonly path: string
  readonly query: URLSearchParams
  readonly accept: string | undefined
  readonly acceptProfile: string | undefined
}

/** The profiles, https://www.w3.org/TR/dx-prof-conneg/: schema.org alone, or all that is known. */
const profiles = { schema: prefixes.schema, full: prefixes.vg } as const

type Profile = keyof typeof profiles

/** Answers out of a site: a file by its name, a thing in the form that the client prefers. */
export async function replyFrom(site: SiteFolder, wish: Wish): Promise<Reply> {
  const path = wish.path.replace(/\/$/, '')
  const gone = await whatBecameOf(site, path)
  if (gone) return gone
  const file = await site.file(path)
  if (file) return whole(site, file, wish)
  const forms = await site.formsAt(path === '' ? 'index' : path)
  if (forms.length === 0) return notFound(wish.path, wish.accept)
  const profile = profileOf(wish)
  const inProfile = profile === 'schema' ? forms.filter(isSchema) : forms
  const named = wish.query.get('format')
  const chosen =
    named === null
      ? negotiate(wish.accept, inProfile)
      : inProfile.find(form => form.extension === named || shortNames[named] === form.extension)
  if (!chosen) return notAcceptable(forms, wish.accept)
  const others = forms.filter(form => form !== chosen)
  const headers = {
    Vary: 'Accept, Accept-Profile',
    'Content-Location': `/${encodeURI(chosen.path)}`,
    Link: [...others.map(alternate), ...profileLinks(chosen, profile)],
    ...(chosen.extension === 'html' ? {} : { 'Content-Profile': `<${profiles[profile]}>` }),
  }
  const isProjected = profile === 'schema' && chosen.extension === 'jsonld'
  const reply = isProjected ? await schemaOnly(site, forms, wish) : await whole(site, chosen, wish)
  return { ...reply, headers: { ...reply.headers, ...headers } }
}

/** Paths of things, with or without the suffix of a form; a thing that is there has data beside its page. */
const thing = /^((?:visit|person|org|event|place|topic|source)\/[^/.]+)(\.[a-z]+)?$/

const leadsOn = /<meta http-equiv="refresh" content="0; url=(?:\.\.\/)*([a-z0-9/-]+)\.html"/

/**
 * Tells of a thing that is no more: where it is described now, or that it was withdrawn
 * (https://www.rfc-editor.org/rfc/rfc9110#section-15.5.11). Nothing for one that is there, or never was.
 */
async function whatBecameOf(site: SiteFolder, path: string): Promise<Reply | undefined> {
  const [, name = '', suffix = ''] = thing.exec(path) ?? []
  const [page, ...data] = name === '' ? [] : await site.formsAt(name)
  if (!page || data.length > 0 || page.extension !== 'html') return undefined
  const body = await site.read(page)
  const [, target] = leadsOn.exec(body?.toString('utf8') ?? '') ?? []
  const contentType = 'text/html; charset=utf-8'
  return target === undefined
    ? { status: 410, contentType, body: body ?? '' }
    : { status: 301, headers: { Location: `/${target}${suffix}` } }
}

const shortNames: Readonly<Record<string, string>> = {
  turtle: 'ttl',
  nquads: 'nq',
  ntriples: 'nt',
  json: 'jsonld',
}

/** The forms in which schema.org alone is there: the page and its JSON-LD. */
const isSchema = ({ extension }: SiteFile): boolean =>
  extension === 'html' || extension === 'jsonld'

function profileOf({ query, acceptProfile }: Wish): Profile {
  const asked = query.get('_profile') ?? query.get('profile')
  if (asked === 'schema' || asked === 'full') return asked
  const [best] = wantedProfiles(acceptProfile).flatMap(iri =>
    iri === profiles.full
      ? ['full' as const]
      : /^https?:\/\/schema\.org\/$/.test(iri)
        ? ['schema' as const]
        : [],
  )
  return best ?? 'full'
}

const profileLinks = ({ extension }: SiteFile, profile: Profile): string[] =>
  extension === 'html' ? [] : [`<${profiles[profile]}>; rel="profile"`]

async function whole(site: SiteFolder, file: SiteFile, { path, accept }: Wish): Promise<Reply> {
  const body = await site.read(file)
  if (!body) return notFound(path, accept)
  return { status: 200, contentType: typeOf(file), body, isKept: true }
}

const typeOf = ({ mediaType }: SiteFile): string =>
  mediaType.startsWith('text/') || mediaType === 'application/xml'
    ? `${mediaType}; charset=utf-8`
    : mediaType

const block = /<script type="application\/ld\+json">\n([^<]*)<\/script>/

/** Takes the JSON-LD for search engines out of the page: schema.org alone. */
async function schemaOnly(
  site: SiteFolder,
  forms: readonly SiteFile[],
  { path, accept }: Wish,
): Promise<Reply> {
  const page = forms.find(({ extension }) => extension === 'html')
  const text = page && (await site.read(page))?.toString('utf8')
  const [, body] = block.exec(text ?? '') ?? []
  if (body === undefined) return notFound(path, accept)
  const contentType = `application/ld+json; profile="${profiles.schema}"`
  return { status: 200, contentType, body, isKept: true }
}
