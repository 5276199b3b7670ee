import { bodyAt } from './bodies.ts'
import type { Rest, Step } from './office-step.ts'
import {
  isInstitutional,
  isOfficeHead,
  knownPlaceAt,
  type PlaceRead,
  type Scene,
  wordsOf,
} from './scene.ts'
import { smallBodyAt } from './small-bodies.ts'
import { staffAt } from './staffs.ts'

/** Reads the state itself or its staff: of State, of Government, of the Army Staff; Ambassador to the Kingdom. */
export function ofState(
  { tokens }: Scene,
  rest: Rest,
  { head, preposition, at, hasArticle }: Step,
): Rest | undefined {
  const key = tokens[at]?.key ?? ''
  const staff = preposition === 'of' && rest.titleTo === rest.to ? staffAt(tokens, at) : at
  if (staff > at) return { ...rest, to: staff, titleTo: staff }
  if (
    !hasArticle &&
    preposition === 'of' &&
    (key === 'state' || (key === 'government' && rest.titleTo === rest.to))
  )
    return { ...rest, to: at + 1, titleTo: at + 1 }
  const isStyle =
    /^(?:kingdom|sultanate|republic|emirate|state)$/.test(key) && tokens[at]?.isCapital
  if (!isStyle || !hasArticle || tokens[at + 1]?.key === 'of' || !isEnvoy(head)) return undefined
  return { ...rest, to: at + 1, titleTo: rest.code === undefined ? at + 1 : rest.titleTo }
}

/** Reads a country or city, or what belongs to a country: of Nigeria's House of Representatives. */
export function ofPlace(scene: Scene, rest: Rest, step: Step): Rest | undefined {
  const { preposition, at } = step
  const place = knownPlaceAt(scene, at)
  if (!place) return undefined
  const small = rest.body ? undefined : smallBodyAt(scene, at)
  if (small) return { ...rest, to: small.to, body: small }
  const owned = scene.tokens[place.to]?.key === "'s" ? bodyAt(scene, place.to + 1) : undefined
  if (owned && preposition === 'of')
    return { ...rest, to: owned.to, body: { ...owned, code: owned.code ?? place.place.code } }
  if (preposition === 'in' && rest.body) return { ...rest, to: place.to }
  return hasMore(scene, place.to) ? undefined : withPlace(scene, rest, { ...step, place })
}

/** Whether more follows a country: one that begins the name of a body, of the Maldives National Defence Force. */
export function hasMore(scene: Scene, at: number): boolean {
  const token = scene.tokens[at]
  return token?.isCapital === true && isInstitutional(scene, token) && !isOfficeHead(scene, token)
}

const isEnvoy = (head: string): boolean =>
  /^(?:ambassador|envoy|nuncio|commissioner|representative|consul|attache|counsellor|chargé|charge|ambassador-at-large|consul-general)$/.test(
    head,
  )

function withPlace(
  scene: Scene,
  rest: Rest,
  { head, at, preposition, place: { place, to } }: Step & { readonly place: PlaceRead },
): Rest | undefined {
  const { code } = place
  const isCity = place.kind === 'city'
  if (isEnvoy(head) && preposition !== 'of')
    return rest.code === undefined
      ? { ...rest, to, titleTo: to, toCode: code }
      : {
          ...rest,
          to,
          toCode: code,
          ...(preposition === 'to' ? { host: wordsOf(scene, rest.to, to) } : {}),
        }
  if (rest.code !== undefined || rest.place !== undefined) return undefined
  if (preposition === 'of')
    return isCity ? { ...rest, to, place: wordsOf(scene, at, to) } : { ...rest, to, code }
  return preposition === 'for' && rest.titleTo === rest.to && !isCity
    ? { ...rest, to, titleTo: to }
    : undefined
}
