import { remembered } from '../rdf/remembered.ts'
import { isAbsoluteIri, notSerializable, quoted } from '../rdf/serializable.ts'

const base = String.raw`A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}`
const rest = String.raw`${base}_0-9\u00B7\u0300-\u036F\u203F\u2040\-`
const percent = '%[0-9A-Fa-f]{2}'

/** https://www.w3.org/TR/turtle/#grammar-production-PN_LOCAL without its escapes. */
const localName = new RegExp(
  `^(?:(?:[${base}_0-9:]|${percent})(?:(?:[${rest}.:]|${percent})*(?:[${rest}:]|${percent}))?)?$`,
  'u',
)

/** What most local names are, judged without Unicode matching, which is several times slower. */
const plainLocalName = /^[A-Za-z0-9_][A-Za-z0-9_-]*$/

/** https://www.w3.org/TR/turtle/#grammar-production-PN_PREFIX; the empty prefix is one, too. */
const prefixName = new RegExp(`^(?:[${base}](?:[${rest}.]*[${rest}])?)?$`, 'u')

const isPrefixName = remembered(prefix => prefixName.test(prefix))

/** A namespace and the prefix that stands for it. */
export interface Prefix {
  readonly prefix: string
  readonly namespace: string
}

/** An IRI written by a prefix. */
export interface PrefixedName {
  readonly by: Prefix
  readonly text: string
}

/** Prefixes with what they make of IRIs. */
export interface Prefixes {
  readonly all: readonly Prefix[]
  /** Writes an IRI by the prefix of the longest namespace that it begins with, where what follows is a local name. */
  readonly shorten: (iri: string) => PrefixedName | undefined
}

const known = new WeakMap<Readonly<Record<string, string>>, Prefixes>()

/**
 * Returns prefixes that can be declared. What an object makes of IRIs that cannot change is worked out once for all
 * documents.
 *
 * @throws VisitgraphError `NOT_SERIALIZABLE` for a prefix that Turtle cannot declare.
 */
export function prefixesOf(record: Readonly<Record<string, string>>): Prefixes {
  if (!Object.isFrozen(record)) return read(record)
  let prefixes = known.get(record)
  if (!prefixes) {
    const { all, shorten } = read(record)
    prefixes = { all, shorten: remembered(shorten) }
    known.set(record, prefixes)
  }
  return prefixes
}

function read(record: Readonly<Record<string, string>>): Prefixes {
  const all = Object.entries(record).map(([prefix, namespace]) => ({ prefix, namespace }))
  for (const one of all) if (!isDeclarable(one)) throw notDeclarable(one)
  return { all, shorten: iri => prefixed(iri, all) }
}

const isDeclarable = ({ prefix, namespace }: Prefix): boolean =>
  isPrefixName(prefix) && isAbsoluteIri(namespace)

const notDeclarable = ({ prefix, namespace }: Prefix) =>
  notSerializable(
    `the prefix ${quoted(prefix)} for ${quoted(namespace)} cannot be declared in Turtle`,
    'take letters and digits for the prefix and an absolute IRI for the namespace',
  )

/** What a namespace and a local name make is an IRI that can be written: neither has to be looked at again. */
function prefixed(iri: string, prefixes: readonly Prefix[]): PrefixedName | undefined {
  let best: Prefix | undefined
  let local = ''
  for (const one of prefixes) {
    if (!iri.startsWith(one.namespace)) continue
    if (best && one.namespace.length <= best.namespace.length) continue
    const name = iri.slice(one.namespace.length)
    if (!isLocalName(name)) continue
    best = one
    local = name
  }
  return best && { by: best, text: `${best.prefix}:${local}` }
}

const isLocalName = (text: string): boolean => plainLocalName.test(text) || localName.test(text)
