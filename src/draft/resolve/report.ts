import type { Attached } from '../attach/offices.ts'
import type { EventFrame } from '../frames/events.ts'
import type { Party } from '../frames/party.ts'
import { background } from '../languages/en/events.ts'
import type { MaskedItem, MaskedSentence } from '../masked.ts'
import { holderOf } from './roles.ts'

/** What speaks for an answer, with its weight and where it stands. */
export interface Hint<T> {
  readonly value: T
  readonly weight: number
  readonly sentence: number
  readonly rule: string
  readonly item?: MaskedItem
}

/** What speaks for a head, a home country and a country visited. */
export interface Hints {
  readonly heads: readonly Hint<number>[]
  readonly homes: readonly Hint<string>[]
  readonly destinations: readonly Hint<string>[]
}

/** Whether a sentence speaks of another visit, or of long ago. */
export const isBackground = (masked: MaskedSentence): boolean =>
  masked.scene.isBeside || background.test(masked.text)

/** A report read so far. */
export interface Reading {
  readonly masked: readonly MaskedSentence[]
  readonly attached: Attached
  readonly frames: readonly EventFrame[]
}

/** Who a placeholder stands for, by name or by office. */
export function personOf(
  item: MaskedItem | undefined,
  sentence: number,
  attached: Attached,
): number | undefined {
  if (item?.referent?.type === 'person') return item.referent.person
  if (item?.referent?.type === 'role') return holderOf(attached, item.referent.office, sentence)
  return undefined
}

/** Who a party is. */
export const personOfParty = (
  party: Party | undefined,
  sentence: number,
  attached: Attached,
): number | undefined =>
  party && (party.type === 'person' || party.type === 'role')
    ? personOf(party.item, sentence, attached)
    : undefined
