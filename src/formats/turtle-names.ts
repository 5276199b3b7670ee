import { checkedIri } from '../rdf/serializable.ts'
import type { SerializeOptions } from './format.ts'
import { prefixesOf, type Prefix, type PrefixedName, type Prefixes } from './turtle-prefixes.ts'

const origin = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]+/

const dotSegment = /\/\.\.?(?:[/?#]|$)/

/** The short forms of IRIs in one Turtle document, and what the document has to declare for them. */
export interface TurtleNames {
  /** Writes an IRI in its shortest form: prefixed, relative to the base, or in full. */
  readonly iri: (iri: string) => string
  /** Prefixes shared with other documents, where nothing in this one is a shorter form of the same IRIs. */
  readonly usual: Prefixes | undefined
  /** Notes that names by prefixes stand in the document. */
  readonly use: (by: readonly Prefix[]) => void
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
  const { own, shared } = layers(options)
  const directory = baseDirectory(options.base)
  const isSharedBelow = directory !== undefined && meets(shared, directory.text)
  const used = new Set<Prefix | Directory>()
  const usedTogether = new Set<readonly Prefix[]>()
  const memo = new Map<string, string>()
  const isApart = !own.all.some(({ namespace }) => meets(shared, namespace))

  const shorten = (iri: string): string => {
    const isBelow = directory !== undefined && iri.startsWith(directory.text)
    const common = isBelow && !isSharedBelow ? undefined : shared.shorten(iri)
    const name = longer(own.shorten(iri), common)
    if (name) {
      used.add(name.by)
      return name.text
    }
    const path = isBelow ? relative(iri, directory) : undefined
    if (path === undefined) return `<${checkedIri(iri)}>`
    if (directory) used.add(directory)
    return path
  }

  return {
    iri(iri) {
      let text = memo.get(iri)
      if (text === undefined) {
        text = shorten(iri)
        memo.set(iri, text)
      }
      return text
    },
    usual: isApart && !isSharedBelow ? shared : undefined,
    use: by => void usedTogether.add(by),
    declarations() {
      for (const one of [...usedTogether].flat()) used.add(one)
      const lines = [...own.all, ...shared.all].filter(one => used.has(one)).map(declaration)
      if (directory && used.has(directory)) lines.unshift(`@base <${directory.text}> .\n`)
      return lines.join('')
    },
  }
}

const noPrefixes: Readonly<Record<string, string>> = Object.freeze({})

/** A prefix of the document alone takes the place of a shared one of the same name. */
function layers({ prefixes = noPrefixes, own = noPrefixes }: SerializeOptions) {
  const isApart = Object.keys(own).every(prefix => !Object.hasOwn(prefixes, prefix))
  return isApart
    ? { own: prefixesOf(own), shared: prefixesOf(prefixes) }
    : { own: prefixesOf(noPrefixes), shared: prefixesOf({ ...prefixes, ...own }) }
}

const longer = (
  one: PrefixedName | undefined,
  other: PrefixedName | undefined,
): PrefixedName | undefined =>
  one && other && one.by.namespace.length < other.by.namespace.length ? other : (one ?? other)

/** Says whether a prefix may stand for the beginning of what begins so. */
const meets = ({ all }: Prefixes, beginning: string): boolean =>
  all.some(({ namespace }) => namespace.startsWith(beginning) || beginning.startsWith(namespace))

const declaration = ({ prefix, namespace }: Prefix): string =>
  `@prefix ${prefix}: <${namespace}> .\n`

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

/** A path in which nothing needs care. */
const plainPath = /^(?:\/[A-Za-z0-9_-]+)*\/?(?:#[A-Za-z0-9_-]*)?$/

/**
 * Writes an IRI below the base as a path from the root of its host. Resolving takes scheme and host of the base
 * and the path as it is, as long as it has no dot segments and does not look like a host itself
 * (https://www.rfc-editor.org/rfc/rfc3986#section-5.2.2).
 */
function relative(iri: string, { origin: from }: Directory): string | undefined {
  const path = iri.slice(from)
  if (plainPath.test(path)) return `<${path}>`
  if (path.startsWith('//') || dotSegment.test(path)) return undefined
  checkedIri(iri)
  return `<${path}>`
}
