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
  const constraints = [...components].flatMap(([local]) =>
    compileParameter(local, source, compiler),
  )
  const follow: Follow = source.path ? compilePath(source.path) : node => [node]
  return (focus, judging) => {
    const values = follow(focus, judging.data)
    let conforms = true
    for (const constraint of constraints) {
      if (constraint(focus, values, judging)) continue
      conforms = false
      if (!judging.faults) return false
    }
    return conforms
  }
}

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
