import type { NamedNode, Quad } from '@rdfjs/types'

/** Terms by number, each once, in order of first appearance. */
export interface TermTable {
  /** Returns the number of a term, giving it one if it is new. */
  readonly add: (term: Quad['object']) => number
  /** Returns the number of an IRI that was added. */
  readonly numberOf: (iri: string) => number | undefined
  readonly term: (number: number) => Quad['object']
  readonly size: () => number
}

const iris = ''

/** Makes an empty table. */
export function termTable(): TermTable {
  const terms: Quad['object'][] = []
  // One map a kind of term, so that a text is its own key and stands in memory once.
  const kinds = new Map<string, Map<string, number>>([[iris, new Map()]])
  return {
    add: term => {
      const kind = kindOf(term)
      const numbers = kinds.get(kind) ?? new Map<string, number>()
      if (numbers.size === 0) kinds.set(kind, numbers)
      const known = numbers.get(term.value)
      if (known !== undefined) return known
      numbers.set(term.value, terms.length)
      return terms.push(term) - 1
    },
    numberOf: iri => kinds.get(iris)?.get(iri),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- numbers come from `add` alone
    term: number => terms[number] as Quad['object'],
    size: () => terms.length,
  }
}

const kindOf = (term: Quad['object'] | NamedNode): string =>
  term.termType === 'Literal' ? `${term.language}^${term.datatype.value}` : iris
