import type { CST, Document, Pair, Scalar as YamlScalar } from 'yaml'
import * as yaml from 'yaml'
import type { Limits } from './limits.ts'
import type { Scalar, Span, TreeFault, TreeField, TreeNode } from './tree.ts'
import { syntaxFaults } from './yaml-faults.ts'
import { surveyTokens, tooMany } from './yaml-survey.ts'
import { yamlTokens } from './yaml-tokens.ts'

/*
 * YAML 1.2 without what makes it dangerous or surprising: no anchors, aliases, tags, directives, several documents,
 * and no guessing of types beyond true, false, null and whole numbers.
 */

/** A YAML text read into a tree, with everything that is wrong with it. */
export interface YamlReading {
  readonly tree?: TreeNode
  readonly faults: readonly TreeFault[]
}

const parsing = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/** Reads a YAML text. */
export function readYaml(text: string, limits: Limits): YamlReading {
  const { tokens, cutAt } = yamlTokens(text, limits)
  const faults = surveyTokens(tokens, limits)
  if (faults.some(({ code }) => code !== 'YAML_DIRECTIVE')) return { faults }
  if (cutAt !== undefined) return { faults: [tooMany(limits, { start: cutAt, end: cutAt })] }
  const document = compose(tokens, text)
  if (!document) return { faults }
  const syntax = syntaxFaults(document.errors, text)
  if (syntax.length > 0 || faults.length > 0) return { faults: [...faults, ...syntax] }
  return toTree(document, text)
}

/** Composes the first document. */
function compose(tokens: readonly CST.Token[], text: string): Document.Parsed | undefined {
  const before = Error.stackTraceLimit
  try {
    // The composer makes an error object of each slip; of a hundred thousand the stacks alone would take seconds.
    Error.stackTraceLimit = 0
    const [document] = new yaml.Composer(parsing).compose(tokens, true, text.length)
    return document
  } finally {
    Error.stackTraceLimit = before
  }
}

function toTree({ contents }: Document.Parsed, text: string): YamlReading {
  const faults: TreeFault[] = []
  if (!contents) return { faults }
  return { tree: toNode(contents, { start: 0, end: text.length }, faults), faults }
}

/** Makes a node of the tree; one that is not written stands at the end of what is around it. */
function toNode(node: unknown, around: Span, faults: TreeFault[]): TreeNode {
  const span = spanOf(node) ?? { start: around.end, end: around.end }
  if (yaml.isMap(node)) {
    const fields = node.items.flatMap(pair => toField(pair, span, faults))
    return { kind: 'mapping', ...span, fields }
  }
  if (yaml.isSeq(node)) {
    const items = node.items.map(item => toNode(item, span, faults))
    return { kind: 'list', ...span, items }
  }
  return { kind: 'scalar', ...span, value: yaml.isScalar(node) ? resolve(node) : null }
}

function toField({ key, value }: Pair, around: Span, faults: TreeFault[]): TreeField[] {
  const span = spanOf(key)
  // A key that is not written at all is plain and empty.
  if (!yaml.isScalar(key) || !span || span.start === span.end) {
    const { start, end } = span ?? { start: around.start, end: around.start }
    faults.push({ ...keyFault, start, end })
    return []
  }
  return [{ name: textOf(key), key: span, node: toNode(value, span, faults) }]
}

const keyFault = {
  code: 'YAML_KEY_NOT_TEXT',
  message: 'a field name must be text',
  hint: 'write a name, a colon and the value',
}

function spanOf(node: unknown): Span | undefined {
  const [start, end] = (yaml.isNode(node) && node.range) || []
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** The failsafe schema knows no scalars but texts (YAML 1.2.2, section 10.1). */
const textOf = ({ value }: YamlScalar): string => (typeof value === 'string' ? value : '')

const resolve = (scalar: YamlScalar): Scalar =>
  scalar.type === 'PLAIN' ? resolvePlain(scalar.source ?? '') : textOf(scalar)

/** What a plain scalar says; everything but these words and whole numbers is text, exactly as written. */
function resolvePlain(source: string): Scalar {
  if (source === '' || /^(?:~|null|Null|NULL)$/.test(source)) return null
  if (/^(?:true|True|TRUE)$/.test(source)) return true
  if (/^(?:false|False|FALSE)$/.test(source)) return false
  return /^(?:0|-?[1-9]\d{0,14})$/.test(source) ? Number(source) : source
}
