import type { Source } from '../../model/source.ts'
import type { Analysis } from '../analyse.ts'
import { spanOf } from './people.ts'
import type { Drafting } from './record.ts'

/** Where the report comes from. */
export interface SourceOptions {
  readonly file: string
  readonly url?: string | undefined
  readonly published?: string | undefined
}

/** The headline of a report: its first heading, else its first sentence. */
export function headline({
  masked,
  clean,
}: Pick<Analysis, 'masked' | 'clean'>): string | undefined {
  const heading = clean.blocks.find(
    ({ kind, start, end }) => kind === 'heading' && end - start > 25 && end - start < 300,
  )
  const first = masked.find(({ scene }) => scene.tokens.length > 4)?.scene
  const text = heading
    ? clean.text.slice(heading.start, heading.end)
    : first
      ? clean.text.slice(first.tokens[0]?.start, first.tokens.at(-1)?.end)
      : undefined
  return text
    ?.replace(/\s*\(\s*[\d.\s/-]+\)\s*$/, '')
    .replace(/\s+\d{2}\/\d{2}\/\d{4}.*$/, '')
    .trim()
    .slice(0, 480)
}

/** Drafts the report as the record's source. */
export function draftSource(drafting: Drafting, { file, url, published }: SourceOptions): Source {
  const { analysis, notes } = drafting
  const title = headline(analysis) ?? file
  const found = analysis.published
  const date = found?.date ?? published
  if (date === undefined) {
    notes.comment('/sources/0', 'TODO date: the day of publication')
    notes.fact('/sources/first/date', '', {
      rule: 'missing',
      how: 'inferred',
      level: 'todo',
      spans: [],
    })
  } else if (found) {
    const spans = found.item
      ? spanOf(drafting, { sentence: found.sentence, from: found.item.from, to: found.item.to })
      : analysis.clean.published
        ? [drafting.spans.file(analysis.clean.published.start, analysis.clean.published.end)]
        : []
    notes.fact('/sources/first/date', date, {
      rule: found.rule,
      how: 'normalised',
      level: 'sure',
      spans,
    })
  } else
    notes.fact('/sources/first/date', date, {
      rule: 'given by the user',
      how: 'literal',
      level: 'sure',
      spans: [],
    })
  if (url === undefined)
    notes.comment(
      '/sources/0',
      'CHECK url: the web address of the report, or its signature in an archive',
    )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a day of publication the check asks for it
  return {
    title,
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? { 'archive number': file === '-' ? 'standard input' : file } : { url }),
    ...(analysis.status === 'planned' ? { announcement: true } : {}),
  } as Source
}
