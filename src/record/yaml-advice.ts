import type { ErrorCode } from 'yaml'

/** What to say of an error of the YAML parser. */
export interface Advice {
  readonly code: string
  readonly message: string
  readonly hint: string
  /** Whether it is a slip of its own; what else the parser finds often only follows from an earlier error. */
  readonly isOwn?: true
}

/** An error of the parser with the text from where it stands to the end of the line. */
export interface YamlError {
  readonly code: ErrorCode
  readonly message: string
  readonly rest: string
  /** The text of the line before it. */
  readonly before: string
}

type Case = readonly [when: (error: YamlError) => boolean, advice: (error: YamlError) => Advice]

const syntax = (message: string, hint: string): Advice => ({ code: 'YAML_SYNTAX', message, hint })

/** Shows the beginning of a text, in backticks. */
const shown = (text: string): string => {
  const [...characters] = text.trim()
  return `\`${characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('')}\``
}

const inQuotes = 'put the text in quotes'
const quoted = (text: string): string =>
  /^[^"\\{}[\]#]{1,60}$/.test(text.trim()) ? `${inQuotes}: "${text.trim()}"` : inQuotes

const says =
  (code: ErrorCode, pattern: RegExp = /^/) =>
  (error: YamlError): boolean =>
    error.code === code && pattern.test(error.message)

const cases: readonly Case[] = [
  [
    says('TAB_AS_INDENT'),
    () => ({
      code: 'YAML_TAB',
      message: 'a tab stands where only spaces may: in the indentation',
      hint: 'write spaces',
      isOwn: true,
    }),
  ],
  [
    says('BAD_SCALAR_START'),
    ({ rest }) => ({
      ...syntax(`the text ${shown(rest)} may not begin with ${rest.charAt(0)}`, quoted(rest)),
      isOwn: true,
    }),
  ],
  [
    error => says('BLOCK_AS_IMPLICIT_KEY')(error) && /:(?:\s|$)/.test(error.rest),
    ({ rest }) => ({
      ...syntax(`a second colon stands in this line: ${shown(rest)}`, quoted(rest)),
      isOwn: true,
    }),
  ],
  [
    says('BLOCK_AS_IMPLICIT_KEY'),
    () =>
      syntax(
        'the next line is indented as if it belonged to this value',
        'begin fields of one mapping in the same column',
      ),
  ],
  [
    says('BLOCK_IN_FLOW'),
    ({ rest }) =>
      syntax(`a second colon stands in this item: ${shown(rest)}`, 'put the text in quotes'),
  ],
  [
    error => says('MULTILINE_IMPLICIT_KEY')(error) && /^[^\s:]+:\S/.test(error.rest),
    ({ rest }) => syntax(`no space stands behind the colon: ${shown(rest)}`, 'write `name: value`'),
  ],
  [
    error =>
      says('MULTILINE_IMPLICIT_KEY')(error) || says('MISSING_CHAR', /Implicit map keys/)(error),
    ({ rest }) =>
      syntax(
        `${shown(rest)} is no field: no colon stands behind it on the same line`,
        'write `name: value`; a text over several lines is indented, or begins with >',
      ),
  ],
  [
    says('KEY_OVER_1024_CHARS'),
    () => syntax('a field name has more than 1024 characters', 'write a short name and a colon'),
  ],
  [
    says('BAD_INDENT', /^Flow/),
    () => syntax('a bracket { or [ is not closed before this line', 'close it with } or ]'),
  ],
  [
    says('BAD_INDENT'),
    () =>
      syntax(
        'the indentation does not fit the lines around it',
        'begin fields of one mapping in the same column',
      ),
  ],
  [
    says('BAD_DQ_ESCAPE'),
    ({ rest }) => ({
      ...syntax(
        `${shown(rest.slice(0, 2))} is no escape of YAML`,
        'a backslash itself is written \\\\; in single quotes it stands for itself',
      ),
      isOwn: true,
    }),
  ],
  [
    error => says('UNEXPECTED_TOKEN', /at node end/)(error) && /["']\s*$/.test(error.before),
    ({ rest, before }) =>
      syntax(
        `the text goes on behind its closing quote: ${shown(rest)}`,
        /'\s*$/.test(before)
          ? "in single quotes, a quote is written twice: ''"
          : 'put the whole text in quotes; a quote inside is written \\"',
      ),
  ],
  [
    says('UNEXPECTED_TOKEN', /block-seq-ind/),
    () =>
      syntax(
        'a list begins on the line of its field',
        'begin it on the next line; put a text that begins with - in quotes',
      ),
  ],
  [
    says('UNEXPECTED_TOKEN', /flow-(?:seq|map)-end/),
    ({ rest }) => syntax(`${rest.charAt(0)} closes nothing`, `take it out, or ${inQuotes}`),
  ],
  [
    says('UNEXPECTED_TOKEN', /Not a YAML token|Block scalar header/),
    () =>
      syntax(
        'something stands behind | or > on the same line',
        'begin the text on the next line; put a text that begins with | or > in quotes',
      ),
  ],
  [
    says('MISSING_CHAR', /^Comments/),
    () => syntax('no space stands before #', 'put a space there, or the text in quotes'),
  ],
  [
    says('MISSING_CHAR', /^Missing ,/),
    () =>
      syntax('a comma is missing', 'put a comma between items, and texts with commas in quotes'),
  ],
]

/** Says what is wrong in words that tell what to do. */
export function adviceFor(error: YamlError): Advice {
  const found = cases.find(([when]) => when(error))
  const what = error.rest.trim() === '' ? 'the line ends too early' : shown(error.rest)
  return found?.[1](error) ?? syntax(`this is not YAML: ${what}`, `${inQuotes}, if it is text`)
}
