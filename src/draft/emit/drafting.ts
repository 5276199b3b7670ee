import type { Analysis } from '../analyse.ts'
import type { Range } from '../attach/person.ts'
import type { SourceSpan } from '../../evidence/evidence.ts'
import type { SpanMaker } from '../facts/spans.ts'
import type { BodyShelf } from './bodies.ts'
import type { Notebook } from './note.ts'
import type { Occasion } from './occasion.ts'

/** What the parts of a record are drafted from, and into. */
export interface Drafting {
  readonly analysis: Analysis
  readonly spans: SpanMaker
  readonly notes: Notebook
  readonly shelf: BodyShelf
  readonly occasion: Occasion | undefined
  /** Keys of the host sides by country: `host`, and `host-tg` for further countries. */
  readonly hosts: ReadonlyMap<string, string>
}

/** Returns the words of a range. */
export const spanOf = (
  { analysis, spans }: Pick<Drafting, 'analysis' | 'spans'>,
  { sentence, from, to }: Range,
): readonly SourceSpan[] => {
  const scene = analysis.masked[sentence]?.scene
  return scene ? [spans.tokens(scene, from, to)] : []
}
