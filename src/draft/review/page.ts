import type { Text } from '../../model/text.ts'
import { clean, type ReportType } from '../clean/clean.ts'
import type { Draft } from '../draft.ts'
import { factsView } from './facts.ts'
import { markup } from './markup.ts'
import { reportView } from './report.ts'
import { barView, shell } from './shell.ts'
import { shownSpans } from './spans.ts'

/** What is reviewed. */
export type Reviewed = Pick<Draft, 'id' | 'record' | 'yaml' | 'evidence'>

/**
 * Writes the page on which a draft is reviewed: the report with its words marked, and beside it the facts taken from
 * them. One file without anything from elsewhere; nothing of the report can act in it.
 */
export function reviewPage(report: string, draft: Reviewed): string {
  const { evidence } = draft
  const cleaned = clean(report, reportTypeOf(evidence.document.mediaType))
  const spans = shownSpans(report, cleaned, evidence)
  const title = titleOf(draft)
  const body = markup`<a class="skip" href="#facts">To the facts</a>
<header>
<p class="kicker">Review of a draft · <bdi>${evidence.document.file}</bdi></p>
<h1><bdi>${title}</bdi></h1>
${barView(evidence.facts.map(({ level }) => level))}</header>
<main>
<article id="report" tabindex="0" aria-labelledby="h-report">
<h2 id="h-report">Report</h2>
<div class="text" dir="auto">
${reportView(cleaned, spans.spans)}</div>
</article>
<div id="facts" tabindex="0" role="region" aria-labelledby="h-facts">
<h2 id="h-facts">Facts</h2>
${factsView(evidence, spans)}<details>
<summary>The record as drafted</summary>
<pre tabindex="0" role="region" aria-label="Record">${draft.yaml}</pre>
</details>
<p class="hint keys"><kbd>↑</kbd> <kbd>↓</kbd> from fact to fact, <kbd>n</kbd> the next that is not sure, <kbd>Enter</kbd> to its words, <kbd>Esc</kbd> back</p>
</div>
</main>
<p id="said" class="hidden" aria-live="polite"></p>
`
  return shell(`Review: ${title}`, body).markup
}

// A draft may lack a title although its type says that it has one.
function titleOf({ record, id }: Reviewed): string {
  const title: Text | undefined = record.title
  return (typeof title === 'string' ? title : Object.values(title ?? {})[0]) ?? id
}

/** Returns how a report of a media type is cleaned. */
export const reportTypeOf = (mediaType: string): ReportType =>
  mediaType === 'text/html' || mediaType === 'text/markdown' ? mediaType : 'text/plain'
