import { config, dist } from './records.mjs'

/*
 * The words of Turtle and of JSON-LD that the templates put values between. Strings in, strings out.
 */

const [{ prefixes }, { context }] = await Promise.all(
  ['rdf/namespaces.js', 'rdf/jsonld-context.js'].map(dist),
)

const names = new Map()

/** Returns a term of the context, or a name with a prefix, as a prefixed name. */
export function prefixed(term) {
  if (!names.has(term))
    names.set(term, context[term]?.['@id'] ?? (term.includes(':') ? term : `schema:${term}`))
  return names.get(term)
}

const isSaid = property => property !== ''
/** Where relative addresses begin. */
export const base = new URL(config.base).origin

/** Turtle with the prefixes of the project; a string of JSON is one of Turtle. */
export const turtle = {
  text: (key, value) => `${prefixed(key)} ${JSON.stringify(value)}@en`,
  plain: (key, value) => `${prefixed(key)} ${JSON.stringify(value)}`,
  date: (key, value) => `${prefixed(key)} "${value}"^^xsd:date`,
  choice: (key, value) => `${prefixed(key)} schema:${value}`,
  links: (key, addresses) => `${prefixed(key)} <${addresses.join('>, <')}>`,
  node: (address, types, properties) =>
    `<${address}> a ${types.map(prefixed).join(', ')} ;\n    ${properties.filter(isSaid).join(' ;\n    ')} .\n`,
  document: nodes => head + nodes.filter(isSaid).join('\n'),
}

const head = `@base <${base}/> .\n${Object.entries(prefixes)
  .map(([name, address]) => `@prefix ${name}: <${address}> .\n`)
  .join('')}\n`

const listed = values =>
  values.length === 1 ? `"${values[0]}"` : `[\n        "${values.join('",\n        "')}"\n      ]`

/** JSON-LD with the context of the project, one node after the other. */
export const jsonld = {
  text: (key, value) => `"${key}": { "en": ${JSON.stringify(value)} }`,
  plain: (key, value) => `"${key}": ${JSON.stringify(value)}`,
  date: (key, value) => `"${key}": "${value}"`,
  choice: (key, value) => `"${key}": "${value}"`,
  links: (key, addresses) => `"${key}": ${listed(addresses)}`,
  node: (address, types, properties) =>
    `    {\n      "id": "${address}",\n      "type": ${listed(types)},\n      ${properties.filter(isSaid).join(',\n      ')}\n    }`,
  document: nodes => `${opening}${nodes.filter(isSaid).join(',\n')}\n  ]\n}\n`,
}

const opening = `{\n  "@context": ${JSON.stringify({ ...context, '@base': `${base}/` })},\n  "@graph": [\n`
