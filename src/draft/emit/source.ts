import type { Source } from '../../model/source.ts'
import { type Drafting, spanOf } from './drafting.ts'
import { headline } from './headline.ts'

/** Where the report comes from. */
export interface SourceOptions {
  readonly file: string
  readonly url?: string | undefined
  readonly published?: string | undefined
}

/** Drafts the report as the record's source. */
export function draftSource(drafting: Drafting, { file, url, published }: SourceOptions): Source {
  const { analysis, notes } = drafting
  const date = analysis.published?.date ?? published
  noteDate(drafting, date)
  if (url === undefined)
    notes.comment(
      '/sources/0',
      'CHECK url: the web address of the report, or its signature in an archive',
    )
  const place =
    url === undefined ? { 'archive number': file === '-' ? 'standard input' : file } : { url }
  const source = {
    title: headline(analysis) ?? file,
    ...(date === undefined ? {} : { date }),
    ...place,
    ...(analysis.status === 'planned' ? { announcement: true } : {}),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a day of publication the check asks for it
  return source as Source
}

function noteDate(drafting: Drafting, date: string | undefined): void {
  const { analysis, notes } = drafting
  const found = analysis.published
  const pointer = '/sources/first/date'
  if (date === undefined) {
    notes.comment('/sources/0', 'TODO date: the day of publication')
    notes.fact(pointer, '', { rule: 'missing', how: 'inferred', level: 'todo', spans: [] })
  } else if (found) {
    const { clean } = analysis
    const stated = clean.published
      ? [drafting.spans.file(clean.published.start, clean.published.end)]
      : []
    const spans = found.item
      ? spanOf(drafting, { sentence: found.sentence, from: found.item.from, to: found.item.to })
      : stated
    notes.fact(pointer, date, { rule: found.rule, how: 'normalised', level: 'sure', spans })
  } else
    notes.fact(pointer, date, {
      rule: 'given by the user',
      how: 'literal',
      level: 'sure',
      spans: [],
    })
}
