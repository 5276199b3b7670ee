import type { Evidence, EvidenceFact, Level } from '../../evidence/evidence.ts'
import { markup, type Markup } from './markup.ts'
import {
  type FactGroup,
  type FactSection,
  labelOf,
  type PlacedFact,
  sectionsOf,
} from './sections.ts'
import type { ShownSpans } from './spans.ts'

/** The sign of a level: seen by its shape, and read out by its word. */
export const levelSigns: Readonly<Record<Level, readonly [sign: string, word: string]>> = {
  sure: ['✓', 'sure'],
  check: ['?', 'check'],
  todo: ['!', 'missing'],
}

/** Writes the facts by section, and the names that none of them uses. */
export function factsView(evidence: Evidence, spans: ShownSpans): Markup {
  return markup`${sectionsOf(evidence.facts).map(section => sectionView(section, spans))}${unusedView(evidence, spans)}`
}

function sectionView({ id, title, groups }: FactSection, spans: ShownSpans): Markup {
  return markup`<section aria-labelledby="h-${id}">
<h3 id="h-${id}">${title}</h3>
${groups.map(group => groupView(group, spans))}</section>
`
}

function groupView({ name, facts }: FactGroup, spans: ShownSpans): Markup {
  const heading = name === '' ? undefined : markup`<h4><bdi>${name}</bdi></h4>\n`
  return markup`<div class="group">
${heading}<ul>
${facts.map(placed => factView(placed, spans))}</ul>
</div>
`
}

function factView({ fact, index }: PlacedFact, { ofFact }: ShownSpans): Markup {
  const own = ofFact[index] ?? []
  const [sign, word] = levelSigns[fact.level]
  const content = markup`<span class="level"><span aria-hidden="true">${sign}</span><span class="word">${word}</span></span> <span class="what">${labelOf(fact)}</span> <bdi class="value">${valueOf(fact)}</bdi> <span class="why">${whyOf(fact)}</span>`
  const [first] = own
  const link =
    first === undefined
      ? markup`<div class="fact ${fact.level}" id="f${index}" tabindex="-1">${content}</div>`
      : markup`<a class="fact ${fact.level}" id="f${index}" href="#s${first}" data-spans="${own.join(' ')}">${content}</a>`
  return markup`<li>${link}</li>\n`
}

const valueOf = ({ value, level }: EvidenceFact): string =>
  level === 'todo' && value === '' ? 'The report does not say it' : value

const whyOf = ({ how, rule, note, spans }: EvidenceFact): string =>
  [note, `${how} by “${rule}”`, spans.length === 0 ? 'no words of its own' : undefined]
    .filter(part => part !== undefined)
    .join(' · ')

function unusedView({ unused }: Evidence, { ofName }: ShownSpans): Markup {
  const names = unused.map(({ text }, index) => {
    const [span] = ofName[index] ?? []
    return span === undefined
      ? markup`<li><bdi>${text}</bdi></li>\n`
      : markup`<li><a href="#s${span}" data-spans="${span}"><bdi>${text}</bdi></a></li>\n`
  })
  const list = names.length > 0 ? markup`<ul class="names">\n${names}</ul>\n` : undefined
  const said =
    names.length > 0
      ? 'Names that stand in the report and in no fact. Is someone missing?'
      : 'Every name of the report stands in a fact.'
  return markup`<section id="unused" aria-labelledby="h-unused" tabindex="-1">
<h3 id="h-unused">Not used</h3>
<p class="hint">${said}</p>
${list}</section>
`
}
