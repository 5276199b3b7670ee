import { fieldName, type Finding } from '../finding.ts'
import { inside } from '../../pointer.ts'
import { isPlainText, textFaults } from '../text.ts'

/** Fields whose texts are judged by rules of their own, or are for colleagues only. */
const others = new Set(['note', 'url'])

/** Judges every text that people will read: empty in effect, hidden characters, bidirectional marks left open. */
export const judgeTexts = (value: unknown): readonly Finding[] =>
  isPlain(value) ? [] : judgeText(value, '')

/** Most records hold nothing to find, and no place has to be named. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return isPlainText(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isPlain)
  return Object.entries(value).every(([key, part]) => others.has(key) || isPlain(part))
}

function judgeText(value: unknown, pointer: string): readonly Finding[] {
  if (typeof value === 'string') {
    return textFaults(value).map(({ code, severity, message, hint }) => ({
      code,
      severity,
      message: `${fieldName(pointer)} ${message}`,
      ...(hint === undefined ? {} : { hint }),
      pointer,
    }))
  }
  if (typeof value !== 'object' || value === null) return []
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return parts
    .filter(([key]) => !others.has(String(key)))
    .flatMap(([key, part]) => judgeText(part, inside(pointer, key)))
}
