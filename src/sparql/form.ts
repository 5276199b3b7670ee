/** What a query asks for, https://www.w3.org/TR/sparql11-query/#QueryForms. */
export type QueryForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE'

const forms: readonly QueryForm[] = ['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE']

/** White space and comments, declarations of prefixes and bases: what may stand before the form. */
const prologue =
  /^(?:\s+|#[^\r\n]*|BASE\s*<[^<>"{}|^`\\\s]*>|PREFIX\s+[^:\s]*:\s*<[^<>"{}|^`\\\s]*>|VERSION\s+(?:"[^"]*"|'[^']*'))/i

/** Returns the word behind the prologue, upper case; nothing where there is none. */
function firstWord(query: string): string | undefined {
  let rest = query
  for (;;) {
    const declared = prologue.exec(rest)
    if (!declared) break
    rest = rest.slice(declared[0].length)
  }
  return /^[A-Za-z]+/.exec(rest)?.[0].toUpperCase()
}

/** Tells the form of a query from its first word behind the prologue; nothing for what is no query. */
export function formOf(query: string): QueryForm | undefined {
  const word = firstWord(query)
  return forms.find(form => form === word)
}

const updateWords: ReadonlySet<string> = new Set(
  'INSERT DELETE WITH LOAD CLEAR CREATE DROP COPY MOVE ADD'.split(' '),
)

/** Says whether a text is an update, https://www.w3.org/TR/sparql11-update/. */
export const isUpdate = (text: string): boolean => updateWords.has(firstWord(text) ?? '')

/** What brackets do not count in: texts, IRIs and comments. */
const opaque =
  /"""(?:\\.|[^\\])*?"""|'''(?:\\.|[^\\])*?'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'|<[^<>"{}|^`\\\s]*>|#[^\r\n]*/gs

/** Returns how deep a query nests groups, lists and expressions. */
export function nestingOf(query: string): number {
  let depth = 0
  let deepest = 0
  for (const [bracket] of query.replace(opaque, ' ').matchAll(/[([{}\])]/g)) {
    depth += '([{'.includes(bracket) ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
