import type { Term } from '@rdfjs/types'
import { ofLayout, type Layout } from '../rdf/layout.ts'
import { rdf } from '../rdf/namespaces.ts'
import { misplacedTerm } from '../rdf/serializable.ts'
import type { TurtleNames } from './turtle-names.ts'
import type { Prefix, Prefixes } from './turtle-prefixes.ts'

/** What a layout says by itself, as Turtle. */
export interface LayoutText {
  /** Place by place the predicate, behind what ends the line before and indents its own; of types `isA`. */
  readonly verbs: readonly string[]
  /** The types with their predicate; nothing where there are none, or where they have to be looked at. */
  readonly types?: string
}

/** The predicate of types. */
export const isA = ' a '

/** Makes the writer of layouts for a document, whose lines begin with an indentation. */
export function layoutWriter(names: TurtleNames, indent: string): (layout: Layout) => LayoutText {
  const before = ` ;\n${indent}    `
  const own = ofLayout(({ predicates }) => ({
    verbs: predicates.map(verbWriter(before, names.iri)),
  }))
  const { usual } = names
  if (!usual) return own
  const shared = usualText(usual, before)
  return layout => {
    const found = shared(layout)
    if (!found.text) return own(layout)
    names.use(found.by)
    return found.text
  }
}

const verbWriter =
  (before: string, iri: (value: string) => string) =>
  (term: Term): string => {
    if (term.termType !== 'NamedNode') throw misplacedTerm(term)
    return term.value === rdf.type.value ? isA : before + iri(term.value)
  }

/** The same text in all documents, where prefixes that they share have a name for all of it. */
interface UsualText {
  readonly text?: LayoutText
  readonly by: readonly Prefix[]
}

const known = new WeakMap<Prefixes, Map<string, (layout: Layout) => UsualText>>()

function usualText(prefixes: Prefixes, before: string): (layout: Layout) => UsualText {
  const writers = known.get(prefixes) ?? new Map<string, (layout: Layout) => UsualText>()
  known.set(prefixes, writers)
  let writer = writers.get(before)
  if (!writer) writers.set(before, (writer = ofLayout(layout => write(layout, prefixes, before))))
  return writer
}

function write(layout: Layout, prefixes: Prefixes, before: string): UsualText {
  const by = new Set<Prefix>()
  let isWhole = layout.types !== undefined
  const iri = (value: string): string => {
    const name = prefixes.shorten(value)
    if (name) by.add(name.by)
    else isWhole = false
    return name?.text ?? ''
  }
  const verbs = layout.predicates.map(verbWriter(before, iri))
  const types = layout.types?.map(iri) ?? []
  const text = types.length === 0 ? { verbs } : { verbs, types: isA + types.join(', ') }
  return isWhole ? { text, by: [...by] } : { by: [] }
}
