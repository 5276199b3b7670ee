import { createHash } from 'node:crypto'
import type { Text } from '../../model/text.ts'
import { clean, type ReportType } from '../clean/clean.ts'
import type { Draft } from '../draft.ts'
import type { Level } from '../../evidence/evidence.ts'
import { factsView, levelSigns } from './facts.ts'
import { constant, markup, type Markup } from './markup.ts'
import { reportView } from './report.ts'
import { script } from './script.ts'
import { shownSpans } from './spans.ts'
import { style } from './style.ts'

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
  return pageOf(title, body).markup
}

// A draft may lack a title although its type says that it has one.
function titleOf({ record, id }: Reviewed): string {
  const title: Text | undefined = record.title
  return (typeof title === 'string' ? title : Object.values(title ?? {})[0]) ?? id
}

const reportTypeOf = (mediaType: string): ReportType =>
  mediaType === 'text/html' || mediaType === 'text/markdown' ? mediaType : 'text/plain'

function barView(levels: readonly Level[]): Markup {
  const counts = (['sure', 'check', 'todo'] as const).map(level => {
    const [sign, word] = levelSigns[level]
    const count = levels.filter(one => one === level).length
    return markup`<li class="${level}"><span class="level"><span aria-hidden="true">${sign}</span></span> <b>${count}</b> ${word}</li>`
  })
  return markup`<div class="bar">
<ul class="counts">${counts}</ul>
<button type="button" id="open-only" aria-pressed="false" hidden>Only what is not sure</button>
</div>
`
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`

/** The page may run its own script and style, known by their hashes, and load nothing. */
function pageOf(title: string, body: Markup): Markup {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>Review: ${title}</title>
<style>${constant(style)}</style>
</head>
<body>
${body}<script>${constant(script)}</script>
</body>
</html>
`
}
