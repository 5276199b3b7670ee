import { clean } from '../../draft/clean/clean.ts'
import { levelSigns } from '../../draft/review/facts.ts'
import { markup, type Markup } from '../../draft/review/markup.ts'
import { reportTypeOf } from '../../draft/review/page.ts'
import { reportView } from '../../draft/review/report.ts'
import { barView, shell } from '../../draft/review/shell.ts'
import { shownSpans } from '../../draft/review/spans.ts'
import type { Level, SourceSpan } from '../../evidence/evidence.ts'
import type { Explained } from '../../evidence/explain.ts'
import type { JudgedFact } from '../../evidence/standing.ts'
import type { Explanation } from './open.ts'
import { quotedWords, ruleText, standingText, tripleText } from './words.ts'

/** A drafted fact as it stands on the page: its number there, and those of the ranges of its words. */
interface ShownFact {
  readonly judged: JudgedFact
  readonly number: number
  readonly ranges: readonly number[]
}

/** Writes the way back as a page: the report with its words marked, and beside it each value with its triples. */
export function explanationPage(explanation: Explanation): string {
  const { record, values } = explanation
  const { file } = record.source
  const { text, ranges } = reportPart(explanation)
  let number = 0
  const shown = values.map(value => ({
    ...value,
    shown: value.facts.map(judged => ({ judged, number, ranges: ranges[number++] ?? [] })),
  }))
  const levels = values.flatMap(({ facts }) => facts.flatMap(levelOf))
  const body = markup`<a class="skip" href="#facts">To the values</a>
<header>
<p class="kicker">Where it comes from</p>
<h1><bdi>${file}</bdi></h1>
${barView(levels)}</header>
<main>
<article id="report" tabindex="0" aria-labelledby="h-report">
<h2 id="h-report">Report</h2>
${text}</article>
<div id="facts" tabindex="0" role="region" aria-labelledby="h-facts">
<h2 id="h-facts">Record and graph</h2>
${shown.map(value => valueView(value, explanation))}</div>
</main>
<p id="said" class="hidden" aria-live="polite"></p>
`
  return shell(`Explained: ${file}`, body).markup
}

interface ReportPart {
  readonly text: Markup
  /** The numbers of the ranges of each fact, in the order of the page. */
  readonly ranges: readonly (readonly number[])[]
}

/** The report with the words of the facts that are asked for; nothing of it where it is not at hand. */
function reportPart({ report, evidence, values }: Explanation): ReportPart {
  if (!report || !evidence) {
    const name = evidence?.evidence.document.file
    const said =
      name === undefined
        ? 'No evidence lies beside the record.'
        : `The report ${name} is not at hand; the words were not verified.`
    return { text: markup`<p class="hint">${said}</p>\n`, ranges: [] }
  }
  const facts = values.flatMap(value => value.facts.map(({ fact }) => fact))
  const cleaned = clean(report.text, reportTypeOf(evidence.evidence.document.mediaType))
  const spans = shownSpans(report.text, cleaned, { ...evidence.evidence, facts, unused: [] })
  const text = markup`<div class="text" dir="auto">
${reportView(cleaned, spans.spans)}</div>
`
  return { text, ranges: spans.ofFact }
}

/** What stands counts as sure unless somebody still has to look at it; what was changed by hand has no level. */
const levelOf = ({ fact, isOpen, standing }: JudgedFact): readonly Level[] =>
  standing === 'stands' ? [isOpen ? fact.level : 'sure'] : []

function valueView(
  {
    pointer,
    place: { line },
    triples,
    shown,
  }: Explained & { readonly shown: readonly ShownFact[] },
  { record: { source }, config, evidence }: Explanation,
): Markup {
  const written = source.text.split('\n')[line - 1]?.trim() ?? ''
  const none = markup`<p class="hint">${evidence ? 'No evidence: written by hand, or it follows from other values.' : 'No evidence.'}</p>\n`
  const facts = markup`<div class="group">
<ul>
${shown.map(factView)}</ul>
</div>
`
  return markup`<section>
<h3><bdi>${pointer === '' ? 'The record as a whole' : pointer}</bdi></h3>
<p class="hint">Line ${line} of the record, and what it became</p>
<pre>${written}

${triples.map(triple => `${tripleText(triple, config.base)}\n`)}</pre>
${shown.length > 0 ? facts : none}</section>
`
}

const byHand = ['✎', 'changed by hand'] as const

function factView({ judged, number, ranges }: ShownFact): Markup {
  const { fact } = judged
  const [level] = levelOf(judged)
  const [sign, word] = level === undefined ? byHand : levelSigns[level]
  const said = [ruleText(fact), standingText(judged)].filter(part => part !== undefined).join('; ')
  const words = fact.spans.map(span => {
    const [before, exact, behind] = quotedWords(span)
    return markup`…${before}<b>${exact}</b>${behind}… `
  })
  const content = markup`<span class="level"><span aria-hidden="true">${sign}</span><span class="word">${word}</span></span> <span class="what">${rangeText(fact.spans)}</span> <bdi class="value">${words.length > 0 ? words : 'no words of its own'}</bdi> <span class="why">${said}</span>`
  const name = `fact ${level ?? 'hand'}`
  const [first] = ranges
  return first === undefined
    ? markup`<li><div class="${name}" id="f${number}" tabindex="-1">${content}</div></li>\n`
    : markup`<li><a class="${name}" id="f${number}" href="#s${first}" data-spans="${ranges.join(' ')}">${content}</a></li>\n`
}

const rangeText = (spans: readonly SourceSpan[]): string =>
  spans.map(({ start, end }) => `${start}–${end}`).join(', ')
