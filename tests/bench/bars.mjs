import { drawing, rounded, text } from './svg.mjs'

/*
 * Draws bars over a logarithmic axis as an SVG document: the same numbers give the same bytes.
 */

const width = 720
const area = { left: 320, right: 620, top: 40 }
const step = 26

const units = [
  [1e6, 's'],
  [1e3, 'ms'],
  [1, 'µs'],
]

/** Returns microseconds in the unit that suits them, with two digits that tell. */
function duration(microseconds) {
  const [size, unit] = units.find(([least]) => microseconds >= least) ?? units.at(-1)
  const value = microseconds / size
  return `${value >= 10 ? Math.round(value) : Number(value.toPrecision(2))} ${unit}`
}

/**
 * Draws a plot: `title`, `x` as words, and `bars` as `{ name, microseconds, kind, note }`, where a kind is the number
 * of a colour (0 the project, 1 others, 2 limits) and a note stands behind the time.
 */
export function bars({ title, x, bars: all }) {
  const times = all.map(({ microseconds }) => microseconds)
  // The shortest bar is there too, where its time is a power of ten.
  const least = Math.ceil(Math.log10(Math.min(...times))) - 1
  const most = Math.max(Math.ceil(Math.log10(Math.max(...times))), least + 1)
  const across = value =>
    rounded(area.left + ((Math.log10(value) - least) / (most - least)) * (area.right - area.left))
  const bottom = area.top + all.length * step
  const decades = Array.from({ length: most - least + 1 }, (_, index) => 10 ** (least + index))
  const rules = decades.map(
    value =>
      `<path class="rule" d="M${across(value)} ${area.top}V${bottom}"/>${text([across(value), bottom + 16], duration(value), ' text-anchor="middle"')}`,
  )
  const drawn = all.map(({ name, microseconds, kind, note }, index) => {
    const y = area.top + index * step
    const end = across(microseconds)
    return [
      text([area.left - 8, y + 17], name, ' text-anchor="end"'),
      `<g class="c${kind}"><rect class="fill" x="${area.left}" y="${y + 4}" width="${rounded(Math.max(end - area.left, 1))}" height="${step - 8}"/></g>`,
      text(
        [Math.max(end, area.left) + 6, y + 17],
        note === undefined ? duration(microseconds) : `${duration(microseconds)}, ${note}`,
      ),
    ].join('')
  })
  const middle = (area.left + area.right) / 2
  return drawing([width, bottom + 44], title, [
    ...rules,
    ...drawn,
    text([middle, bottom + 34], x, ' text-anchor="middle"'),
  ])
}
