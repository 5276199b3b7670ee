import { createHash } from 'node:crypto'
import type { Level } from '../../evidence/evidence.ts'
import { levelSigns } from './facts.ts'
import { constant, markup, type Markup } from './markup.ts'
import { script } from './script.ts'
import { style } from './style.ts'

/** Writes the bar of a page: how many facts there are of each level, and the button that leaves out what is sure. */
export function barView(levels: readonly Level[]): Markup {
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

/** Writes a whole page, which may run its own script and style, known by their hashes, and load nothing. */
export function shell(title: string, body: Markup): Markup {
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${constant(style)}</style>
</head>
<body>
${body}<script>${constant(script)}</script>
</body>
</html>
`
}
