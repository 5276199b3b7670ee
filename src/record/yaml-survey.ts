import type { CST } from 'yaml'
import type { Limits } from './limits.ts'
import type { Span, TreeFault } from './tree.ts'

type Token = CST.Token | CST.SourceToken

/** What is part of YAML but not of the format. */
const leftOut: Readonly<Record<string, Omit<TreeFault, 'start' | 'end'>>> = {
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

interface Entry {
  readonly token: Token
  /** How many lists and mappings are around it. */
  readonly depth: number
}

/**
 * Finds what the format leaves out of YAML, and what is beyond the limits. The tokens are walked with a stack of
 * its own: what is nested too deep must not reach the recursive composer.
 */
export function surveyTokens(tokens: readonly CST.Token[], limits: Limits): readonly TreeFault[] {
  const faults: TreeFault[] = []
  const stack: Entry[] = tokens.map(token => ({ token, depth: 0 })).toReversed()
  let documents = 0
  let count = 0
  for (let entry = stack.pop(); entry && faults.length < mostFaults; entry = stack.pop()) {
    const { token, depth } = entry
    const beyond = beyondLimits(entry, ++count, limits)
    if (beyond) return [beyond]
    const left = isVersion(token) ? undefined : leftOut[token.type]
    if (left) faults.push({ ...left, ...spanOf(token) })
    if (token.type === 'document' && documents++ > 0)
      faults.push({ ...secondDocument, ...spanOf(token) })
    const inner = depth + Number(isCollection(token))
    for (const part of partsOf(token).toReversed()) stack.push({ token: part, depth: inner })
  }
  return faults
}

const spanOf = (token: Token): Span => ({
  start: token.offset,
  end: token.offset + ('source' in token ? token.source.length : 0),
})

const secondDocument = {
  code: 'YAML_MULTIPLE_DOCUMENTS',
  message: 'a second document begins here',
  hint: 'one file holds one record; take the --- out',
}

/** A value is a handful of tokens: itself, its key, spaces, a colon, a line end. */
const tokensOfValue = 4

function beyondLimits(
  { token, depth }: Entry,
  count: number,
  limits: Limits,
): TreeFault | undefined {
  if (isCollection(token) && depth >= limits.depth) {
    const message = `values are nested more than ${limits.depth} deep`
    return { code: 'TOO_DEEP', message, hint: 'check the indentation', ...spanOf(token) }
  }
  return count > limits.values * tokensOfValue ? tooMany(limits, spanOf(token)) : undefined
}

/** Tells that there are more values than the limit. */
export const tooMany = ({ values }: Limits, span: Span): TreeFault => ({
  code: 'TOO_MANY_VALUES',
  message: `there are more than ${values} values`,
  hint: 'split the file',
  ...span,
})

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
