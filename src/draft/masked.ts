import type { Attached } from './attach/offices.ts'
import { bySentence } from './by-sentence.ts'
import type { ReadSentence } from './reading.ts'
import type { Mention, PlaceMention } from './recognise/mentions.ts'
import type { OfficeMention } from './recognise/offices.ts'

/** What a placeholder of a masked sentence stands for. */
export type Referent =
  | { readonly type: 'person'; readonly person: number }
  | { readonly type: 'role'; readonly office: OfficeMention }
  | { readonly type: 'mention'; readonly mention: Exclude<Mention, OfficeMention> }

/** A word of a masked sentence, or a placeholder, with the tokens it stands for. */
export interface MaskedItem {
  readonly from: number
  readonly to: number
  /** Its range in the masked text. */
  readonly start: number
  readonly end: number
  readonly referent?: Referent
}

/**
 * A sentence in lower case in which each name with its offices, each role, body, place and date is one placeholder:
 * `upon the invitation of the <A0> side , a delegation led by <P1> visited <N2> <D3>`. Event frames are patterns over it.
 */
export interface MaskedSentence {
  readonly scene: ReadSentence
  readonly index: number
  readonly text: string
  readonly items: readonly MaskedItem[]
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly letter: string
  readonly referent: Referent
}

/** Masks every sentence: P person, R role, B body, N country, A adjective of a country, L city or venue, D date, U unknown. */
export function maskSentences(
  sentences: readonly ReadSentence[],
  attached: Attached,
): readonly MaskedSentence[] {
  const phrasesIn = bySentence(attached.phrases)
  const rolesIn = bySentence(attached.roles)
  return sentences.map(scene => {
    const { index } = scene.sentence
    return maskOne(scene, { phrases: phrasesIn(index), roles: rolesIn(index) })
  })
}

function maskOne(
  scene: ReadSentence,
  { phrases, roles }: Pick<Attached, 'phrases' | 'roles'>,
): MaskedSentence {
  const pieces: Piece[] = [
    ...phrases.map(({ from, to, person }): Piece => ({
      from,
      to,
      letter: 'P',
      referent: { type: 'person', person },
    })),
    ...roles.map(({ office }): Piece => ({
      from: office.from,
      to: office.to,
      letter: 'R',
      referent: { type: 'role', office },
    })),
    ...scene.mentions.flatMap((mention): Piece[] =>
      mention.type === 'office'
        ? []
        : [
            {
              from: mention.from,
              to: mention.to,
              letter: letterOf(mention),
              referent: { type: 'mention', mention },
            },
          ],
    ),
  ]
  const chosen: Piece[] = []
  for (const piece of pieces)
    if (!chosen.some(({ from, to }) => piece.from < to && from < piece.to)) chosen.push(piece)
  return render(
    scene,
    chosen.toSorted((a, b) => a.from - b.from),
  )
}

function letterOf(mention: Exclude<Mention, OfficeMention>): string {
  if (mention.type === 'place')
    return { country: 'N', adjective: 'A', city: 'L', venue: 'L' }[mention.kind]
  return { date: 'D', body: 'B', person: 'U', unknown: 'U' }[mention.type]
}

function render(scene: ReadSentence, pieces: readonly Piece[]): MaskedSentence {
  const items: MaskedItem[] = []
  let text = ''
  let at = 0
  let next = 0
  const push = (word: string, { from, to, referent }: Omit<MaskedItem, 'start' | 'end'>): void => {
    if (text !== '') text += ' '
    items.push({
      from,
      to,
      start: text.length,
      end: text.length + word.length,
      ...(referent ? { referent } : {}),
    })
    text += word
  }
  while (at < scene.tokens.length) {
    const piece = pieces[next]
    if (piece?.from === at) {
      push(`<${piece.letter}${items.length}>`, piece)
      at = Math.max(piece.to, at + 1)
      next++
    } else {
      push(scene.tokens[at]?.key ?? '', { from: at, to: at + 1 })
      at++
    }
    while (pieces[next] && (pieces[next]?.from ?? 0) < at) next++
  }
  return { scene, index: scene.sentence.index, text, items }
}

/** Returns the item whose placeholder a pattern caught. */
export const caught = (
  { items }: MaskedSentence,
  placeholder: string | undefined,
): MaskedItem | undefined =>
  placeholder === undefined ? undefined : items[Number(/\d+/.exec(placeholder)?.[0] ?? -1)]

/** Returns the country, city or venue that an item stands for. */
export const placeOf = (item: MaskedItem | undefined): PlaceMention | undefined =>
  item?.referent?.type === 'mention' && item.referent.mention.type === 'place'
    ? item.referent.mention
    : undefined

/** Returns the position of the item that begins at, or holds, a position of the masked text. */
export function itemAt({ items }: MaskedSentence, position: number): number {
  let low = 0
  let high = items.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((items[middle]?.start ?? 0) <= position) low = middle
    else high = middle - 1
  }
  return low
}
