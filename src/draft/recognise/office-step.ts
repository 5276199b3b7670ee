import type { BodyMention } from './body-mention.ts'
import type { Scene } from './scene.ts'

/** How far a title goes, and at which body, country or place the office is. */
export interface Rest {
  readonly to: number
  readonly titleTo: number
  readonly body?: BodyMention
  readonly code?: string
  readonly place?: string
  readonly toCode?: string
  /** Where an envoy is, in words that stand behind the country they serve: of Malaysia | to Viet Nam. */
  readonly host?: string
}

/** A preposition in a title, and where what it governs begins. */
export interface Step {
  /** The head of the title. */
  readonly head: string
  readonly preposition: string
  /** Behind the preposition and the article. */
  readonly at: number
  readonly hasArticle: boolean
}

/** Reads the preposition by which a title goes on, and the article behind it. */
export function stepAt(scene: Scene, rest: Rest, head: string): Step | undefined {
  const { tokens } = scene
  const preposition = prepositionAt(scene, rest.to)
  if (!preposition) return undefined
  const hasArticle = /^(?:the|its|their)$/.test(tokens[preposition.to]?.key ?? '')
  return {
    head,
    preposition: preposition.key,
    at: preposition.to + (hasArticle ? 1 : 0),
    hasArticle,
  }
}

/** A preposition, also "responsible for" and "in charge of". */
function prepositionAt(
  { tokens }: Scene,
  at: number,
): { readonly key: string; readonly to: number } | undefined {
  const key = tokens[at]?.key ?? ''
  if (key === 'in' && tokens[at + 1]?.key === 'charge') return { key: 'for', to: at + 3 }
  if (/^(?:of|for|to|in|on|at|with)$/.test(key)) return { key, to: at + 1 }
  if (key === 'responsible' && tokens[at + 1]?.key === 'for') return { key: 'for', to: at + 2 }
  return undefined
}
