import type { Term } from '@rdfjs/types'
import type { Graph } from '../graph.ts'
import { readPath, type PropertyPath } from '../path.ts'
import { sh } from '../shacl.ts'
import { components } from './components.ts'
import {
  conjunction,
  isTrue,
  NotCompilable,
  type CompiledShape,
  type Compiler,
  type Constraint,
  type Foreknowledge,
  type Judge,
  type Judging,
  type Question,
  type ShapeSource,
} from './constraint.ts'
import type { DataNode } from './data-graph.ts'
import { compilePath, compileReach } from './path.ts'

/** Reads what names a shape: its node, its path, and a way to ask for its parameters. */
export function readShape(node: Term, graph: Graph): ShapeSource {
  const objects = (local: string) => graph.objects(node, sh(local))
  const [pathNode, ...others] = objects('path')
  if (!pathNode) return { node, objects }
  const path = readPath(pathNode, graph)
  if (!path || others.length > 0)
    throw new NotCompilable(`${show(node)} has no path that can be read`)
  return { node, objects, pathNode, path }
}

/** Compiles a shape with all that it asks of its value nodes. */
export function compileShape(source: ShapeSource, compiler: Compiler): CompiledShape {
  if (isTrue(source.objects('deactivated')[0])) return { judge: () => true, asks: () => [] }
  const properties = source.objects('property').map(compiler.compile)
  if (!source.path) return nodeShape(constraintsOf(source, compiler), properties)
  const constraints = constraintsOf(source, compiler)
  return propertyShape(source.path, [...constraints, ...properties.map(ofValues)])
}

/** A node shape has one value node, the focus node itself. */
function nodeShape(
  constraints: readonly Constraint[],
  properties: readonly CompiledShape[],
): CompiledShape {
  const judges = [...constraints.map(ofFocus), ...properties.map(({ judge }) => judge)]
  const claims = constraints.flatMap(({ claim }) => claim ?? [])
  const isClaim = properties.length === 0 && claims.length === constraints.length
  const [first] = constraints
  const classes = isClaim && constraints.length === 1 ? first?.classes : undefined
  return {
    judge: (focus, judging) => judgeAll(judges, focus, judging),
    asks: layout => [
      ...constraints
        .filter(isOpen({ hasValues: true, layout }))
        .map(constraint => ({ judge: ofFocus(constraint), claim: constraint.claim })),
      ...properties.flatMap(({ asks }) => asks(layout)),
    ],
    ...(isClaim && { claim: conjunction(claims) }),
    ...(classes && { classes }),
  }
}

const isOpen =
  (known: Foreknowledge) =>
  ({ isSettled }: Constraint): boolean =>
    !isSettled?.(known)

const ofFocus =
  ({ judge }: Constraint): Judge =>
  (focus, judging) =>
    judge(focus, [focus.subject], judging)

function propertyShape(path: PropertyPath, constraints: readonly Constraint[]): CompiledShape {
  const follow = compilePath(path)
  const ofNothing = constraints.filter(({ asksOfNothing }) => asksOfNothing)
  const judge: Judge = (focus, judging) => {
    const values = follow(focus, judging.data)
    let conforms = true
    for (const constraint of values.length === 0 ? ofNothing : constraints) {
      if (constraint.judge(focus, values, judging)) continue
      conforms = false
      if (!judging.faults) return false
    }
    return conforms
  }
  if (path.type !== 'predicate') {
    const question = { judge: isOpenToAny(constraints) ? judge : unlessReached(path, judge) }
    return { judge, asks: () => [question] }
  }
  const predicate = path.predicate.value
  return {
    judge,
    asks: ({ places }) => {
      const place = places.get(predicate)
      return place === undefined
        ? ofNothing.filter(isOpen({ hasValues: false })).map(ofNone)
        : constraints.filter(isOpen({ hasValues: true })).map(ofObjects(place))
    },
  }
}

const isOpenToAny = (constraints: readonly Constraint[]): boolean =>
  constraints.some(isOpen({ hasValues: true }))

/** Where all that is asked is whether there are values, they need not be listed to find that there are. */
function unlessReached(path: PropertyPath, judge: Judge): Judge {
  const leads = compileReach(path)
  return (focus, judging) => leads(focus, judging.data) || judge(focus, judging)
}

const none: readonly Term[] = []

const ofNone = ({ judge }: Constraint): Question => ({
  judge: (focus, judging) => judge(focus, none, judging),
})

/** Makes a constraint a question about the objects at a place of the layout. */
const ofObjects =
  (place: number) =>
  ({ judge, claim, most }: Constraint): Question => ({
    judge: (focus, judging) => judge(focus, focus.objects[place] ?? none, judging),
    place,
    claim,
    most,
  })

/** Each value node is a focus node of a property shape in a property shape, whose faults are its own. */
const ofValues = ({ judge }: CompiledShape): Constraint => ({
  judge: (_focus, values, judging) => {
    let conforms = true
    for (const value of values) {
      if (judge(judging.data.node(value), judging)) continue
      conforms = false
      if (!judging.faults) return false
    }
    return conforms
  },
})

/** Asks all; where nobody reads the faults, the first ends the judging. */
function judgeAll(judges: readonly Judge[], focus: DataNode, judging: Judging): boolean {
  let conforms = true
  for (const judge of judges) {
    if (judge(focus, judging)) continue
    conforms = false
    if (!judging.faults) return false
  }
  return conforms
}

const constraintsOf = (source: ShapeSource, compiler: Compiler): readonly Constraint[] =>
  [...components.keys()].flatMap(local => compileParameter(local, source, compiler))

function compileParameter(
  local: string,
  source: ShapeSource,
  compiler: Compiler,
): readonly Constraint[] {
  const component = components.get(local)
  const parameters = source.objects(local)
  if (!component || parameters.length === 0) return []
  const { name, message, compile, needsPath } = component
  if (needsPath && !source.path)
    throw new NotCompilable(`${show(source.node)} has \`sh:${local}\`, but no path`)
  return parameters.map(parameter =>
    compile(parameter, { shape: source, component: name, message }, compiler),
  )
}

const show = (node: Term): string =>
  node.termType === 'BlankNode' ? 'a shape without a name' : `<${node.value}>`
