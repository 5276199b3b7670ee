import type { Insertion } from '../../record/edit/insert.ts'
import { flow, flowField, type Plain, writeField, writeItem } from '../emit/yaml.ts'
import type { Change } from './compare.ts'
import type { Value } from './plain.ts'

/** The changes that are written into a record. */
export type Written = Extract<Change, { type: 'added' | 'differs' | 'gone' }>

/** Whether a change is written into the record; others only count. */
export const isWritten = (change: Change): change is Written =>
  change.type === 'added' || change.type === 'differs' || change.type === 'gone'

/** Says how a change is written: what is new as an entry, everything else as a comment. */
export function insertionOf(change: Written, comments: ReadonlyMap<string, string>): Insertion {
  const { at } = change
  if (change.type === 'added') return entryOf(change, comments)
  const text = change.type === 'gone' ? 'CHECK not in this draft' : 'CHECK this draft says'
  const among = `${text}${change.type === 'gone' ? ':' : ''} ${inlineOf(change)}`
  const alone = change.type === 'gone' ? text : `${text} ${short(flow(plainOf(change.value)))}`
  return { type: 'comment', pointer: at.ours, words: { alone, among } }
}

const isNew = 'CHECK new in this draft'

function entryOf(
  { at, key, after, value }: Extract<Change, { type: 'added' }>,
  comments: ReadonlyMap<string, string>,
): Insertion {
  const said = comments.get(at.theirs)?.replace(/^CHECK\b */, '') ?? ''
  const own = said === '' ? isNew : `${isNew}; ${said}`
  const setting = {
    indent: '',
    pointer: at.theirs,
    comments: new Map([...comments, [at.theirs, own]]),
  }
  const plain = plainOf(value)
  const lines = key === undefined ? writeItem(plain, setting) : writeField(key, plain, setting)
  const inline = key === undefined ? flow(plain) : flowField(key, plain)
  const words = `${isNew}: ${short(inline)}`
  return { type: 'entry', pointer: at.ours, after, lines, inline, words }
}

/** Names a value with its key, where it has one. */
export const inlineOf = ({ key, value }: Pick<Written, 'key' | 'value'>): string =>
  short(key === undefined ? flow(plainOf(value)) : flowField(key, plainOf(value)))

const most = 200

const short = (text: string): string => {
  const points = Array.from(text)
  return points.length > most ? `${points.slice(0, most).join('')} …` : text
}

/** What an editor left empty is written as nothing. */
function plainOf(value: Value): Plain {
  if (value === null) return ''
  if (typeof value !== 'object') return value
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a draft has nothing empty, and a record's is only shown
  return value as Plain
}
