import { recordLimits } from '../record/limits.ts'
import { placing, type Place, type RecordSource } from '../record/source.ts'
import { yamlTokens } from '../record/yaml-tokens.ts'

/** What a draft asks of its reviewer in a comment: to look at something, or to fill in what the report does not say. */
export type Mark = 'CHECK' | 'TODO'

/** A comment of a record that asks something of its reviewer. */
export interface ReviewComment extends Place {
  readonly mark: Mark
  /** What is asked, without the mark. */
  readonly text: string
}

/** Finds the `# CHECK` and `# TODO` comments of a record in YAML; a comment may hold both. */
export function reviewComments({ text }: Pick<RecordSource, 'text'>): readonly ReviewComment[] {
  if (!/\b(?:CHECK|TODO)\b/.test(text)) return []
  const place = placing(text)
  return commentsIn(yamlTokens(text, recordLimits).tokens).flatMap(({ offset, source }) =>
    source
      .replace(/^#\s*/, '')
      .split(/;\s*(?=(?:CHECK|TODO)\b)/)
      .flatMap((part): readonly ReviewComment[] => {
        const mark = /^(?:CHECK|TODO)\b/.exec(part)?.[0]
        if (mark !== 'CHECK' && mark !== 'TODO') return []
        const at = place({ start: offset, end: offset + source.length })
        return [{ mark, text: part.slice(mark.length).trim(), ...at }]
      }),
  )
}

interface Comment {
  readonly type: 'comment'
  readonly offset: number
  readonly source: string
}

const isComment = (value: object): value is Comment =>
  'type' in value && value.type === 'comment' && 'offset' in value && 'source' in value

/** Comments stand at many places of the tokens of YAML: before, between and behind values. */
function commentsIn(token: unknown): readonly Comment[] {
  if (typeof token !== 'object' || token === null) return []
  return isComment(token) ? [token] : Object.values(token).flatMap(commentsIn)
}
