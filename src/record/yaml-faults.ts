import type { ErrorCode } from 'yaml'
import * as yaml from 'yaml'
import type { Span, TreeFault } from './tree.ts'

/*
 * The errors of the YAML parser, in words that tell what to do and at the place where it is to be done.
 */

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

/** Tells a syntax error of the parser. */
export function syntaxFault(
  error: { readonly code: ErrorCode; readonly message: string; readonly pos: [number, number] },
  text: string,
): TreeFault {
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

function fromAdvice(found: Advice | undefined, span: Span): TreeFault {
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
