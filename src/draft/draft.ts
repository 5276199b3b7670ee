import { createHash } from 'node:crypto'
import type { Visit } from '../model/visit.ts'
import type { Problem } from '../problem.ts'
import { analyse, type Analysis } from './analyse.ts'
import { longestReport } from './clean/clean-text.ts'
import { clean, reportType, type ReportType } from './clean/clean.ts'
import { type DraftedRecord, draftRecord } from './emit/record.ts'
import { writeRecord } from './emit/yaml.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { flatFacts } from './facts/flat.ts'
import { spanMaker, type SpanMaker } from './facts/spans.ts'
import { unusedNames } from './facts/unused.ts'
import type { FlatFacts } from './flat-facts.ts'
import { languages } from './languages/registry.ts'
import { ruleSetVersion } from './rules.ts'

/** How a report is read. */
export interface DraftOptions {
  /** The file's name, for problems and for the form that its ending tells; `-` for standard input. */
  readonly file?: string | undefined
  /** Default: told by the file's ending, else by the text. */
  readonly mediaType?: ReportType | undefined
  /** Day of publication, YYYY-MM-DD, against which relative days are resolved. */
  readonly published?: string | undefined
  /** The language of the report; default `en`. */
  readonly language?: string | undefined
  /** Web address of the report, for the record's source. */
  readonly url?: string | undefined
  /** The program that drafts, which the evidence names. */
  readonly program?: Evidence['program']
}

/** A record drafted from a report, with the words under every fact. */
export interface Draft {
  /** The id of the visit, which names the files. */
  readonly id: string
  /** The record; fields that the report does not tell are missing, and the problems and comments say so. */
  readonly record: Visit
  /** The record as a person would write it, with `# CHECK` and `# TODO` comments. */
  readonly yaml: string
  /** The comments of the draft, by JSON Pointer. */
  readonly comments: ReadonlyMap<string, string>
  readonly evidence: Evidence
  readonly facts: FlatFacts
  /** What keeps the report from being drafted, and what the record lacks. */
  readonly problems: readonly Problem[]
}

/**
 * Drafts the record of a visit from its report. The same text and options give the same draft. With an error among
 * the problems (`DRAFT_NO_REPORT`, `DRAFT_NO_VISIT`) the record is not worth keeping.
 */
export function draftReport(text: string, options: DraftOptions = {}): Draft {
  const file = options.file ?? '-'
  const mediaType = options.mediaType ?? reportType(file, text)
  const cleaned = clean(text, mediaType)
  const language = languages[options.language ?? 'en'] ?? languages['en']
  const analysis = analyse(cleaned, language(), options.published)
  const spans = spanMaker(text, cleaned)
  const drafted = draftRecord(analysis, spans, {
    file: nameOf(file),
    url: options.url,
    published: options.published,
  })
  return {
    id: drafted.id,
    record: drafted.record,
    yaml: writeRecord(drafted.record, drafted.comments),
    comments: drafted.comments,
    evidence: evidenceOf(
      { text, file, mediaType, language: options.language ?? 'en', program: options.program },
      { analysis, drafted, spans },
    ),
    facts: flatFacts(analysis, spans),
    problems: problemsOf(analysis, drafted, file),
  }
}

const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file

interface Read {
  readonly text: string
  readonly file: string
  readonly mediaType: string
  readonly language: string
  readonly program: Evidence['program']
}

interface Made {
  readonly analysis: Analysis
  readonly drafted: DraftedRecord
  readonly spans: SpanMaker
}

function evidenceOf(
  { text, file, mediaType, language, program }: Read,
  { analysis, drafted, spans }: Made,
): Evidence {
  const whole = spans.file(0, text.length)
  return {
    version: 1,
    unit: 'code point',
    visit: drafted.id,
    document: {
      file: nameOf(file),
      mediaType,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      length: whole.end,
    },
    ...(program ? { program } : {}),
    ruleSet: { language, version: ruleSetVersion },
    facts: drafted.facts,
    unused: unusedNames(analysis, spans),
    drafted: drafted.record,
  }
}

function problemsOf(
  analysis: Analysis,
  { comments }: DraftedRecord,
  file: string,
): readonly Problem[] {
  const { resolution, attached, masked, clean: cleaned } = analysis
  const hasOffices = attached.persons.some(({ offices }) => offices.length > 0)
  if (masked.length === 0) return [{ ...noReport, source: { file } }]
  if (resolution.destinations.length === 0 && !hasOffices) return [{ ...noVisit, source: { file } }]
  const missing = [...new Set(comments.values())].filter(comment => comment.includes('TODO'))
  return [
    ...(cleaned.isCut ? [{ ...cut, source: { file } }] : []),
    ...missing.map((comment): Problem => ({
      code: 'DRAFT_TODO',
      severity: 'warning',
      message: `the report does not say it: ${comment.replace(/^.*?TODO /, '')}`,
      hint: 'fill it in where the draft has # TODO',
      source: { file },
    })),
  ]
}

const noReport: Problem = {
  code: 'DRAFT_NO_REPORT',
  severity: 'error',
  message: 'no text of a report was found',
  hint: 'save the page of the report itself, or paste the report as plain text',
}

const noVisit: Problem = {
  code: 'DRAFT_NO_VISIT',
  severity: 'error',
  message: 'no visit was found: neither a person with an office nor a country that is visited',
  hint: 'give the report of a visit, in English',
}

const cut: Problem = {
  code: 'DRAFT_CUT',
  severity: 'warning',
  message: `only the first ${longestReport} characters were read`,
  hint: 'cut the report out of the file',
}
