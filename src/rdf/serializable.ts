import type { Literal, Term } from '@rdfjs/types'
import { VisitgraphError } from '../problem.ts'
import { rdf } from './namespaces.ts'
import { remembered } from './remembered.ts'

/*
 * What no RDF syntax can hold is refused here, before it becomes text that does not parse or says something else.
 */

/** An absolute IRI by the common subset of the grammars, https://www.w3.org/TR/n-quads/#grammar-production-IRIREF. */
// oxlint-disable-next-line no-control-regex -- the grammar names the control characters
const absoluteIri = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|^`\\\uD800-\uDFFF]*$/u

/** What most IRIs are made of, judged without Unicode matching, which is several times slower. */
const plainIri = /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-[\]_a-z~]*$/

/** A tag of subtags of at most eight characters, https://www.rfc-editor.org/rfc/rfc5646#section-2.1. */
const languageTag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/

const surrogate = /[\uD800-\uDFFF]/

/** With the Unicode flag, halves that make a pair are one character and do not match. */
const loneSurrogate = /[\uD800-\uDFFF]/u

const unprintable = /[^ !#-[\]-~\u00A1-\u024F]/gu

/** Says whether a text is an absolute IRI that every RDF syntax can hold. */
export const isAbsoluteIri = (text: string): boolean =>
  plainIri.test(text) || absoluteIri.test(text)

/** Says whether a text has the form of a language tag. */
export const isWellFormedLanguage: (text: string) => boolean = remembered(text =>
  languageTag.test(text),
)

/** Says whether a text is a sequence of Unicode characters, without half a surrogate pair. */
export const isWellFormedText = (text: string): boolean =>
  !surrogate.test(text) || !loneSurrogate.test(text)

/** Writes a value for a message: one line, escaped, cut where it is long. */
export function quoted(value: string): string {
  const short = value.length > 80 ? `${value.slice(0, 80)}…` : value
  return `\`${short.replace(unprintable, escapeForMessage)}\``
}

function escapeForMessage(character: string): string {
  if (character === '…') return character
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
  return `\\u{${code}}`
}

/** Makes the error of a value that a syntax cannot hold. */
export function notSerializable(message: string, hint: string): VisitgraphError {
  return new VisitgraphError({ code: 'NOT_SERIALIZABLE', severity: 'error', message, hint })
}

/**
 * Returns an IRI as it is.
 *
 * @throws VisitgraphError `NOT_SERIALIZABLE` when it is relative or has a character that RDF forbids.
 */
export function checkedIri(iri: string): string {
  if (isAbsoluteIri(iri)) return iri
  throw notSerializable(
    `the IRI ${quoted(iri)} is relative or has a character that RDF forbids`,
    'write an absolute IRI; percent-encode spaces, quotes, brackets, braces and backslashes',
  )
}

/**
 * Returns the language of a literal, empty where it has none.
 *
 * @throws VisitgraphError `NOT_SERIALIZABLE` for an ill-formed tag, a base direction, or a language without its datatype.
 */
export function checkedLanguage(literal: Literal): string {
  const { language } = literal
  if (
    language !== ''
      ? isWellFormedLanguage(language)
      : literal.datatype.value !== rdf.langString.value
  ) {
    if (!directionOf(literal)) return language
  }
  throw notSerializable(
    `the text ${quoted(literal.value)} has the language ${quoted(language)}, which no RDF 1.1 syntax can hold`,
    'use a language tag such as `en` or `zh-Hans`, without a base direction',
  )
}

function directionOf(literal: Literal): unknown {
  return 'direction' in literal ? literal.direction : undefined
}

/** Makes the error of a text with half a surrogate pair. */
export const loneSurrogateIn = (text: string): VisitgraphError =>
  notSerializable(
    `the text ${quoted(text)} holds half a surrogate pair`,
    'write whole Unicode characters; the text was probably cut in the middle of one',
  )

/** Makes the error of a term that may not stand where it stands, or that RDF 1.1 does not know. */
export const misplacedTerm = (term: Term): VisitgraphError =>
  notSerializable(
    `a ${term.termType} ${quoted(term.value)} stands where RDF 1.1 does not allow it`,
    'subjects are IRIs or blank nodes, predicates IRIs, objects IRIs, blank nodes or literals',
  )

/** Makes the error of a named graph in a syntax of one graph. */
export const namedGraphIn = (syntax: string, graph: Term): VisitgraphError =>
  notSerializable(
    `${syntax} cannot hold the named graph ${quoted(graph.value)}`,
    'write TriG or N-Quads, or pass the triples without their graph',
  )
