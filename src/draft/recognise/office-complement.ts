import { bodyAt } from './bodies.ts'
import { withBody } from './office-bodies.ts'
import { hasMore, ofPlace, ofState } from './office-places.ts'
import { type Rest, type Step, stepAt } from './office-step.ts'
import { isNameLike, knownPlaceAt, type Scene } from './scene.ts'

/** Reads an office within a title: Parliamentary Secretary to the Minister of Defence. */
type OfficeReader = (scene: Scene, at: number) => Rest | undefined

/** Reads what follows the head of a title: portfolio, body, country, in any order that titles have. */
export function complement(
  scene: Scene,
  {
    at,
    head,
    officeAt,
  }: { readonly at: number; readonly head: string; readonly officeAt: OfficeReader },
): Rest {
  let rest: Rest = withoutPreposition(scene, at, head) ?? { to: at, titleTo: at }
  for (let round = 0; round < 5; round++) {
    const step = stepAt(scene, rest, head)
    const next =
      step &&
      (ofState(scene, rest, step) ??
        ofPlace(scene, rest, step) ??
        within(scene, rest, { ...step, officeAt }))
    if (!next) break
    rest = next
  }
  return rest
}

/** Chairman Senate A, Speaker National Assembly B: a body stands behind the title without "of". */
function withoutPreposition(scene: Scene, at: number, head: string): Rest | undefined {
  if (
    !/^(?:chairman|chairperson|chairwoman|speaker|director|general|secretary|chief|commander|governor)$/.test(
      head,
    )
  )
    return undefined
  const body = scene.tokens[at]?.isCapital ? bodyAt(scene, at) : undefined
  return body && isNameLike(scene, body.to) && isNameLike(scene, body.to + 1)
    ? { to: body.to, titleTo: at, body }
    : undefined
}

function within(
  scene: Scene,
  rest: Rest,
  { officeAt, ...step }: Step & { readonly officeAt: OfficeReader },
): Rest | undefined {
  const { preposition, at } = step
  const place = knownPlaceAt(scene, at)
  if (place && !hasMore(scene, place.to)) return undefined
  if (/^(?:in|at|on)$/.test(preposition) && rest.body) return undefined
  const office = preposition === 'to' && !rest.body ? officeAt(scene, at) : undefined
  if (office) return office
  return rest.titleTo === rest.to ? withBody(scene, rest, step) : undefined
}
