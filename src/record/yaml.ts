import type { CST, Document, ErrorCode, Node as YamlNode } from 'yaml'
import * as yaml from 'yaml'
import type { Limits } from './limits.ts'
import type { Scalar, Span, TreeField, TreeNode } from './tree.ts'

/*
 * YAML 1.2 without what makes it dangerous or surprising: no anchors, aliases, tags, directives, several documents,
 * and no guessing of types beyond true, false, null and whole numbers.
 */

/** What is wrong with a YAML text, and where. */
export interface YamlFault extends Span {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** A YAML text read into a tree, with everything that is wrong with it. */
export interface YamlReading {
  readonly tree?: TreeNode
  readonly faults: readonly YamlFault[]
}

/** Reads a YAML text. */
export function readYaml(text: string, limits: Limits): YamlReading {
  const tokens = [...new yaml.Parser().parse(text)]
  const faults = surveyTokens(tokens, limits)
  if (faults.some(({ code }) => code !== 'YAML_DIRECTIVE')) return { faults }
  const [document] = [
    ...new yaml.Composer({
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    }).compose(tokens, true, text.length),
  ]
  if (!document) return { faults }
  const syntax = [...document.errors].map(error => syntaxFault(error, text))
  if (syntax.length > 0 || faults.length > 0)
    return { faults: [...faults, ...unlikeErrors(syntax)] }
  return toTree(document, text)
}

/** One slip makes several errors of the parser behind it: the first of a line tells. */
function unlikeErrors(faults: readonly YamlFault[]): readonly YamlFault[] {
  const [first, ...rest] = faults
  return first ? [first, ...rest.filter(({ code }) => code !== 'YAML_SYNTAX')] : []
}

type Token = CST.Token | CST.SourceToken

const forbidden: Readonly<Record<string, Omit<YamlFault, 'start' | 'end'>>> = {
  anchor: {
    code: 'YAML_ANCHOR',
    message: 'anchors (&) are not part of the format',
    hint: 'write the value where it is needed; text that begins with & goes into quotes',
  },
  alias: {
    code: 'YAML_ALIAS',
    message: 'aliases (*) are not part of the format',
    hint: 'write the value out; text that begins with * goes into quotes',
  },
  tag: {
    code: 'YAML_TAG',
    message: 'tags (!) are not part of the format',
    hint: 'take the tag out; text that begins with ! goes into quotes',
  },
  directive: {
    code: 'YAML_DIRECTIVE',
    message: 'directives (%) are not part of the format',
    hint: 'take the line out',
  },
}

const mostFaults = 20

/** Walks the tokens with a stack of its own: what is nested too deep must not reach the recursive composer. */
function surveyTokens(tokens: readonly CST.Token[], limits: Limits): readonly YamlFault[] {
  const faults: YamlFault[] = []
  const stack: { readonly token: Token; readonly depth: number }[] = tokens
    .map(token => ({ token, depth: 0 }))
    .toReversed()
  let documents = 0
  let values = 0
  for (let entry = stack.pop(); entry && faults.length < mostFaults; entry = stack.pop()) {
    const { token, depth } = entry
    const span = {
      start: token.offset,
      end: token.offset + ('source' in token ? token.source.length : 0),
    }
    const fault = isVersion(token) ? undefined : forbidden[token.type]
    if (fault) faults.push({ ...fault, ...span })
    if (token.type === 'document' && documents++ > 0) {
      faults.push({
        ...span,
        code: 'YAML_MULTIPLE_DOCUMENTS',
        message: 'a second document begins here',
        hint: 'one file holds one record; take the --- out',
      })
    }
    if (depth > limits.depth) {
      return [
        {
          ...span,
          code: 'TOO_DEEP',
          message: `values are nested more than ${limits.depth} deep`,
          hint: 'check the indentation',
        },
      ]
    }
    if (++values > limits.values * 4) {
      return [
        {
          ...span,
          code: 'TOO_MANY_VALUES',
          message: `there are more than ${limits.values} values`,
          hint: 'split the file',
        },
      ]
    }
    for (const part of partsOf(token).toReversed())
      stack.push({ token: part, depth: depth + Number(isCollection(token)) })
  }
  return faults
}

/** `%YAML 1.2` states the version that is read anyway. */
const isVersion = (token: Token): boolean =>
  token.type === 'directive' && /^%YAML +1\.2\s*$/.test(token.source)

const isCollection = ({ type }: Token): boolean =>
  type === 'block-map' || type === 'block-seq' || type === 'flow-collection'

function partsOf(token: Token): readonly Token[] {
  if (token.type === 'document')
    return [...token.start, ...(token.value ? [token.value] : []), ...(token.end ?? [])]
  if (!('items' in token)) return []
  return token.items.flatMap(({ start, key, sep, value }) => [
    ...start,
    ...(key ? [key] : []),
    ...(sep ?? []),
    ...(value ? [value] : []),
  ])
}

type Advice = readonly [code: string, message: string, hint: string]

const advice: Readonly<Partial<Record<ErrorCode, Advice>>> = {
  TAB_AS_INDENT: [
    'YAML_TAB',
    'a tab stands where only spaces may: in the indentation',
    'write spaces',
  ],
  BAD_SCALAR_START: [
    'YAML_SYNTAX',
    'text may not begin with this character',
    'put the text in quotes',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'YAML_SYNTAX',
    'a second colon stands in this line',
    'put the text that holds a colon in quotes',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'YAML_SYNTAX',
    'a field name goes over several lines: a colon or an indentation is wrong',
    'write `name: value` on one line, and text with a colon in quotes',
  ],
  BAD_INDENT: [
    'YAML_SYNTAX',
    'the indentation does not fit the lines around it',
    'begin fields of one mapping in the same column',
  ],
  MISSING_CHAR: ['YAML_SYNTAX', 'a character is missing', 'close the quote or bracket'],
}

function syntaxFault(
  error: { readonly code: ErrorCode; readonly message: string; readonly pos: [number, number] },
  text: string,
): YamlFault {
  const [start, end] = error.pos
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (/^[ ]*\t/.test(before + text.slice(start, start + 1)))
    return fromAdvice(advice.TAB_AS_INDENT, {
      start: start - before.length + before.search(/\t|$/),
      end: start + 1,
    })
  const opening = error.code === 'MISSING_CHAR' ? openQuote(error.message, text, start) : undefined
  if (opening !== undefined)
    return {
      code: 'YAML_SYNTAX',
      message: 'the quote that opens here is never closed',
      hint: 'close it with the same quote',
      start: opening,
      end: opening + 1,
    }
  const known = advice[error.code]
  if (known) return fromAdvice(known, { start, end })
  return {
    code: 'YAML_SYNTAX',
    message: `this is not YAML: ${error.message.replace(/\.?$/, '').toLowerCase()}`,
    hint: 'put texts with special characters in quotes',
    start,
    end,
  }
}

function fromAdvice(found: Advice | undefined, span: Span): YamlFault {
  const [code, message, hint] = found ?? [
    'YAML_SYNTAX',
    'this is not YAML',
    'put texts with special characters in quotes',
  ]
  return { code, message, hint, ...span }
}

/** The parser tells the end of a text that lacks its quote; its beginning is what helps. */
function openQuote(message: string, text: string, end: number): number | undefined {
  const quote = /"quote/.test(message) ? '"' : /'quote/.test(message) ? "'" : undefined
  if (quote === undefined) return undefined
  const tokens = [...new yaml.Lexer().lex(text.slice(0, end))]
  let offset = 0
  let opening: number | undefined
  for (const token of tokens) {
    // The lexer's own marks of document and scalar stand for no character of the text.
    if (token === '\u0002' || token === '\u0018' || token === '\u001F') continue
    if (token.startsWith(quote)) opening = offset
    offset += token.length
  }
  return opening
}

/** What a plain scalar says; everything but these words and whole numbers is text, exactly as written. */
function resolvePlain(source: string): Scalar {
  if (source === '' || /^(?:~|null|Null|NULL)$/.test(source)) return null
  if (/^(?:true|True|TRUE)$/.test(source)) return true
  if (/^(?:false|False|FALSE)$/.test(source)) return false
  return /^(?:0|-?[1-9]\d{0,14})$/.test(source) ? Number(source) : source
}

function toTree({ contents }: Document.Parsed, text: string): YamlReading {
  const faults: YamlFault[] = []
  const convert = (node: YamlNode | null | undefined, around: Span): TreeNode => {
    const [start, end] = node?.range ?? [around.end, around.end]
    if (yaml.isMap(node))
      return {
        kind: 'mapping',
        start,
        end,
        fields: node.items.flatMap(({ key, value }) => field(key, value, { start, end })),
      }
    if (yaml.isSeq(node))
      return {
        kind: 'list',
        start,
        end,
        items: node.items.map(item =>
          convert(yaml.isNode(item) ? item : undefined, { start, end }),
        ),
      }
    if (!yaml.isScalar(node)) return { kind: 'scalar', start, end, value: null }
    const value = node.type === 'PLAIN' ? resolvePlain(node.source ?? '') : String(node.value)
    return { kind: 'scalar', start, end, value }
  }
  const field = (key: unknown, value: unknown, around: Span): TreeField[] => {
    if (!yaml.isScalar(key) || !key.range) {
      const [start, end] = yaml.isNode(key) && key.range ? key.range : [around.start, around.start]
      faults.push({
        code: 'YAML_KEY_NOT_TEXT',
        message: 'a field name must be text',
        hint: 'write a name, a colon and the value',
        start,
        end,
      })
      return []
    }
    const [start, end] = key.range
    return [
      {
        name: String(key.value ?? ''),
        key: { start, end },
        node: convert(yaml.isNode(value) ? value : undefined, { start, end }),
      },
    ]
  }
  const tree = contents ? convert(contents, { start: 0, end: text.length }) : undefined
  return { ...(tree ? { tree } : {}), faults }
}
