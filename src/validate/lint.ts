import type { Quad, Term } from '@rdfjs/types'
import type { Problem } from '../problem.ts'
import { prefixes, rdf } from '../rdf/namespaces.ts'
import { nodeKey } from '../rdf/graph.ts'
import { indexGraph, type Graph } from './graph.ts'
import { nearest } from '../nearest.ts'
import { patternFault } from './pattern.ts'
import { constraintComponents, sh, shaclCoreTerms, shaclOtherTerms } from './shacl.ts'

const owlImports = 'http://www.w3.org/2002/07/owl#imports'

function iris(locals: string): ReadonlySet<string> {
  return new Set(locals.split(/\s+/).map(local => prefixes.sh + local))
}

/** Finds what the engine would pass by in silence, or fail or hang on, before it sees the shapes. */
export function lintShapes(quads: readonly Quad[]): Problem[] {
  const graph = indexGraph(quads)
  const shapes = shapeNodes(quads, graph)
  const problems = [
    ...termProblems(quads, shapes),
    ...importProblems(quads),
    ...listProblems(quads, graph),
    ...patternProblems(quads, graph),
  ]
  // Following references through a list that never ends would not end either.
  if (problems.length === 0) problems.push(...cycleProblems({ quads, graph, shapes }))
  return [...problems, ...emptyProblems(quads)]
}

/** What a rule of the lint may ask. */
interface Lint {
  readonly quads: readonly Quad[]
  readonly graph: Graph
  readonly shapes: ReadonlySet<string>
}

const pointers = iris('property node not qualifiedValueShape')
const listPointers = iris('and or xone')
const marks = iris('path property targetClass targetNode targetObjectsOf targetSubjectsOf')
const shapeTypes = iris('NodeShape PropertyShape')

/** Collects the nodes that are shapes: by type, by target or path, or because another shape refers to them. */
function shapeNodes(quads: readonly Quad[], graph: Graph): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { subject, predicate, object } of quads) {
    const isTyped = predicate.value === rdf.type.value && shapeTypes.has(object.value)
    if (isTyped || marks.has(predicate.value)) found.add(nodeKey(subject))
    if (pointers.has(predicate.value)) found.add(nodeKey(object))
    if (!listPointers.has(predicate.value)) continue
    for (const member of graph.list(object) ?? []) found.add(nodeKey(member))
  }
  return found
}

const error = (code: string, message: string, hint: string): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
})

const show = (term: Term): string =>
  term.termType === 'BlankNode' ? 'a shape without a name' : `<${term.value}>`

function termProblems(quads: readonly Quad[], shapes: ReadonlySet<string>): Problem[] {
  const found = new Map<string, Problem>()
  for (const { subject, predicate, object } of quads) {
    for (const term of [predicate, object]) {
      if (term.termType !== 'NamedNode' || !term.value.startsWith(prefixes.sh)) continue
      const local = term.value.slice(prefixes.sh.length)
      if (local === '' || shaclCoreTerms.has(local) || found.has(local)) continue
      // Shapes of shapes speak of `sh:sparql` without using it.
      const isUse = term === predicate || predicate.value === rdf.type.value
      if (shaclOtherTerms.has(local) && !isUse) continue
      const problem = termProblem(local, subject)
      // Data in the same file may use words of its own; in a shape they would be passed by in silence.
      found.set(local, shapes.has(nodeKey(subject)) ? problem : { ...problem, severity: 'warning' })
    }
  }
  return [...found.values()]
}

function termProblem(local: string, subject: Term): Problem {
  if (shaclOtherTerms.has(local)) {
    return error(
      'SHAPES_UNSUPPORTED',
      `${show(subject)} uses \`sh:${local}\`, which is not part of SHACL Core`,
      'only SHACL Core is validated, https://www.w3.org/TR/shacl/#part1',
    )
  }
  const meant = nearest(local, shaclCoreTerms)
  return error(
    'SHAPES_UNKNOWN_TERM',
    `${show(subject)} uses \`sh:${local}\`, which SHACL does not define`,
    meant
      ? `did you mean \`sh:${meant}\`?`
      : 'the terms are listed at https://www.w3.org/TR/shacl/',
  )
}

