import type { Rest } from './office-step.ts'
import { isNameLike, type Scene, wordsOf } from './scene.ts'

/** Reads a name that is in no list and stands where the body stands: Governor of Ouaddaï, Speaker of the Seimas. */
export function unknownBody(
  scene: Scene,
  rest: Rest,
  { at, isCompany }: { readonly at: number; readonly isCompany: boolean },
): Rest | undefined {
  let next = at
  const isOwn = (index: number): boolean =>
    isNameLike(scene, index) ||
    ((isCompany || index === at) &&
      (scene.tokens[index]?.isCapital ?? false) &&
      /^\p{Lu}{2,12}$/u.test(scene.tokens[index]?.text ?? '')) ||
    (isCompany && index > at && (scene.tokens[index]?.isCapital ?? false))
  while (next < at + 3 && isOwn(next)) next++
  if (next === at) return undefined
  // The name of the office holder follows at once: the Seimas | Jonas Vaitiekaitis.
  const to =
    next > at + 1 &&
    !/^[,;(]$/.test(scene.tokens[next]?.text ?? '') &&
    scene.tokens[at - 1]?.key === 'the'
      ? at + 1
      : next
  return { ...rest, to, place: wordsOf(scene, at, to) }
}
