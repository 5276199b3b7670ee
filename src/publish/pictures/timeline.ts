import { html, type Html } from '../html.ts'
import { spanInWords } from '../dates.ts'
import { nameOf } from '../site-model.ts'
import { addressOf, say, type View } from '../view.ts'
import { compare, type VisitSummary } from '../visits.ts'
import { statusOf } from '../pages/visit-words.ts'
import type { TextKey } from '../words/words.ts'

const width = 960
const labels = 170
const rowHeight = 30
const top = 28

/** Above this number of visits, months or years are counted instead of marking each visit. */
const mostMarks = 200

/** Writes the visits along a line of time: a mark each by country, or a bar a month where there are many. */
export const timelinePicture = (view: View): Html =>
  view.site.visits.length > mostMarks ? bars(view) : marks(view)

/** Says which of the two pictures is drawn. */
export const timelineText = (view: View): string => say(view, textKey(view))

const textKey = ({ site: { visits } }: View): TextKey => {
  if (visits.length <= mostMarks) return 'timelineText'
  return isByYear(visits) ? 'timelineYears' : 'timelineBars'
}

/** Above this number of years, a bar counts a year: those of months would be thinner than lines. */
const mostMonthlyYears = 25

function isByYear(visits: readonly VisitSummary[]): boolean {
  const years = visits.map(({ when }) => yearOf(when.earliest)).filter(year => year > 0)
  return years.length > 0 && Math.max(...years) - Math.min(...years) >= mostMonthlyYears
}

interface Scale {
  readonly first: number
  readonly last: number
  readonly x: (date: string) => number
}

const yearOf = (date: string): number => Number(date.slice(0, 4))

function scaleOf(visits: readonly VisitSummary[], left: number): Scale {
  const years = visits.map(({ when }) => yearOf(when.earliest)).filter(year => year > 0)
  const first = Math.min(...years)
  const last = Math.max(...visits.map(({ when }) => yearOf(when.latest ?? when.earliest)), first)
  const span = last + 1 - first
  return {
    first,
    last,
    x: date => left + ((fraction(date) - first) / span) * (width - left - 20),
  }
}

/** A date as a number of years; a month or year stands at its beginning. */
function fraction(date: string): number {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return year + (month - 1 + (day - 1) / 31) / 12
}

/** Numbers of years between two lines of the axis. */
const steps = [1, 2, 5, 10, 20, 25, 50, 100]

function axis({ first, last, x }: Scale, height: number): Html {
  const step = steps.find(years => (last - first + 1) / years <= 12) ?? 250
  const years = Array.from({ length: last - first + 2 }, (_, index) => first + index)
  return html`${years
    .filter(year => year % step === 0)
    .map(
      year =>
        html`<line
            class="grid"
            x1="${round(x(`${year}`))}"
            x2="${round(x(`${year}`))}"
            y1="${top - 6}"
            y2="${height - 6}"
          />${year <= last && html`<text x="${round(x(`${year}`)) + 4}" y="${top - 12}">${year}</text>`} `,
    )}`
}

const round = (value: number): number => Math.round(value * 10) / 10

function marks(view: View): Html {
  const { site } = view
  const rows = rowsOf(view)
  if (rows.length === 0) return html``
  const scale = scaleOf(site.visits, labels)
  const height = top + rows.length * rowHeight
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    role="group"
    aria-label="${say(view, 'timeline')}"
  >
    ${axis(scale, height)}${rows.map(([country, visits], index) => {
      const y = top + index * rowHeight + 14
      return html`<text class="strong" x="0" y="${y + 4}">${shortened(country)}</text>
        ${visits.map(visit => mark(view, visit, { y, scale }))}`
    })}
  </svg> `
}

const shortened = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name)

/** Groups the visits by the country that received them, the most visited first. */
function rowsOf({ site }: View): [string, VisitSummary[]][] {
  const rows = new Map<string, VisitSummary[]>()
  for (const visit of site.visits) {
    const name = rowName(visit)
    const label = name === undefined ? (site.words.kinds['Tour'] ?? '') : nameOf(site, name)
    rows.set(label, [...(rows.get(label) ?? []), visit])
  }
  return [...rows].toSorted(([a, one], [b, two]) => two.length - one.length || compare(a, b))
}

const rowName = ({ isTour, sides, places }: VisitSummary): string | undefined =>
  isTour ? undefined : (sides.find(({ key }) => key === 'host')?.country ?? places[0])

interface Line {
  readonly y: number
  readonly scale: Scale
}

function mark(view: View, visit: VisitSummary, { y, scale }: Line): Html {
  const { when } = visit
  const start = round(scale.x(when.start ?? when.earliest))
  const end = when.end === undefined ? start : round(scale.x(when.end))
  const status = statusOf(visit)
  const isOff = status === 'cancelled' || status === 'postponed'
  const name = `${nameOf(view.site, visit.route.iri)}, ${spanInWords(when, view.site.words)}`
  return html`<a href="${addressOf(view, visit.route.iri) ?? ''}" aria-label="${name}"
    ><title>${name}</title
    >${end - start > 3 && html`<line class="span" x1="${start}" x2="${end}" y1="${y}" y2="${y}" />`}<circle
      class="mark${isOff && ' off'}"
      cx="${start}"
      cy="${y}"
      r="5.5"
  /></a> `
}

/** Counts the visits that began in each month or year. */
function countsOf(visits: readonly VisitSummary[]): ReadonlyMap<string, number> {
  const length = isByYear(visits) ? 'YYYY'.length : 'YYYY-MM'.length
  const times = new Map<string, number>()
  for (const { when } of visits) {
    const time = when.earliest.slice(0, length)
    times.set(time, (times.get(time) ?? 0) + 1)
  }
  return times
}

function bars(view: View): Html {
  const { site } = view
  const scale = scaleOf(site.visits, 40)
  const times = countsOf(site.visits)
  const most = Math.max(...times.values())
  const height = 260
  const base = height - 10
  const tall = (count: number): number => round((count / most) * (base - top - 10))
  const thick = round(
    Math.max(
      1,
      scale.x(isByYear(site.visits) ? `${scale.first + 1}` : `${scale.first}-02`) -
        scale.x(`${scale.first}`) -
        0.5,
    ),
  )
  const ordered = [...times].toSorted(([a], [b]) => compare(a, b))
  return html`<svg
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${say(view, 'timeline')}"
  >
    ${axis(scale, height)}
    <text x="34" y="${base - tall(most) + 4}" text-anchor="end">${most}</text>
    <line class="grid" x1="40" x2="${width}" y1="${base}" y2="${base}" />
    ${ordered.map(
      ([time, count]) =>
        html`<rect
          class="mark"
          x="${round(scale.x(time))}"
          y="${base - tall(count)}"
          width="${thick}"
          height="${tall(count)}"
        /> `,
    )}
  </svg> `
}
