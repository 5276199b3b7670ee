/*
 * The words and addresses of a made-up visit, worked out of its names.
 */

const slugs = new Map()

/** Returns a name as a part of an address, worked out once. */
export function slug(name) {
  let known = slugs.get(name)
  if (known === undefined) {
    known = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
    known = known.replaceAll(/[^a-z0-9]+/g, '-')
    if (slugs.size > 10_000) slugs.clear()
    slugs.set(name, known)
  }
  return known
}

const english = new Intl.DisplayNames('en', { type: 'region' })
const countries = new Map()
export const country = code => {
  if (!countries.has(code)) countries.set(code, english.of(code))
  return countries.get(code)
}

export const place = name => `/place/${slug(name)}#id`
export const person = key => `/person/${slug(key)}#id`
export const body = key => `/org/${slug(key)}#id`
export const topic = name => `/topic/${slug(name)}#id`
export const pascal = kind =>
  kind.replaceAll(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())
