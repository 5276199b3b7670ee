import { drawing, rounded, text } from './svg.mjs'
import { grouped } from './table.mjs'

/*
 * Draws lines over a logarithmic axis of sizes as an SVG document: the same numbers give the same bytes.
 */

const size = [640, 320]
const area = { left: 64, right: 520, top: 56, bottom: 270 }
const dashes = ['', '6 3', '2 3', '8 3 2 3']

/** The smallest of 1, 2 and 5 times a power of ten that is not below a number. */
const ceiling = number => {
  const power = 10 ** Math.floor(Math.log10(number))
  return [1, 2, 5, 10].map(times => times * power).find(top => top >= number)
}

const axis = (values, [from, to], scale = Math.log10) => {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(scale)
  return value => rounded(from + ((scale(value) - least) / (most - least || 1)) * (to - from))
}

/**
 * Draws a plot: `title`, `x` and `y` as words, `lines` as `{ name, points: [[size, value], …] }`.
 */
export function plot({ title, x, y, lines }) {
  const points = lines.flatMap(line => line.points)
  const sizes = [...new Set(points.map(([at]) => at))].toSorted((a, b) => a - b)
  const top = ceiling(Math.max(...points.map(([, value]) => value)))
  const across = axis(sizes, [area.left, area.right])
  const down = axis([0, top], [area.bottom, area.top], Number)
  const rules = [0, 0.25, 0.5, 0.75, 1].map(share => {
    const value = rounded(top * share)
    const number = text([area.left - 8, down(value) + 4], grouped(value), ' text-anchor="end"')
    return `<path class="rule" d="M${area.left} ${down(value)}H${area.right}"/>${number}`
  })
  const marks = sizes.map(at =>
    text([across(at), area.bottom + 18], grouped(at), ' text-anchor="middle"'),
  )
  const drawn = lines.map((line, index) => {
    const path = line.points.map(([at, value]) => `${across(at)} ${down(value)}`).join('L')
    const dots = line.points.map(
      ([at, value]) => `<circle class="fill" cx="${across(at)}" cy="${down(value)}" r="3"/>`,
    )
    const [at, value] = line.points.at(-1)
    const place = [across(at) + 8, down(value) + 4 + (index % 2 ? 14 : 0)]
    return `<g class="c${index % 4}"><path class="line" d="M${path}" stroke-dasharray="${dashes[index % dashes.length]}"/>${dots.join('')}${text(place, line.name)}</g>`
  })
  return drawing(size, title, [
    ...rules,
    ...marks,
    ...drawn,
    text([(area.left + area.right) / 2, size[1] - 12], x, ' text-anchor="middle"'),
    text([16, area.top - 14], y),
  ])
}
