import { fieldName } from '../finding.ts'
import { textFaults } from '../text.ts'
import type { Walk } from '../walk.ts'

/** Judges every text that people will read: empty in effect, hidden characters, bidirectional marks left open. */
export function judgeTexts(root: object, { items, values, pointer, report }: Walk): void {
  const judge = (value: unknown, segment: string | number): void => {
    if (isOther(segment)) return
    if (typeof value === 'string') {
      for (const { message, ...fault } of textFaults(value))
        report({ ...fault, message: `${fieldName(pointer())} ${message}` })
    } else if (isObject(value)) judgeParts(value)
  }
  const judgeParts = (value: Parts): void => {
    if (isList(value)) items(value, judge)
    else values(value, judge)
  }
  judge(root, '')
}

type Parts = readonly unknown[] | Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Parts => typeof value === 'object' && value !== null

const isList = (value: Parts): value is readonly unknown[] => Array.isArray(value)

/** Fields whose texts are judged by rules of their own, or are for colleagues only. */
const isOther = (field: string | number): boolean => field === 'note' || field === 'url'
