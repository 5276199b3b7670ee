import { type Context, context, type TermDefinition } from '../rdf/jsonld-context.ts'
import { prefixes, rdf } from '../rdf/namespaces.ts'
import { ofLayout, type Layout } from '../rdf/layout.ts'
import { remembered } from '../rdf/remembered.ts'
import { jsonRow } from './json-text.ts'
import { checkedIri, isAbsoluteIri, misplacedTerm } from '../rdf/serializable.ts'

/** How the values behind a key are read: what a plain string there means. */
export interface Key {
  /** IRI of the property. */
  readonly property: string
  /** Whether it is the one that `@type` stands for. */
  readonly isType: boolean
  /** Begins the member: `"name": `. */
  readonly key: string
  /** `@language`: an object of texts by language; `@id`, `@vocab`: IRIs; a datatype IRI; empty: texts without language. */
  readonly strings: string
  /** Begins a member of the same property under which nothing is coerced. */
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

/** What a layout says by itself. */
export interface LayoutKeys {
  /** The keys of its properties, place by place. */
  readonly properties: readonly Key[]
  /** The member that tells the types; nothing where they have to be looked at. */
  readonly type?: string | undefined
}

/** The short forms of IRIs in one JSON-LD document. */
export interface JsonldNames {
  /** Returns what a layout says by itself. */
  readonly keys: (layout: Layout) => LayoutKeys
  /** Writes an IRI where the vocabulary is at hand, types and choices, as a JSON string. */
  readonly vocabulary: (iri: string) => string
  /** Writes an IRI in full, as a JSON string. */
  readonly full: (iri: string) => string
  /** The prefixes that are spelt like the scheme of an IRI in the document, and must not be read as prefixes. */
  readonly clashes: ReadonlySet<string>
}

/** Makes the short forms for one document; without the prefixes that clash with an IRI scheme in it. */
export function jsonldNames(known: Iterable<string> = []): JsonldNames {
  const clashes = new Set(known)
  const written = new Map<string, string>()

  const full = (iri: string): string => {
    let text = written.get(iri)
    if (text === undefined) {
      text = `"${checkedIri(iri)}"`
      noteClash(iri, clashes)
      written.set(iri, text)
    }
    return text
  }

  const vocabulary = (iri: string): string => {
    const usual = clashes.size === 0 ? usualName(iri) : undefined
    if (usual !== undefined) return usual
    noteClash(iri, clashes)
    return `"${nameOf(checkedIri(iri), clashes)}"`
  }

  const keys = (layout: Layout): LayoutKeys => {
    const usual = clashes.size === 0 ? usualKeys(layout).keys : undefined
    if (usual) return usual
    for (const { value } of layout.predicates) noteClash(value, clashes)
    return { properties: keysOf(layout, clashes) }
  }

  return { keys, vocabulary, full, clashes }
}

/** Returns the scheme of an IRI where it is spelt like a prefix; behind a prefix `//` cannot stand. */
function clashOf(iri: string): string | undefined {
  if (iri.startsWith('https://') || iri.startsWith('http://')) return undefined
  const scheme = iri.slice(0, iri.indexOf(':'))
  return prefixNames.has(scheme) && !iri.startsWith('//', scheme.length + 1) ? scheme : undefined
}

function noteClash(iri: string, clashes: Set<string>): void {
  const scheme = clashOf(iri)
  if (scheme !== undefined) clashes.add(scheme)
}

const noClashes: ReadonlySet<string> = new Set()

/** Where no prefix clashes, as is usual, an IRI has the same name in all documents. */
const usualName = remembered(iri =>
  clashOf(iri) === undefined ? `"${nameOf(checkedIri(iri), noClashes)}"` : undefined,
)

/** The keys of layouts, which are the same in all documents; none where one of the IRIs clashes. */
const usualKeys = ofLayout(layout => ({
  keys: layout.predicates.some(({ value }) => clashOf(value) !== undefined)
    ? undefined
    : { properties: keysOf(layout, noClashes), type: usualType(layout) },
}))

function usualType({ types }: Layout): string | undefined {
  const names = types?.map(iri => (isAbsoluteIri(iri) ? usualName(iri) : undefined))
  return names?.every(name => name !== undefined) ? typeMember(names) : undefined
}

/** Writes types that are JSON already as one member. */
export const typeMember = (types: readonly string[]): string => `"type": ${jsonRow(types)}`

const keysOf = ({ predicates }: Layout, clashes: ReadonlySet<string>): readonly Key[] =>
  predicates.map(term => {
    if (term.termType !== 'NamedNode') throw misplacedTerm(term)
    const iri = checkedIri(term.value)
    const known = terms.get(iri)
    const plain = known ? compactIri(iri, clashes) : nameOf(iri, clashes)
    return {
      property: iri,
      isType: iri === rdf.type.value,
      key: `"${known?.key ?? plain}": `,
      strings: known?.strings ?? '',
      plain: `"${plain}": `,
    }
  })

function nameOf(iri: string, clashes: ReadonlySet<string>): string {
  const local = iri.startsWith(prefixes.schema) ? iri.slice(prefixes.schema.length) : ''
  return simpleName.test(local) && !Object.hasOwn(context, local) ? local : compactIri(iri, clashes)
}

function compactIri(iri: string, clashes: ReadonlySet<string>): string {
  const found = namespaces.find(({ namespace }) => iri.startsWith(namespace))
  if (!found || clashes.has(found.prefix)) return iri
  const local = iri.slice(found.namespace.length)
  return simpleName.test(local) ? `${found.prefix}:${local}` : iri
}

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
