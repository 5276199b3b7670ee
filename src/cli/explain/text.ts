import { codeUnits } from '../../evidence/code-points.ts'
import type { Explained } from '../../evidence/explain.ts'
import type { JudgedFact } from '../../evidence/standing.ts'
import { drawFrame } from '../frame.ts'
import { visible, type Paint } from '../terminal.ts'
import type { Explanation } from './open.ts'
import { quotedWords, ruleText, standingText, tripleText } from './words.ts'

/** How an explanation is printed. */
export interface TextOptions {
  readonly paint: Paint
  readonly width: number
}

/** Writes the way back of each value for a terminal: where it stands, its triples, and the words under it. */
export const explanationText = (explanation: Explanation, options: TextOptions): string =>
  explanation.values.map(value => valueText(value, explanation, options)).join('\n')

function valueText(value: Explained, explanation: Explanation, options: TextOptions): string {
  const { paint } = options
  const { record, config } = explanation
  const { source } = record
  const place = { file: source.file, ...value.place }
  const at = `${source.file}:${place.line}:${place.column}`
  const frame = drawFrame(source.text, place, options)
  const triples = value.triples.map(triple => `  ${visible(tripleText(triple, config.base))}\n`)
  const facts = value.facts.map(fact => factText(fact, explanation, paint))
  const none = explanation.evidence
    ? 'no evidence: written by hand, or it follows from other values'
    : 'no evidence beside the record'
  return [
    `${paint('place', visible(at))}  ${visible(value.pointer)}\n`,
    frame === undefined ? '' : `${frame}\n`,
    ...triples,
    ...(facts.length > 0 ? facts : [`  ${paint('faint', none)}\n`]),
  ].join('')
}

function factText(judged: JudgedFact, explanation: Explanation, paint: Paint): string {
  const { fact } = judged
  const standing = standingText(judged)
  const rule = [ruleText(fact), standing].filter(part => part !== undefined).join('; ')
  const words = fact.spans.map(span => {
    const [before, exact, behind] = quotedWords(span).map(visible)
    const place = placeIn(explanation, span.start, span.end)
    return `  ${paint('place', visible(place))}\n    …${before ?? ''}${paint('info', `[${exact ?? ''}]`)}${behind ?? ''}…\n`
  })
  const none = `  no words of the report\n`
  return `${words.length > 0 ? words.join('') : none}    ${paint('faint', visible(rule))}\n`
}

/** Where words stand: the line where the report is at hand, and always the positions. */
function placeIn({ report, evidence }: Explanation, start: number, end: number): string {
  const file = report?.file ?? evidence?.evidence.document.file ?? ''
  const line = report
    ? `:${report.text.slice(0, codeUnits(report.text)(start)).split(/\r\n|\r|\n/).length}`
    : ''
  return `${file}${line}  ${start}–${end}${report ? '' : ', not verified'}`
}
