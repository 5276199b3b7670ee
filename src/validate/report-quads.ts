import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { rdf, xsd } from '../rdf/namespaces.ts'
import { blankNode, literal, quad } from '../rdf/terms.ts'
import { pathNode, type PathNode } from './path.ts'
import type { ValidationReport, ValidationResult } from './report.ts'
import { sh } from './shacl.ts'

/** Writes a report as RDF, https://www.w3.org/TR/shacl/#validation-report. */
export function reportQuads(report: ValidationReport): Quad[] {
  const subject = blankNode('report')
  return [
    quad({ subject, predicate: rdf.type, object: sh('ValidationReport') }),
    quad({
      subject,
      predicate: sh('conforms'),
      object: literal(String(report.conforms), xsd.boolean),
    }),
    ...report.results.flatMap((result, index) => {
      const node = blankNode(`result${index}`)
      return [
        quad({ subject, predicate: sh('result'), object: node }),
        ...resultQuads(result, node, `path${index}`),
      ]
    }),
  ]
}

function resultQuads(result: ValidationResult, node: Quad['subject'], label: string): Quad[] {
  const path: PathNode | undefined = result.path && pathNode(result.path, label)
  const pairs: readonly (readonly [NamedNode, Term | undefined])[] = [
    [rdf.type, sh('ValidationResult')],
    [sh('resultSeverity'), result.resultSeverity],
    [sh('focusNode'), result.focusNode],
    [sh('resultPath'), path?.node],
    [sh('value'), result.value],
    [sh('sourceShape'), result.sourceShape],
    [sh('sourceConstraintComponent'), result.sourceConstraintComponent],
    ...result.messages.map(message => [sh('resultMessage'), message] as const),
  ]
  const quads = pairs.flatMap(([predicate, object]) =>
    object && isObject(object) ? [quad({ subject: node, predicate, object })] : [],
  )
  return [...quads, ...(path?.quads ?? [])]
}

const isObject = (term: Term): term is NamedNode | Quad['object'] =>
  term.termType === 'NamedNode' || term.termType === 'BlankNode' || term.termType === 'Literal'
