import { type Context, context, type TermDefinition } from '../rdf/jsonld-context.ts'
import { prefixes, rdf } from '../rdf/namespaces.ts'
import { checkedIri } from '../rdf/serializable.ts'

/** How the values behind a key are read: what a plain string there means. */
export interface Key {
  readonly key: string
  /** `@language`: an object of texts by language; `@id`, `@vocab`: IRIs; a datatype IRI; empty: texts without language. */
  readonly strings: string
  /** A key for the same property under which nothing is coerced. */
  readonly plain: string
}

const isDefinition = (value: string | number | TermDefinition): value is TermDefinition =>
  typeof value === 'object'

const namespaces = Object.entries(context).flatMap(([prefix, iri]) =>
  typeof iri === 'string' && !prefix.startsWith('@') && /[#/]$/.test(iri)
    ? [{ prefix, namespace: iri }]
    : [],
)

const prefixNames = new Set(namespaces.map(({ prefix }) => prefix))

function expand(name: string): string {
  const colon = name.indexOf(':')
  const found = namespaces.find(({ prefix }) => prefix === name.slice(0, colon))
  return found ? found.namespace + name.slice(colon + 1) : prefixes.schema + name
}

const definitions = Object.entries(context).flatMap(([key, definition]) =>
  isDefinition(definition) ? [{ key, definition }] : [],
)

/** The terms of the context by the IRI of their property. */
const terms = new Map(
  definitions.flatMap(({ key, definition }) => {
    if (definition['@reverse'] !== undefined) return []
    const type = definition['@type'] ?? definition['@container'] ?? ''
    const strings = type.startsWith('@') || type === '' ? type : expand(type)
    return [[expand(definition['@id'] ?? key), { key, strings }] as const]
  }),
)

/** The reverse terms of the context: the key, and the IRI of the property that points back. */
export const reverseTerms: readonly { readonly key: string; readonly property: string }[] =
  definitions.flatMap(({ key, definition: { '@reverse': property } }) =>
    property === undefined ? [] : [{ key, property: expand(property) }],
  )

// Behind a prefix `//` would make the name an IRI of that scheme.
const simpleName = /^[A-Za-z][A-Za-z0-9]*$/

/** The short forms of IRIs in one JSON-LD document. */
export interface JsonldNames {
  /** Returns the key of a property. */
  readonly key: (iri: string) => Key
  /** Writes an IRI where the vocabulary is at hand: types and choices. */
  readonly vocabulary: (iri: string) => string
  /** Checks an IRI that is written in full. */
  readonly full: (iri: string) => string
  /** The prefixes that are spelt like the scheme of an IRI in the document, and must not be read as prefixes. */
  readonly clashes: ReadonlySet<string>
}

/** Makes the short forms for one document; without the prefixes that clash with an IRI scheme in it. */
export function jsonldNames(known: Iterable<string> = []): JsonldNames {
  const clashes = new Set(known)
  const checked = new Set<string>()
  const keys = new Map<string, Key>()
  const names = new Map<string, string>()

  const full = (iri: string): string => {
    if (checked.has(iri)) return iri
    const scheme = checkedIri(iri).slice(0, iri.indexOf(':'))
    if (prefixNames.has(scheme) && !iri.startsWith('//', scheme.length + 1)) clashes.add(scheme)
    checked.add(iri)
    return iri
  }

  const compact = (iri: string): string => compactIri(full(iri), clashes)

  const vocabulary = (iri: string): string => {
    let name = names.get(iri)
    if (name === undefined) {
      const local = iri.startsWith(prefixes.schema) ? iri.slice(prefixes.schema.length) : ''
      name = simpleName.test(local) && !Object.hasOwn(context, local) ? local : compact(iri)
      names.set(iri, name)
    }
    return name
  }

  const key = (iri: string): Key => {
    let found = keys.get(iri)
    if (!found) {
      const term = terms.get(iri)
      const plain = term ? compact(iri) : vocabulary(iri)
      found = { key: term?.key ?? plain, strings: term?.strings ?? '', plain }
      keys.set(iri, found)
    }
    return found
  }

  return { key, vocabulary, full, clashes }
}

function compactIri(iri: string, clashes: ReadonlySet<string>): string {
  const found = namespaces.find(({ namespace }) => iri.startsWith(namespace))
  if (!found || clashes.has(found.prefix)) return iri
  const local = iri.slice(found.namespace.length)
  return simpleName.test(local) ? `${found.prefix}:${local}` : iri
}

/** The property that `@type` stands for. */
export const typeProperty: string = rdf.type.value

let own: string | undefined

/** Writes the context, one definition a line; prefixes that clash are taken back. */
export function contextText(clashes: ReadonlySet<string>): string {
  own ??= `{\n${Object.entries(context).map(definitionText).join(',\n')}\n  }`
  if (clashes.size === 0) return own
  const none = [...clashes].map(prefix => `"${prefix}": null`).join(', ')
  return `[${own}, { ${none} }]`
}

function definitionText([key, value]: readonly [string, Context[string]]): string {
  if (!isDefinition(value)) return `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`
  const parts = Object.entries(value).map(([name, part]) => `"${name}": ${JSON.stringify(part)}`)
  return `    ${JSON.stringify(key)}: { ${parts.join(', ')} }`
}
