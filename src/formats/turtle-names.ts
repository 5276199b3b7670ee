import { checkedIri, isAbsoluteIri, notSerializable, quoted } from '../rdf/serializable.ts'
import { remembered } from '../rdf/remembered.ts'
import type { SerializeOptions } from './format.ts'

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

const origin = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]+/

const dotSegment = /\/\.\.?(?:[/?#]|$)/

/** The short forms of IRIs in one Turtle document, and what the document has to declare for them. */
export interface TurtleNames {
  /** Writes an IRI in its shortest form: prefixed, relative to the base, or in full. */
  readonly iri: (iri: string) => string
  /** Declares the base and the prefixes that were used. */
  readonly declarations: () => string
}

/**
 * Makes the short forms for the prefixes and the base of a document.
 *
 * @throws VisitgraphError `NOT_SERIALIZABLE` for a prefix or base that Turtle cannot declare; so does `iri`
 *   for IRIs that Turtle cannot hold.
 */
export function turtleNames(options: SerializeOptions): TurtleNames {
  const prefixes = declarable(options.prefixes ?? {})
  const directory = baseDirectory(options.base)
  const used = new Set<string>()
  const memo = new Map<string, string>()
  const shorten = (iri: string): string =>
    prefixed(iri, prefixes, used) ?? relative(iri, directory, used) ?? `<${iri}>`
  return {
    iri(iri) {
      let text = memo.get(iri)
      if (text === undefined) {
        text = shorten(checkedIri(iri))
        memo.set(iri, text)
      }
      return text
    },
    declarations() {
      const lines = prefixes.filter(([prefix]) => used.has(`${prefix}:`)).map(declaration)
      if (directory && used.has(directory.text)) lines.unshift(`@base <${directory.text}> .\n`)
      return lines.join('')
    },
  }
}

const declaration = ([prefix, namespace]: readonly [string, string]): string =>
  `@prefix ${prefix}: <${namespace}> .\n`

const isPrefixName = remembered(prefix => prefixName.test(prefix))
const isNamespace = remembered(isAbsoluteIri)

function declarable(prefixes: Readonly<Record<string, string>>): readonly [string, string][] {
  const entries = Object.entries(prefixes)
  for (const [prefix, namespace] of entries) {
    if (isPrefixName(prefix) && isNamespace(namespace)) continue
    throw notSerializable(
      `the prefix ${quoted(prefix)} for ${quoted(namespace)} cannot be declared in Turtle`,
      'take letters and digits for the prefix and an absolute IRI for the namespace',
    )
  }
  return entries
}

function prefixed(
  iri: string,
  prefixes: readonly (readonly [string, string])[],
  used: Set<string>,
): string | undefined {
  let best: readonly [string, string] | undefined
  // A local name holds neither of the two.
  let least = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1
  for (const entry of prefixes) {
    const { length } = entry[1]
    if (length < least || !iri.startsWith(entry[1])) continue
    const local = iri.slice(length)
    if (!plainLocalName.test(local) && !localName.test(local)) continue
    best = entry
    least = length + 1
  }
  if (!best) return undefined
  used.add(`${best[0]}:`)
  return `${best[0]}:${iri.slice(best[1].length)}`
}

interface Directory {
  readonly text: string
  readonly origin: number
}

/** Returns the base up to the last slash of its path; nothing for a base without an authority. */
function baseDirectory(baseIri: string | undefined): Directory | undefined {
  if (baseIri === undefined) return undefined
  const authority = origin.exec(checkedIri(baseIri))?.[0]
  if (authority === undefined) return undefined
  const [path = ''] = baseIri.slice(authority.length).split(/[?#]/, 1)
  const text = `${authority}${path.slice(0, path.lastIndexOf('/'))}/`
  return { text, origin: authority.length }
}

/**
 * Writes an IRI below the base as a path from the root of its host. Resolving takes scheme and host of the base
 * and the path as it is, as long as it has no dot segments and does not look like a host itself
 * (https://www.rfc-editor.org/rfc/rfc3986#section-5.2.2).
 */
function relative(
  iri: string,
  directory: Directory | undefined,
  used: Set<string>,
): string | undefined {
  if (!directory || !iri.startsWith(directory.text)) return undefined
  const path = iri.slice(directory.origin)
  if (path.startsWith('//') || dotSegment.test(path)) return undefined
  used.add(directory.text)
  return `<${path}>`
}
