import type { Block, CleanText } from '../clean/clean-text.ts'
import { constant, markup, type Markup } from './markup.ts'
import { type Segment, segmentsOf, type ShownSpan } from './spans.ts'

/** What is longer than this is a sentence, and is marked quietly. */
const wideSpan = 110

/** Writes the report with its words marked from which facts were taken. */
export function reportView({ text, blocks }: CleanText, spans: readonly ShownSpan[]): Markup {
  const byStart = spans.map((_, number) => number).toSorted((a, b) => startOf(a) - startOf(b))
  let next = 0
  let open: number[] = []
  const marked = new Set<number>()
  function startOf(number: number): number {
    return spans[number]?.start ?? 0
  }
  return markup`${blocks.map(block => {
    open = open.filter(number => (spans[number]?.end ?? 0) > block.start)
    while (next < byStart.length && startOf(byStart[next] ?? 0) < block.end)
      open.push(byStart[next++] ?? 0)
    const segments = segmentsOf(text, { start: block.start, end: block.end, open }, spans)
    return blockView(
      block,
      segments.map(segment => segmentView(segment, spans, marked)),
    )
  })}`
}

const elements: Readonly<Record<Block['kind'], readonly [string, string]>> = {
  heading: ['<h3>', '</h3>\n'],
  paragraph: ['<p>', '</p>\n'],
  item: ['<p class="item">', '</p>\n'],
  row: ['<p class="row">', '</p>\n'],
  caption: ['<p class="caption">', '</p>\n'],
}

function blockView({ kind }: Block, content: readonly Markup[]): Markup {
  const [begin, end] = elements[kind]
  return markup`${constant(begin)}${content}${constant(end)}`
}

/** The first stretch of a span carries its address and takes the focus; the others follow it. */
function segmentView(
  { text, spans: numbers }: Segment,
  spans: readonly ShownSpan[],
  marked: Set<number>,
): Markup {
  const [inner] = numbers
  const span = inner === undefined ? undefined : spans[inner]
  if (inner === undefined || !span) return markup`${text}`
  const fresh = numbers.filter(number => !marked.has(number))
  for (const number of fresh) marked.add(number)
  const anchors = fresh
    .filter(number => number !== inner)
    .map(number => markup`<span id="s${number}"></span>`)
  const isFirst = fresh.includes(inner)
  const own = isFirst ? markup` id="s${inner}"` : markup` tabindex="-1"`
  const [fact] = span.facts
  const target = fact === undefined ? 'unused' : `f${fact}`
  const width = span.end - span.start > wideSpan ? ' wide' : ''
  return markup`${anchors}<a class="words ${span.level}${width}"${own} href="#${target}" data-spans="${numbers.join(' ')}">${text}</a>`
}
