import type { Term } from '@rdfjs/types'

/** Returns a text that tells one IRI or blank node from every other; the key in the maps of a `GraphDescription`. */
export const nodeKey = (term: Term): string =>
  term.termType === 'BlankNode' ? `_:${term.value}` : term.value

/** Returns a text that tells a term from every other; literals are told apart by more than their text. */
export const termKey = (term: Term): string =>
  term.termType === 'Literal'
    ? `"${term.value}"${term.language}^${term.datatype.value}`
    : nodeKey(term)
