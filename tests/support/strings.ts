import { readProject } from './rdf.ts'

/** A string of the battery: what a correct program does with it, and why it is there. */
export interface BatteryString {
  readonly verdict: string
  readonly text: string
  readonly note: string
}

/** Reads a list of hostile strings: one a line, verdict, JSON text, note. */
export function batteryStrings(name: 'iris' | 'names' | 'texts'): BatteryString[] {
  const lines = readProject(`tests/fixtures/battery/${name}.txt`).split('\n')
  return lines.flatMap(line => {
    const [verdict = '', json, note = ''] = line.split('\t')
    return json === undefined || line.startsWith('#') ? [] : [{ verdict, text: textOf(json), note }]
  })
}

/** `{"repeat":s,"times":n,"tail":t}` stands for a long string. */
function textOf(json: string): string {
  const value: unknown = JSON.parse(json)
  if (typeof value === 'string') return value
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other form of the list
  const long = value as { head?: string; repeat: string; times: number; tail?: string }
  return (long.head ?? '') + long.repeat.repeat(long.times) + (long.tail ?? '')
}
