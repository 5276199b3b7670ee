/*
 * What the plots have in common: a document with its title and a ground of its own, readable in light and in dark
 * surroundings, and text that stays text.
 */

/** Returns a text as it may stand in XML. */
export const escaped = text =>
  String(text).replaceAll(/[<>&"]/g, character => `&#${character.charCodeAt(0)};`)

/** Returns a number as it stands in a drawing. */
export const rounded = number => Number(number.toFixed(1))

/** Returns a text at a place; `more` are further attributes. */
export const text = ([x, y], content, more = '') =>
  `<text x="${rounded(x)}" y="${rounded(y)}"${more}>${escaped(content)}</text>`

const style = [
  '.ground{fill:#fff}text{fill:#1f2328;stroke:#fff;stroke-width:3;paint-order:stroke}.rule{stroke:#d8dee4}',
  '.c0{--c:#1b5e9b}.c1{--c:#b4531a}.c2{--c:#6e7781}.c3{--c:#3f7d3a}',
  '.line{fill:none;stroke:var(--c);stroke-width:2}.fill{fill:var(--c)}',
  '@media(prefers-color-scheme:dark){.ground{fill:#0d1117}text{fill:#e6edf3;stroke:#0d1117}.rule{stroke:#30363d}',
  '.c0{--c:#6cb2f5}.c1{--c:#f0985a}.c2{--c:#8b949e}.c3{--c:#7fc97a}}',
].join('')

/** Returns a drawing of a size, `[width, height]`, with its title. */
export const drawing = ([width, height], title, parts) =>
  `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    text([16, 22], title, ' font-weight="bold"'),
    ...parts,
    '</svg>',
  ].join('\n')}\n`
