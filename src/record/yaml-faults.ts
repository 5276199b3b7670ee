import * as yaml from 'yaml'
import type { TreeFault } from './tree.ts'
import { adviceFor, type Advice, type YamlError } from './yaml-advice.ts'

/*
 * The errors of the YAML parser, in words that tell what to do and at the place where it is to be done.
 */

/** What the parser calls a tab in the indentation; of a tab elsewhere it says many things. */
const tabError: yaml.ErrorCode = 'TAB_AS_INDENT'

type ParserError = Pick<yaml.YAMLParseError, 'code' | 'message' | 'pos'>

/** A text that is no YAML at all may have an error at each of its characters. */
const mostErrors = 20

/** Tells the first syntax error, and of the others those that do not only follow from it. */
export function syntaxFaults(errors: readonly ParserError[], text: string): readonly TreeFault[] {
  const told = errors.slice(0, mostErrors).map(error => tell(error, text))
  const starts = new Set<number>()
  return told
    .filter(({ advice, fault }, index) => {
      if (starts.has(fault.start) || (index > 0 && !advice.isOwn)) return false
      starts.add(fault.start)
      return true
    })
    .map(({ fault }) => fault)
}

interface Told {
  readonly advice: Advice
  readonly fault: TreeFault
}

function tell(error: ParserError, text: string): Told {
  const [start, end] = error.pos
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const [rest = ''] = /^.*/.exec(text.slice(start, start + 200)) ?? []
  const known: YamlError = { code: error.code, message: error.message, before, rest }
  if (/^ *\t/.test(before + text.charAt(start))) {
    const tab = start - before.length + (before + text.charAt(start)).indexOf('\t')
    return told(adviceFor({ ...known, code: tabError }), tab, tab + 1)
  }
  const opening = openQuote(error, text)
  return opening === undefined
    ? told(adviceFor(known), start, end)
    : told(neverClosed, opening, opening + 1)
}

const told = (advice: Advice, start: number, end: number): Told => {
  const { code, message, hint } = advice
  return { advice, fault: { code, message, hint, start, end } }
}

const neverClosed: Advice = {
  code: 'YAML_SYNTAX',
  message: 'the quote that opens here is never closed',
  hint: 'close it with the same quote; a text that goes on in the next line is indented there',
}

/** The parser tells the end of a text that lacks its quote; its beginning is what helps. */
function openQuote({ code, message, pos }: ParserError, text: string): number | undefined {
  const quote = code === 'MISSING_CHAR' ? /closing (["'])/.exec(message)?.[1] : undefined
  if (quote === undefined) return undefined
  let offset = 0
  let opening: number | undefined
  for (const token of new yaml.Lexer().lex(text.slice(0, pos[0]))) {
    // The lexer's own marks of document and scalar stand for no character of the text.
    if (token === '\u0002' || token === '\u0018' || token === '\u001F') continue
    if (token.startsWith(quote)) opening = offset
    offset += token.length
  }
  return opening
}
