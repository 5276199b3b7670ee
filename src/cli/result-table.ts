import { cellsOf, visible } from './terminal.ts'

/** A term in the JSON results format, https://www.w3.org/TR/sparql11-results-json/#select-encode-terms. */
interface Term {
  readonly type: string
  readonly value: string
}

interface Results {
  readonly head: { readonly vars?: readonly string[] }
  readonly boolean?: boolean
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Term>>[] }
}

/** How IRIs are shortened. */
export interface Names {
  readonly base: string
  readonly prefixes: Readonly<Record<string, string>>
}

/** Lays out an answer in the JSON results format as a table for a terminal; IRIs are shortened by base and prefixes. */
export function tableOf(json: string, names: Names): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engine writes it by the specification
  const { head, boolean, results } = JSON.parse(json) as Results
  if (boolean !== undefined) return boolean ? 'yes\n' : 'no\n'
  const { vars = [] } = head
  const rows = (results?.bindings ?? []).map(row => vars.map(name => shown(row[name], names)))
  const widths = vars.map((name, column) =>
    Math.max(...[name, ...rows.map(row => row[column] ?? '')].map(widthOf)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const rule = widths.map(width => '-'.repeat(width))
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`
  return `${[vars, rule, ...rows].map(line).join('\n')}\n\n${count}\n`
}

const padded = (cell: string, width: number): string => cell + ' '.repeat(width - widthOf(cell))

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + cellsOf(character), 0)

function shown(term: Term | undefined, names: Names): string {
  if (!term) return ''
  if (term.type !== 'uri') return visible(term.value)
  return visible(short(term.value, names))
}

function short(iri: string, { base, prefixes }: Names): string {
  if (iri.startsWith(base)) return `/${iri.slice(base.length)}`
  for (const [prefix, namespace] of Object.entries(prefixes))
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`
  return iri
}
