import { afterHonorifics, conferredTitle } from './honorifics.ts'
import { nameEnd } from './name-end.ts'
import { type Scene, wordsOf } from './scene.ts'

/** A name of a person in a sentence, with the forms of address before it. */
export interface PersonMention {
  readonly type: 'person'
  readonly from: number
  readonly to: number
  readonly name: string
  /** Folded words of the name. */
  readonly keys: readonly string[]
  readonly nameFrom: number
  /** Samdech Techo, Sheikh: the title before the name that the record keeps. */
  readonly title?: string
  readonly isAddressed: boolean
}

/** Reads the person whose name, or form of address, begins at a token. */
export function personAt(
  scene: Scene,
  at: number,
  isIntroduced: boolean,
): PersonMention | undefined {
  const { tokens } = scene
  const noble = nobleAt(scene, at)
  if (noble) return noble
  const start = afterHonorifics(scene, at)
  const isAddressed = start > at
  const end = nameEnd(scene, start, isAddressed || isIntroduced)
  if (end === start) return undefined
  const named = tokens.slice(start, end).filter(({ kind }) => kind === 'word')
  if (/^[’'‘]/.test(named[0]?.text ?? '') && !isAddressed && !isIntroduced) return undefined
  if (named.length === 1 && !isAddressed && !isIntroduced && !/^\p{L}$/u.test(named[0]?.text ?? ''))
    return undefined
  return {
    type: 'person',
    from: at,
    to: end,
    nameFrom: start,
    isAddressed,
    name: shown(wordsOf(scene, start, end)),
    keys: named.map(({ key }) => key),
    ...conferredTitle(scene, at, start),
  }
}

/** Surnames in capitals become names as they are written elsewhere: KURAMOCHI Takashi. */
const shown = (name: string): string =>
  name
    .split(' ')
    .map(word =>
      /^\p{Lu}{4,}(?:-\p{Lu}+)*$|^\p{Lu}{2,}-\p{Lu}{2,}$/u.test(word) ||
      (/^\p{Lu}{2,3}$/u.test(word) && !/\p{Ll}/u.test(name))
        ? word.replaceAll(/(?<=\p{L})\p{L}+/gu, part => part.toLowerCase())
        : word,
    )
    .join(' ')

/** The Duke of A: a person by the title alone. */
function nobleAt(scene: Scene, at: number): PersonMention | undefined {
  const { tokens, lexicon } = scene
  if (
    !tokens[at]?.isCapital ||
    !lexicon.nobility.has(tokens[at]?.key ?? '') ||
    tokens[at + 1]?.key !== 'of' ||
    !tokens[at + 2]?.isCapital
  )
    return undefined
  return {
    type: 'person',
    from: at,
    to: at + 3,
    nameFrom: at,
    name: wordsOf(scene, at, at + 3),
    keys: [tokens[at]?.key ?? '', tokens[at + 2]?.key ?? ''],
    isAddressed: true,
  }
}
