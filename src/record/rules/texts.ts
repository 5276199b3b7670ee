import { inside, fieldName, type Finding } from '../finding.ts'
import { textFaults } from '../text.ts'

/** Fields whose texts are judged by rules of their own, or are for colleagues only. */
const others = new Set(['note', 'url'])

/** Judges every text that people will read: empty in effect, hidden characters, bidirectional marks left open. */
export function judgeTexts(value: unknown, pointer = ''): readonly Finding[] {
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
    .flatMap(([key, part]) => judgeTexts(part, inside(pointer, key)))
}
