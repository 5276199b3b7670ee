import type { SourceSpan } from '../../evidence/evidence.ts'
import type { Analysis } from '../analyse.ts'
import type { Drafting } from './drafting.ts'

/** Returns the first words that name a country, or an office of it. */
export function countrySpans(
  { analysis, spans }: Pick<Drafting, 'analysis' | 'spans'>,
  code: string,
): readonly SourceSpan[] {
  for (const { scene } of analysis.masked) {
    const mention = scene.mentions.find(
      ({ type, ...rest }) =>
        (type === 'place' || type === 'office') && 'code' in rest && rest.code === code,
    )
    if (mention) return [spans.tokens(scene, mention.from, mention.to)]
  }
  return []
}

/** Returns what the side of a country is called: "Cambodian side", where the report calls it so. */
export function sideName({ masked }: Analysis, code: string): string | undefined {
  for (const { scene } of masked)
    for (const mention of scene.mentions) {
      if (
        mention.type === 'place' &&
        mention.code === code &&
        mention.kind !== 'city' &&
        scene.tokens[mention.to]?.key === 'side'
      )
        return `${mention.name} side`
    }
  return undefined
}