function importProblems(quads: readonly Quad[]): Problem[] {
  return quads
    .filter(({ predicate }) => predicate.value === owlImports)
    .map(({ object }) =>
      error(
        'SHAPES_IMPORTS',
        `the shapes import ${show(object)}, and nothing is fetched from elsewhere`,
        'put the imported shapes into the same file',
      ),
    )
}

/** The properties whose value is a list. */
const lists = iris('and or xone in languageIn ignoredProperties alternativePath')

function listProblems(quads: readonly Quad[], graph: Graph): Problem[] {
  return quads
    .filter(({ predicate, object }) => lists.has(predicate.value) && !graph.list(object))
    .map(({ subject, predicate }) =>
      error(
        'SHAPES_CYCLIC_LIST',
        `the list of \`sh:${predicate.value.slice(prefixes.sh.length)}\` of ${show(subject)} is ill-formed or never ends`,
        'write the list in parentheses: ( … )',
      ),
    )
}

function patternProblems(quads: readonly Quad[], graph: Graph): Problem[] {
  return quads
    .filter(({ predicate }) => predicate.value === sh('pattern').value)
    .flatMap(({ subject, object }) => {
      const fault = patternFault(object.value, graph.objects(subject, sh('flags'))[0]?.value)
      if (!fault) return []
      const message = `the pattern \`${object.value}\` of ${show(subject)} ${fault}`
      return [
        error('SHAPES_PATTERN', message, 'repeat what begins with a fixed character: (-[a-z]+)*'),
      ]
    })
}

const references = iris(
  `property node not qualifiedValueShape and or xone path inversePath alternativePath
   zeroOrMorePath oneOrMorePath zeroOrOnePath`,
)

/** Recursive shapes are left open by the specification (section 3.4.3); the engine would not come back from them. */
function cycleProblems({ quads, graph, shapes }: Lint): Problem[] {
  const edges = new Map<string, { from: Term; to: Term[] }>()
  for (const { subject, predicate, object } of quads) {
    const isPath = predicate.value === sh('path').value
    if (!references.has(predicate.value)) continue
    const to = (graph.list(object) ?? [object]).filter(
      term => term.termType === 'BlankNode' || (term.termType === 'NamedNode' && !isPath),
    )
    const entry = edges.get(nodeKey(subject)) ?? { from: subject, to: [] }
    entry.to.push(...to)
    edges.set(nodeKey(subject), entry)
  }
  const finished = new Set<string>()
  const cyclic = [...edges.values()].find(
    ({ from }) => shapes.has(nodeKey(from)) && returns(from, edges, { finished, open: [] }),
  )
  if (!cyclic) return []
  const message = `${show(cyclic.from)} refers to itself, directly or through other shapes or paths`
  return [error('SHAPES_RECURSION', message, 'recursive shapes have no defined meaning in SHACL')]
}

interface Walk {
  readonly finished: Set<string>
  readonly open: readonly string[]
}

function returns(node: Term, edges: ReadonlyMap<string, { to: Term[] }>, walk: Walk): boolean {
  const key = nodeKey(node)
  if (walk.open.includes(key)) return true
  if (walk.finished.has(key)) return false
  const open = [...walk.open, key]
  const found = (edges.get(key)?.to ?? []).some(next => returns(next, edges, { ...walk, open }))
  walk.finished.add(key)
  return found
}

const targets = iris('targetClass targetNode targetObjectsOf targetSubjectsOf')

const implicitClasses = new Set([
  'http://www.w3.org/2000/01/rdf-schema#Class',
  'http://www.w3.org/2002/07/owl#Class',
])

function emptyProblems(quads: readonly Quad[]): Problem[] {
  const hint = 'a shape says what it is about: sh:targetClass, sh:targetNode, sh:targetSubjectsOf'
  const constraints = new Set(
    [...Object.keys(constraintComponents), 'property', 'path'].map(local => prefixes.sh + local),
  )
  if (!quads.some(({ predicate }) => constraints.has(predicate.value))) {
    return [error('SHAPES_EMPTY', 'the shapes graph holds no shape', hint)]
  }
  const hasTarget = quads.some(
    ({ predicate, object }) =>
      targets.has(predicate.value) ||
      (predicate.value === rdf.type.value && implicitClasses.has(object.value)),
  )
  if (hasTarget) return []
  return [error('SHAPES_EMPTY', 'no shape has a target, so nothing would be checked', hint)]
}
