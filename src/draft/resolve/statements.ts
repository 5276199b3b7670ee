import { quotationAt } from './quotations.ts'
import type { Reading } from './report.ts'
import type { Resolution } from './resolve.ts'
import { spokenIn } from './speech-acts.ts'
import { joined, type Place, type SpokenStatement } from './spoken.ts'

/** Finds the statements of a report: who speaks, for which side, in quotation marks or not. */
export function statementsOf(reading: Reading, resolution: Resolution): readonly SpokenStatement[] {
  const statements: SpokenStatement[] = []
  let next = 0
  for (const masked of reading.masked) {
    if (masked.index < next || masked.scene.isBeside) continue
    if (masked.scene.sentence.block.kind === 'heading' && !/^["“«]/.test(masked.text)) continue
    const place: Place = { masked, last: statements.at(-1) }
    const quote = quotationAt(reading, resolution, place)
    if (quote) next = quote.next
    const made = quote?.statements ?? spokenIn(reading, resolution, place)
    for (const statement of made) add(statements, statement)
  }
  return statements
}

/** One speaker's run of sentences is one statement, unless words and quotation part. */
function add(statements: SpokenStatement[], next: SpokenStatement): void {
  const last = statements.at(-1)
  const isOne = last !== undefined && isJoined(last, next)
  if (isOne) statements[statements.length - 1] = joined(last, next)
  else statements.push(next)
}

/** No speaker's run has more clauses; a longer one is parted, so that time stays bounded. */
const longestRun = 60

function isJoined(last: SpokenStatement, next: SpokenStatement): boolean {
  const end = last.ideas.at(-1)?.sentence ?? last.sentence
  if (last.ideas.length >= longestRun) return false
  if (last.side !== next.side || last.speaker !== next.speaker) return false
  if (end === next.sentence && last.rule !== 'quotation') return true
  // Words quoted inside indirect speech are part of it; a quotation of its own is not.
  const isAlike =
    last.mode === next.mode || (last.rule !== 'quotation' && next.rule !== 'quotation')
  return isAlike && next.side !== 'both' && next.sentence - end <= 1
}
