/*
 * Tables of Markdown, and how they get into a document.
 */

/** Returns a number with commas between thousands. */
export const grouped = number => String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

/** Returns a number of microseconds, with two digits below ten. */
export const micros = number => (number < 10 ? number.toFixed(1) : grouped(Math.round(number)))

/** Returns how many times one number is another: two digits that tell, no more. */
export function ratio(number, of) {
  const times = number / of
  if (times >= 10) return grouped(Math.round(times))
  return times >= 1 ? String(Number(times.toFixed(1))) : String(Number(times.toPrecision(2)))
}

const escaped = cell => String(cell).replaceAll('|', String.raw`\|`)
const row = cells => `| ${cells.map(escaped).join(' | ')} |`

/** Returns a table; the first column is words, the others are numbers. */
export const table = (heads, rows) =>
  [
    row(heads),
    row(heads.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...rows.map(cells => row(cells)),
  ].join('\n')

/**
 * Returns rows of the results of a bench: time, ratio to the first, memory, and `more`; where a case could not be
 * run, the reason stands in place of its time.
 */
export function resultRows(results, more = () => []) {
  const [{ microseconds: own }] = results
  return results.map(result => {
    const blank = more(results[0]).map(() => '')
    if (result.failure !== undefined) return [result.name, result.failure, '', '', ...blank]
    const { name, microseconds, megabytes } = result
    const memory = grouped(Math.round(megabytes))
    return [name, micros(microseconds), ratio(microseconds, own), memory, ...more(result)]
  })
}

/**
 * Replaces what stands between the markers `<!-- bench:NAME -->` and `<!-- /bench:NAME -->` of a document.
 *
 * @throws Error where the document does not have both, once and in order.
 */
export function replaced(document, name, text) {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const parts = document.split(open)
  const rest = parts[1]?.split(close)
  if (parts.length !== 2 || rest.length !== 2)
    throw new Error(`the document does not have ${open} and ${close} once and in order`)
  return `${parts[0]}${open}\n${text.trim()}\n${close}${rest[1]}`
}
