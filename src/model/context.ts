import type { Literal, NamedNode } from '@rdfjs/types'
import { languageLiteral, namedNode } from '../rdf/terms.ts'
import { phrasesFor, type Phrases } from './phrases.ts'
import { byLanguage, inLanguage, type Text } from './text.ts'

/** Who publishes the graphs, under which terms and addresses. */
export interface Publication {
  /** Absolute IRI that ends in `/`; every minted address begins with it. */
  readonly base: string
  readonly publisher?: { readonly id: string; readonly name: Text } | undefined
  /** IRI of the licence of the data. */
  readonly license?: string | undefined
  /** IRI of the data set that the graphs are part of. */
  readonly dataset?: string | undefined
}

/** Kinds of shared things, as they stand in their addresses. */
export type EntityKind = 'visit' | 'person' | 'org' | 'event' | 'place' | 'topic' | 'source'

/** What a builder may use besides its record: address minting, languages, the publication. */
export interface BuildContext {
  readonly publication: Publication
  /** Language of the record's plain texts. */
  readonly language: string
  /** The page about the visit; also the name of its graph. */
  readonly document: NamedNode
  readonly phrases: Phrases
  /** Mints the address of a shared thing, or of a part of it. */
  readonly iri: (kind: EntityKind, id: string, fragment?: string) => NamedNode
  /** Mints the address of a part of this visit. */
  readonly part: (fragment: string) => NamedNode
  /** Tags the texts with their languages. */
  readonly text: (text: Text | undefined) => Literal | readonly Literal[] | undefined
  /** Tags a phrase of the builder's own. */
  readonly phrase: (words: string) => Literal
  /** Picks the words of a text that fit into the builder's own phrases. */
  readonly label: (text: Text) => string
}

/** Makes the context of one record; `id` is the identity of its visit. */
export function buildContext(id: string, language: string, publication: Publication): BuildContext {
  const document = namedNode(`${publication.base}visit/${id}`)
  const own = phrasesFor(language)
  return {
    publication,
    language,
    document,
    phrases: own.phrases,
    iri: mint(publication.base),
    part: minted(`${document.value}#`),
    text: text => (text === undefined ? undefined : literalsOf(text, language)),
    phrase: words => languageLiteral(words, own.language),
    label: text => inLanguage(text, own.language),
  }
}

const literalsOf = (text: Text, language: string): Literal | readonly Literal[] =>
  typeof text === 'string'
    ? languageLiteral(text, language)
    : byLanguage(text, language).map(([tag, words]) => languageLiteral(words, tag))

function mint(base: string): BuildContext['iri'] {
  const things = new Map<EntityKind, (id: string) => NamedNode>()
  return (kind, id, fragment) => {
    // A part of a thing is mentioned where it is described, and seldom anywhere else.
    if (fragment !== undefined) return namedNode(`${base}${kind}/${id}#${fragment}`)
    let thing = things.get(kind)
    if (!thing) {
      thing = minted(`${base}${kind}/`, '#id')
      things.set(kind, thing)
    }
    return thing(id)
  }
}

/** What is mentioned again and again has one term in a graph. */
function minted(before: string, after = ''): (name: string) => NamedNode {
  const known = new Map<string, NamedNode>()
  return name => {
    let node = known.get(name)
    if (!node) {
      node = namedNode(`${before}${name}${after}`)
      known.set(name, node)
    }
    return node
  }
}
