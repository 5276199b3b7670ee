import type { Problem } from '../problem.ts'
import { fieldName, shown } from '../record/finding.ts'
import type { RecordSource } from '../record/source.ts'
import type { ReviewComment } from './comments.ts'
import type { JudgedEvidence, JudgedFact } from './standing.ts'

/** Says what a drafted record still lacks: while it does, it is not to be published. */
export function todoProblems(
  { facts, todos }: JudgedEvidence,
  { file }: Pick<RecordSource, 'file'>,
): readonly Problem[] {
  const missing = facts
    .filter(({ standing }) => standing === 'missing')
    .map(({ fact }) => ({ what: fieldName(fact.pointer), source: { file } }))
  const asked = todos.map(({ text, ...comment }) => ({
    what: text === '' ? 'it' : shown(text),
    source: { file, ...placeOf(comment) },
  }))
  return [...asked, ...missing].map(({ what, source }) => ({
    code: 'EVIDENCE_TODO',
    severity: 'error',
    message: `the report does not say ${what}, and nobody has filled it in`,
    hint: 'fill it in and take `# TODO` out; take it out as well if there is nothing to say',
    source,
  }))
}

/** Lists what a person should look at and nobody has confirmed, line by line. */
export function checkProblems(
  { facts }: JudgedEvidence,
  { file, locate }: Pick<RecordSource, 'file' | 'locate'>,
): readonly Problem[] {
  const open = facts.filter(({ isOpen, standing }) => isOpen && standing === 'stands')
  const groups = new Map<string, JudgedFact[]>()
  for (const fact of open) groups.set(lineOf(fact), [...(groups.get(lineOf(fact)) ?? []), fact])
  return [...groups.values()].map(group => {
    const [first] = group
    const pointer = first?.place?.pointer ?? ''
    const at = first?.comment ? placeOf(first.comment) : locate(pointer)
    return {
      code: 'EVIDENCE_CHECK',
      severity: 'warning',
      message: `${namesOf(group)} not confirmed${notesOf(group)}`,
      hint: 'when it is right, or has been put right, take `# CHECK` out',
      source: { file, pointer, ...at },
    }
  })
}

const placeOf = ({ line, column, endColumn }: Omit<ReviewComment, 'text' | 'mark'>) => ({
  line,
  column,
  ...(endColumn === undefined ? {} : { endColumn }),
})

const lineOf = ({ comment, place }: JudgedFact): string =>
  comment ? String(comment.line) : (place?.pointer ?? '')

function namesOf(facts: readonly JudgedFact[]): string {
  const names = [...new Set(facts.map(({ place }) => fieldName(place?.pointer ?? '')))]
  return `${names.join(', ')} ${names.length > 1 ? 'are' : 'is'}`
}

function notesOf(facts: readonly JudgedFact[]): string {
  const notes = [...new Set(facts.flatMap(({ fact, comment }) => comment?.text ?? fact.note ?? []))]
  const told = notes.filter(note => note !== '')
  return told.length > 0 ? `: ${told.join(', ')}` : ''
}
