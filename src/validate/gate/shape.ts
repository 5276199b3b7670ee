import type { Term } from '@rdfjs/types'
import type { Graph } from '../graph.ts'
import { readPath } from '../path.ts'
import { sh } from '../shacl.ts'
import { components } from './components.ts'
import {
  isTrue,
  NotCompilable,
  type CompiledShape,
  type Compiler,
  type Constraint,
  type ShapeSource,
} from './constraint.ts'
import { compilePath, type Follow } from './path.ts'

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
  if (isTrue(source.objects('deactivated')[0])) return () => true
  const properties = source.objects('property').map(compiler.compile)
  if (!source.path) return nodeShape(constraintsOf(source, compiler), properties)
  const constraints = constraintsOf(source, compiler)
  return propertyShape(compilePath(source.path), [...constraints, ...properties.map(ofValues)])
}

/** A node shape has one value node, the focus node itself. */
function nodeShape(
  constraints: readonly Constraint[],
  properties: readonly CompiledShape[],
): CompiledShape {
  return (focus, judging) => {
    let conforms = true
    const values = [focus.subject]
    for (const constraint of constraints) {
      if (constraint.judge(focus, values, judging)) continue
      conforms = false
      if (!judging.faults) return false
    }
    for (const property of properties) {
      if (property(focus, judging)) continue
      conforms = false
      if (!judging.faults) return false
    }
    return conforms
  }
}

function propertyShape(follow: Follow, constraints: readonly Constraint[]): CompiledShape {
  const ofNothing = constraints.filter(({ asksOfNothing }) => asksOfNothing)
  return (focus, judging) => {
    const values = follow(focus, judging.data)
    let conforms = true
    for (const constraint of values.length === 0 ? ofNothing : constraints) {
      if (constraint.judge(focus, values, judging)) continue
      conforms = false
      if (!judging.faults) return false
    }
    return conforms
  }
}

/** Each value node is a focus node of a property shape in a property shape, whose faults are its own. */
const ofValues = (shape: CompiledShape): Constraint => ({
  judge: (_focus, values, judging) => {
    let conforms = true
    for (const value of values) {
      if (shape(judging.data.node(value), judging)) continue
      conforms = false
      if (!judging.faults) return false
    }
    return conforms
  },
})

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
