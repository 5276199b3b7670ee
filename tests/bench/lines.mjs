/*
 * Draws lines over a logarithmic axis of sizes as an SVG document: the same numbers give the same bytes.
 */

const [width, height] = [640, 320]
const area = { left: 64, right: 470, top: 40, bottom: 270 }
const colours = ['#1b5e9b', '#b4531a', '#3f7d3a', '#7a3f8f']
const dashes = ['', '6 3', '2 3', '8 3 2 3']

const escaped = text =>
  String(text).replace(/[<>&"]/g, character => `&#${character.charCodeAt(0)};`)
const grouped = number => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
const rounded = number => Number(number.toFixed(1))

/** The smallest of 1, 2 and 5 times a power of ten that is not below a number. */
const ceiling = number => {
  const power = 10 ** Math.floor(Math.log10(number))
  return [1, 2, 5, 10].map(times => times * power).find(top => top >= number)
}

/**
 * Draws a plot: `title`, `x` and `y` as words, `lines` as `{ name, points: [[size, value], …] }`.
 */
export function plot({ title, x, y, lines }) {
  const sizes = [...new Set(lines.flatMap(({ points }) => points.map(([size]) => size)))].toSorted(
    (a, b) => a - b,
  )
  const [least, most] = [Math.log10(sizes[0]), Math.log10(sizes.at(-1))]
  const top = ceiling(Math.max(...lines.flatMap(({ points }) => points.map(([, value]) => value))))
  const across = size =>
    rounded(
      area.left + ((Math.log10(size) - least) / (most - least || 1)) * (area.right - area.left),
    )
  const down = value => rounded(area.bottom - (value / top) * (area.bottom - area.top))
  const text = (at, content, more = '') =>
    `<text x="${at[0]}" y="${at[1]}"${more}>${escaped(content)}</text>`
  const rules = [0, 0.25, 0.5, 0.75, 1].map(share => {
    const value = rounded(top * share)
    return `<path d="M${area.left} ${down(value)}H${area.right}" stroke="#ddd"/>${text([area.left - 8, down(value) + 4], grouped(value), ' text-anchor="end"')}`
  })
  const marks = sizes.map(size =>
    text([across(size), area.bottom + 18], grouped(size), ' text-anchor="middle"'),
  )
  const drawn = lines.map(({ name, points }, index) => {
    const colour = colours[index % colours.length]
    const path = points.map(([size, value]) => `${across(size)} ${down(value)}`).join('L')
    const dots = points.map(
      ([size, value]) =>
        `<circle cx="${across(size)}" cy="${down(value)}" r="3" fill="${colour}"/>`,
    )
    const [size, value] = points.at(-1)
    return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes[index % dashes.length]}"/>${dots.join('')}${text([across(size) + 8, down(value) + 4 + (index % 2 ? 14 : 0)], name, ` fill="${colour}"`)}`
  })
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text([area.left, 22], title, ' font-weight="bold"'),
    ...rules,
    ...marks,
    ...drawn,
    text([(area.left + area.right) / 2, height - 12], x, ' text-anchor="middle"'),
    text([12, area.top - 4], y),
    '</svg>',
  ].join('\n')}\n`
}
