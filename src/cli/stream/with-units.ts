import type { ListedRecord } from '../../stores/parts/record-list.ts'
import type { Piece } from './sink.ts'
import type { Batch, Unit } from './batch.ts'

/** Brings what was built and what need not be built into the order in which it was read. */
export function withUnits(pieces: readonly Piece[], { share }: Batch): readonly Piece[] {
  if (!share) return pieces
  let at = 0
  return share.units.flatMap(unit => {
    if (unit.known.length > 0) return unit.known.map(known => knownPiece(known, unit))
    const start = at
    while (isOf(unit, pieces[at])) at++
    return pieces.slice(start, at).map(piece => ({ ...piece, unit }))
  })
}

const isOf = ({ file, line }: Unit, piece: Piece | undefined): boolean =>
  piece !== undefined && piece.outcome.file === file && piece.outcome.line === line

const knownPiece = (known: ListedRecord, unit: Unit): Piece => ({
  outcome: {
    id: known.id,
    file: unit.file,
    line: unit.line,
    problems: [],
    notices: [],
    sizes: [],
    known,
  },
  texts: [],
  unit,
})
