import type { ProblemSource } from '../problem.ts'
import { cellsOf, visible, type Paint } from './terminal.ts'

/** How a frame is drawn. */
export interface FrameOptions {
  readonly paint: Paint
  /** Cells across; lines are cut around the caret to fit. */
  readonly width: number
}

/** One character of a line as it is shown. */
interface Cell {
  readonly text: string
  readonly cells: number
}

/**
 * Draws the line a problem stands on and the one before it, with a gutter and carets under the value; nothing
 * where the place is not in the text.
 */
export function drawFrame(
  text: string,
  source: ProblemSource,
  { paint, width }: FrameOptions,
): string | undefined {
  const { line, column, endColumn } = source
  if (line === undefined) return undefined
  const lines = text.split(/\r\n|\n|\r/)
  const shown = lines[line - 1]
  if (shown === undefined) return undefined
  const digits = String(line).length
  const room = Math.max(20, width - digits - 5)
  const gutter = (label: string): string => paint('faint', `  ${label.padStart(digits)} | `)
  const before = lines[line - 2]?.trim() ? lines[line - 2] : undefined
  const from = (column ?? 1) - 1
  const to = Math.max(endColumn ?? from + 2, from + 2) - 1
  const { start, cut, marks } = mark(shown, { from, to, room })
  const rows = [gutter(String(line)) + cut]
  if (before !== undefined && start === 0)
    rows.unshift(gutter(String(line - 1)) + mark(before, { from: 0, to: 1, room }).cut)
  if (column !== undefined) rows.push(gutter('') + paint('error', marks))
  return rows.map(row => row.trimEnd()).join('\n')
}

interface Span {
  readonly from: number
  readonly to: number
  readonly room: number
}

/** Cuts a line so that the span is in sight and draws the carets under it. */
function mark(
  line: string,
  { from, to, room }: Span,
): { start: number; cut: string; marks: string } {
  const cells = [...cellsIn(line)]
  const first = indexAt(line, from)
  const last = Math.max(indexAt(line, to), first + 1)
  const start = windowStart(cells, first, room)
  const before = start > 0 ? '…' : ''
  const { end, isCut } = windowEnd(cells, start, room)
  const cut = before + textOf(cells.slice(start, end)) + (isCut ? '…' : '')
  const lead = ' '.repeat(before.length + width(cells.slice(start, first)))
  const carets = '^'.repeat(Math.max(1, width(cells.slice(first, Math.min(last, end)))))
  return { start, cut, marks: lead + carets }
}

function* cellsIn(line: string): Generator<Cell> {
  for (const character of line) {
    const text = character === '\t' ? '  ' : visible(character)
    yield { text, cells: text === character ? cellsOf(character) : text.length }
  }
}

/** Turns an offset in UTF-16 code units into the index of a code point. */
const indexAt = (line: string, offset: number): number => Array.from(line.slice(0, offset)).length

const width = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.cells, 0)

const textOf = (cells: readonly Cell[]): string => cells.map(cell => cell.text).join('')

/** Finds where to begin so that the caret stands in the first half of a line that does not fit. */
function windowStart(cells: readonly Cell[], first: number, room: number): number {
  if (width(cells.slice(0, first + 1)) <= room * 0.75) return 0
  let start = first
  let used = 0
  while (start > 0 && used < room / 2) used += cells[--start]?.cells ?? 0
  return start
}

function windowEnd(
  cells: readonly Cell[],
  start: number,
  room: number,
): { readonly end: number; readonly isCut: boolean } {
  let end = start
  let used = start > 0 ? 1 : 0
  while (end < cells.length) {
    used += cells[end]?.cells ?? 0
    if (used > room - 1 && end < cells.length - 1) return { end, isCut: true }
    end++
  }
  return { end, isCut: false }
}
