import type { Literal, NamedNode, Term } from '@rdfjs/types'
import { prefixes } from '../rdf/namespaces.ts'
import { literal } from '../rdf/terms.ts'
import type { Graph } from './graph.ts'
import { ownLiteral, ownNamedNode, ownTerm } from './own-term.ts'
import { readPath } from './path.ts'
import { chooseMessage, type ResultSeverity, type ValidationResult } from './report.ts'
import { sh } from './shacl.ts'

/** A result as the engine hands it over. */
export interface EngineResult {
  readonly focusNode: Term
  readonly path: Term | undefined
  readonly value: Term | undefined
  readonly severity: Term
  readonly message: readonly Term[]
  readonly sourceShape: Term
  readonly sourceConstraintComponent: Term
}

/** What reading a result needs besides it. */
export interface ReadContext {
  readonly shapes: Graph
  readonly language: string
}

/** Turns a result of the engine into one that stands by itself. */
export function readResult(
  result: EngineResult,
  { shapes, language }: ReadContext,
): ValidationResult {
  const messages = messagesOf(result, shapes)
  const path = result.path && readPath(result.path, shapes)
  const named = namedShape(result.sourceShape, shapes)
  return {
    focusNode: ownTerm(result.focusNode),
    ...(path && { path }),
    ...(result.value && { value: ownTerm(result.value) }),
    severity: severityOf(result.severity),
    resultSeverity: ownNamedNode(result.severity),
    message: chooseMessage(messages, language) ?? '',
    messages,
    sourceShape: ownTerm(result.sourceShape),
    ...(named && { namedShape: named.value }),
    sourceConstraintComponent: ownNamedNode(result.sourceConstraintComponent),
  }
}

function severityOf(term: Term): ResultSeverity {
  if (term.value === `${prefixes.sh}Warning`) return 'warning'
  return term.value === `${prefixes.sh}Info` ? 'info' : 'violation'
}

// The engine forgets the shape's own message for sh:uniqueLang: it is read from the shape in every case.
function messagesOf({ sourceShape, message }: EngineResult, shapes: Graph): readonly Literal[] {
  const stated = shapes.objects(sourceShape, sh('message')).map(term => ownLiteral(term))
  const messages = stated.length > 0 ? stated : message.map(term => ownLiteral(term))
  return messages.map(text => substitute(text, sourceShape, shapes))
}

/** Fills in parameters of the constraint, `{$minCount}`, as https://www.w3.org/TR/shacl/#message asks. */
function substitute(text: Literal, shape: Term, shapes: Graph): Literal {
  const value = text.value.replace(/\{[$?](\w+)\}/g, (whole, name: string) => {
    const [parameter] = shapes.objects(shape, sh(name))
    return parameter?.value ?? whole
  })
  if (value === text.value) return text
  return text.language ? ownLiteral({ ...text, value }) : literal(value)
}

const holders = ['property', 'node', 'not', 'qualifiedValueShape'].map(sh)

/** Finds the nearest shape with an IRI: the shape itself, or one that holds it. */
function namedShape(shape: Term, shapes: Graph): NamedNode | undefined {
  let level: readonly Term[] = [shape]
  for (let depth = 0; depth < 16 && level.length > 0; depth++) {
    const found = level.find(term => term.termType === 'NamedNode')
    if (found) return ownNamedNode(found)
    level = level.flatMap(term => holders.flatMap(holder => shapes.subjects(holder, term)))
  }
  return undefined
}
