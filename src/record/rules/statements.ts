import { many } from '../../model/text.ts'
import { slug } from '../../rdf/iri.ts'
import type { ProgrammeItem } from '../../model/programme.ts'
import type { Statement } from '../../model/statement.ts'
import type { Visit } from '../../model/visit.ts'
import { shown } from '../finding.ts'
import type { Walk } from '../walk.ts'

/** Judges statements: their words, the item at which they were made, their ids. */
export function judgeStatements(visit: Visit, walk: Walk): void {
  const { enter, itemsIn } = walk
  itemsIn('statements', visit.statements, statement => {
    judgeWords(statement, walk)
    enter('at', statement.at, at => judgePlace(visit, at, walk))
  })
  enter('statements', visit.statements, statements => judgeIds(statements, walk))
}

/** An address that follows the place in a list changes when the list is put into another order. */
function judgeIds(statements: readonly Statement[], { report }: Walk): void {
  if (statements.every(({ id }) => id !== undefined)) return
  const without = statements.filter(({ id }) => id === undefined).length
  const one = without === 1
  report({
    code: 'STATEMENT_WITHOUT_ID',
    severity: 'info',
    message: `${one ? 'one statement has' : `${without} statements have`} no \`id\`: the address follows the place in the list`,
    hint: 'give each statement an `id`, so that its address stays when the order changes',
    part: 'key',
  })
}

function judgeWords({ says, quote }: Statement, { report }: Walk): void {
  if ((says === undefined) !== (quote === undefined)) return
  const message =
    says === undefined
      ? 'the statement has neither `says` nor `quote`'
      : 'the statement has both `says` and `quote`'
  report({
    code: 'SAYS_OR_QUOTE',
    severity: 'error',
    message,
    hint: 'give `says` for a paraphrase, or `quote` for the very words',
    meanwhile: { keep: true },
  })
}

function judgePlace({ programme = [] }: Visit, at: string, { report }: Walk): void {
  const isCalled = ({ id, kind }: ProgrammeItem): boolean => id === at || `${kind}-${id}` === at
  if (programme.some(isCalled) || programme.some(item => isNamedMeeting(item, at))) return
  report({
    code: 'UNKNOWN_ITEM',
    severity: 'error',
    message: `no item of the programme goes by ${shown(at)}`,
    hint: 'give the item an `id` and write it here',
  })
}

const isNamedMeeting = (item: ProgrammeItem, at: string): boolean =>
  `meeting-${slug(many(item.with)[0] ?? '')}` === at || item.kind === at
