import { many } from '../../model/text.ts'
import { slug } from '../../rdf/iri.ts'
import type { Statement } from '../../model/statement.ts'
import type { Visit } from '../../model/visit.ts'
import { shown, type Finding } from '../finding.ts'

/** Judges statements: their words, the item at which they were made, their ids. */
export function judgeStatements(visit: Visit): readonly Finding[] {
  const each = (visit.statements ?? []).flatMap((statement, index) => {
    const pointer = `/statements/${index}`
    return [...judgeWords(statement, pointer), ...judgePlace(visit, statement, pointer)]
  })
  return [...each, ...judgeIds(visit)]
}

/** An address that follows the place in a list changes when the list is put into another order. */
function judgeIds({ statements = [] }: Visit): readonly Finding[] {
  const without = statements.filter(({ id }) => id === undefined).length
  if (without === 0) return []
  const one = without === 1
  return [
    {
      code: 'STATEMENT_WITHOUT_ID',
      severity: 'info',
      message: `${one ? 'one statement has' : `${without} statements have`} no \`id\`: the address follows the place in the list`,
      hint: 'give each statement an `id`, so that its address stays when the order changes',
      pointer: '/statements',
      part: 'key',
    },
  ]
}

function judgeWords({ says, quote }: Statement, pointer: string): readonly Finding[] {
  if ((says === undefined) !== (quote === undefined)) return []
  const message =
    says === undefined
      ? 'the statement has neither `says` nor `quote`'
      : 'the statement has both `says` and `quote`'
  return [
    {
      code: 'SAYS_OR_QUOTE',
      severity: 'error',
      message,
      hint: 'give `says` for a paraphrase, or `quote` for the very words',
      pointer,
      meanwhile: { keep: true },
    },
  ]
}

function judgePlace(visit: Visit, { at }: Statement, pointer: string): readonly Finding[] {
  if (at === undefined) return []
  const items = (visit.programme ?? []).flatMap(item => [item.id, `${item.kind}-${item.id}`])
  if (items.includes(at) || isNamedMeeting(visit, at)) return []
  return [
    {
      code: 'UNKNOWN_ITEM',
      severity: 'error',
      message: `no item of the programme goes by ${shown(at)}`,
      hint: 'give the item an `id` and write it here',
      pointer: `${pointer}/at`,
    },
  ]
}

const isNamedMeeting = (visit: Visit, at: string): boolean =>
  (visit.programme ?? []).some(
    item => `meeting-${slug(many(item.with)[0] ?? '')}` === at || item.kind === at,
  )
