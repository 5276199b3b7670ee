import type { Derivation, EvidenceFact, Level, SourceSpan } from '../../evidence/evidence.ts'

/** What a fact is drafted from. */
export interface Ground {
  readonly rule: string
  readonly how: Derivation
  readonly level: Level
  readonly spans: readonly SourceSpan[]
  /** What a reviewer should look at; stands in the comment too. */
  readonly note?: string | undefined
}

/** Collects the facts of a record, and the comments that stand beside its lines. */
export interface Notebook {
  /** Notes a fact under its pointer by stable ids; of one that is known already, further words. */
  fact(pointer: string, value: string, ground: Ground): void
  /** Puts a comment beside the line of a value; the pointer is that of the record, by key and index. */
  comment(pointer: string, text: string): void
  readonly facts: readonly EvidenceFact[]
  readonly comments: ReadonlyMap<string, string>
}

/** Opens an empty notebook. */
export function notebook(): Notebook {
  const facts: EvidenceFact[] = []
  const comments = new Map<string, string>()
  return {
    facts,
    comments,
    fact(pointer, value, { rule, how, level, spans, note }) {
      const known = facts.findIndex(fact => fact.pointer === pointer)
      const fact = facts[known]
      if (fact) {
        facts[known] = { ...fact, spans: withNew(fact.spans, spans) }
        return
      }
      facts.push({
        pointer,
        value,
        rule,
        how,
        level,
        spans,
        ...(note === undefined ? {} : { note }),
      })
    },
    comment(pointer, text) {
      const known = comments.get(pointer)
      if (known === undefined) comments.set(pointer, text)
      else if (!known.includes(text)) comments.set(pointer, `${known}; ${withoutMark(text, known)}`)
    },
  }
}

/** A mark that the comment ends with already is not repeated. */
function withoutMark(text: string, known: string): string {
  const [mark = ''] = /^(?:CHECK|TODO) /.exec(text) ?? []
  const last = known.match(/\b(?:CHECK|TODO) /g)?.at(-1)
  return mark === last ? text.slice(mark.length) : text
}

const withNew = (known: readonly SourceSpan[], spans: readonly SourceSpan[]): SourceSpan[] => [
  ...known,
  ...spans.filter(({ start, end }) => !known.some(one => one.start === start && one.end === end)),
]
