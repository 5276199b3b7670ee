import type { DatasetCore, Quad } from '@rdfjs/types'
import { VisitgraphError } from '../problem.ts'
import { datasetMaker, toDataset } from '../rdf/dataset.ts'
import { rdfs } from '../rdf/namespaces.ts'
import { namedNode, quad, withoutGraphs } from '../rdf/terms.ts'
import { subclassAxioms } from './bundled.ts'
import { readResult, type EngineResult } from './read-report.ts'
import { toReport, type ValidationReport } from './report.ts'
import { collecting } from './result-dataset.ts'
import type { Shapes } from './shapes.ts'

/** What a validation by the engine of reference is told. */
export interface ReferenceOptions {
  readonly shapes: Shapes
  readonly language: string
}

/**
 * Validates the triples of one record with rdf-validate-shacl, against which the compiled shapes are tested.
 *
 * @throws VisitgraphError with code `SHAPES_ENGINE_FAILED` where the engine gives up.
 */
export async function validateByReference(
  quads: Iterable<Quad>,
  { shapes, language }: ReferenceOptions,
): Promise<ValidationReport> {
  const validator = await validatorOf(shapes)
  const results = await run(validator, await dataGraph(quads))
  return toReport(results.map(result => readResult(result, { shapes: shapes.graph, language })))
}

interface Validator {
  readonly validate: (data: DatasetCore) => Promise<{ readonly results: readonly EngineResult[] }>
}

// Making a validator costs six times a validation.
const validators = new WeakMap<Shapes, Promise<Validator>>()

function validatorOf(shapes: Shapes): Promise<Validator> {
  const known = validators.get(shapes)
  if (known) return known
  const made = makeValidator(shapes)
  validators.set(shapes, made)
  return made
}

async function makeValidator(shapes: Shapes): Promise<Validator> {
  const { default: SHACLValidator } = await import('rdf-validate-shacl')
  // Otherwise the engine stops in silence after 51 checks of one node against one shape.
  const options = { maxNodeChecks: 0, allowNamedNodeInList: false }
  const indexed = await datasetMaker()
  const { factory } = new SHACLValidator(indexed([]), options)
  const collects: PropertyDescriptor = {
    value: (quads?: Iterable<Quad>) => (quads ? indexed(quads) : collecting(indexed)),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what it inherits makes it such a factory
  const collectingFactory = Object.create(factory, { dataset: collects }) as typeof factory
  return new SHACLValidator(indexed(shapes.quads), { ...options, factory: collectingFactory })
}

async function run(validator: Validator, data: DatasetCore): Promise<readonly EngineResult[]> {
  try {
    return (await validator.validate(data)).results
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new VisitgraphError(
      {
        code: 'SHAPES_ENGINE_FAILED',
        severity: 'error',
        message: `the SHACL engine could not judge the graph: ${reason}`,
        hint: 'look for shapes or classes that refer to themselves',
      },
      { cause: error },
    )
  }
}

const axiom = ([subclass, superclass]: readonly [string, string]): Quad =>
  quad({
    subject: namedNode(subclass),
    predicate: rdfs.subClassOf,
    object: namedNode(superclass),
  })

const axioms: readonly Quad[] = subclassAxioms.map(axiom)

// Classes and targets follow rdfs:subClassOf only where the data graph states it.
function dataGraph(quads: Iterable<Quad>): Promise<DatasetCore> {
  return toDataset([...withoutGraphs(quads), ...axioms])
}
