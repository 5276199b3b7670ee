import { peer } from './libraries.mjs'
import { axiomsOf, shapesOf } from './quads.mjs'
import { dist } from './records.mjs'

/*
 * The engines of SHACL with the project's shapes, one validator for all graphs. Each makes data of quads, which is not
 * timed where SHACL alone is, judges it, refuses what is not valid, and tells a result as the words by which engines are
 * compared.
 */

const refuse = results => {
  if (results.some(({ severity }) => /violation$/i.test(severity.value ?? severity)))
    throw new Error('a made-up visit is not valid')
}

const words = ({ focusNode, path, value, component }) =>
  [focusNode.value, path ?? '', component.value, value?.value ?? ''].join(' ')

/** The address of a path of one step forward, as shacl-engine tells it. */
const single = path => {
  const [{ start, quantifier, predicates } = {}, ...others] = path ?? []
  const isPlain = others.length === 0 && start === 'subject' && quantifier === 'one'
  return isPlain && predicates.length === 1 ? predicates[0].value : undefined
}

export const engines = {
  visitgraph: async () => {
    const [{ compileShapes, subjectsOf }, { defaultShapes }] = await Promise.all(
      ['validate/compile.js', 'validate/shapes.js'].map(dist),
    )
    const { value: gate } = compileShapes(defaultShapes())
    return {
      data: subjectsOf,
      own: ({ subjects }) => subjects,
      judge: subjects => gate.judge(subjects, 'en'),
      refuse,
      tell: ({ focusNode, path, value, sourceConstraintComponent: component }) =>
        words({ focusNode, path: path?.predicate?.value, value, component }),
    }
  },
  'rdf-validate-shacl': async ({ factory, dataset }) => {
    const { default: Validator } = await import('rdf-validate-shacl')
    const validator = new Validator(dataset(shapesOf(factory)), { maxNodeChecks: 0 })
    const axioms = axiomsOf(factory)
    return {
      data: quads => dataset([...quads, ...axioms]),
      judge: async data => (await validator.validate(data)).results,
      refuse,
      tell: ({ focusNode, path, value, sourceConstraintComponent: component }) =>
        words({
          focusNode,
          path: path?.termType === 'NamedNode' ? path.value : undefined,
          value,
          component,
        }),
    }
  },
  'shacl-engine': async ({ factory, dataset }) => {
    const { Validator } = await peer('shacl-engine')
    // It looks for the classes of classes among the shapes.
    const shapes = dataset([...shapesOf(factory), ...axiomsOf(factory)])
    const validator = new Validator(shapes, { factory })
    return {
      data: dataset,
      judge: async data => (await validator.validate({ dataset: data })).results,
      // It finds faults in sound graphs: it does not read alternatives of inverse paths.
      refuse: () => undefined,
      tell: ({ path, constraintComponent, focusNode, value }) =>
        words({
          focusNode: focusNode.term,
          path: single(path),
          value: value?.term,
          component: constraintComponent,
        }),
    }
  },
}
