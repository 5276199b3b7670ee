/** What may be asked for at the address of a thing. */
export interface Variant {
  readonly mediaType: string
  readonly extension: string
}

/** Makes a text into a pattern of itself. */
export const quoted = (text: string): string =>
  text.replace(/[.+*?^$()[\]{}|\\/]/g, String.raw`\$&`)

/** Parameters of a media range, but for its quality. */
const parameters = String.raw`\s*(?:;(?!\s*q\s*=)[^;,]*)*`

/**
 * Writes the maps by which nginx finds the form that a client prefers; the first of the variants wins a tie.
 *
 * nginx has no negotiation, but maps that try patterns in order. The first ones give each form its quality in
 * thousandths, `0250`: that of its own media type, else of `type/*`, else of `*` + `/*` (RFC 9110, 12.5.1). The last
 * one takes the first form that has a quality and that no other exceeds; of two digits the greater one is that which
 * follows the other in `0123456789`, which stands behind the qualities.
 */
export function nginxForms(variants: readonly Variant[]): string {
  const names = variants.map(({ extension }) => `$visitgraph_${extension}`)
  const qualities = variants.map((variant, index) => qualityMap(variant, names[index] ?? ''))
  const best = variants.map(({ extension }, index) => `  "~${bestPattern(index)}" .${extension};\n`)
  return `${qualities.join('')}map "${names.join('|')}#0123456789" $visitgraph_form {
  default .html;
${best.join('')}}
`
}

function qualityMap({ mediaType }: Variant, name: string): string {
  const [type = ''] = mediaType.split('/')
  const rules = [mediaType, `${type}/*`, '*/*'].flatMap((range, index) => {
    const start = String.raw`(?:^|,)\s*${quoted(range)}${parameters}`
    const digits = `${name.slice(1)}_${index}`
    return [
      [String.raw`(?=,|$)`, '1000'],
      [String.raw`;\s*q\s*=\s*1`, '1000'],
      [String.raw`;\s*q\s*=\s*0?\.(?<${digits}>\d{1,3})`, `0\${${digits}}000`],
      [String.raw`;\s*q\s*=\s*0`, '0000'],
    ].map(([quality, value]) => `  "~*${start}${quality}" ${value};\n`)
  })
  return `map $http_accept ${name} {\n  default 0000;\n${rules.join('')}}\n`
}

/** Matches a digit above the one that was captured, behind digits that are the same. */
const isGreater = (same: string, digit: number) => `${same}(\\d)(?=.*#\\d*\\${digit}\\d*\\g{-1})`

/** Matches qualities of which the one at a place is above zero and not below any other. */
function bestPattern(index: number): string {
  const own = String.raw`(?=(?:[^|]*\|){${index}}(?!0000)(\d)(\d)(\d)(\d))`
  const greater = [
    isGreater('', 1),
    isGreater(String.raw`\1`, 2),
    isGreater(String.raw`\1\2`, 3),
    isGreater(String.raw`\1\2\3`, 4),
  ]
  return String.raw`^${own}(?!(?:[^|#]*\|)*(?:${greater.join('|')}))`
}
