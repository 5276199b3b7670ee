import { clean, reportType } from '../draft/clean/clean.ts'
import type { Draft } from '../draft/draft.ts'
import type { Problem } from '../problem.ts'
import { ask, type ModelSettings } from './ask.ts'
import { grounded, keyOf } from './grounded.ts'
import { weigh } from './weigh.ts'

/** A report about which a model is asked. */
export interface Report {
  readonly text: string
  /** Its file as the user named it, for problems and its form. */
  readonly file: string
  readonly published?: string | undefined
}

/**
 * Asks a model for a second opinion on a draft. What goes out is the report's text and its day of publication. What
 * comes back raises facts to sure or has them checked; without an answer the draft stays as it is, and a warning
 * (`DRAFT_NO_OPINION`) says why.
 */
export async function withOpinion(
  draft: Draft,
  { text, file, published }: Report,
  settings: ModelSettings,
): Promise<Draft> {
  const report = clean(text, reportType(file, text)).text
  const asked = await ask(report, settings, published)
  if (!asked.answer) return withProblems(draft, [noOpinion(settings.url, asked.reason, file)])
  const countries = new Set(draft.facts.countries.map(({ code }) => code))
  const answer = grounded(asked.answer, report, countries)
  const weighed = weigh(draft, answer)
  const known = new Set(draft.facts.persons.map(({ name }) => keyOf(name)))
  const others = answer.persons.filter(({ name }) => !known.has(keyOf(name)))
  return withProblems(weighed.draft, [
    {
      code: 'DRAFT_OPINION',
      severity: 'info',
      message: `a second opinion agrees with ${weighed.agrees} facts and not with ${weighed.differs}`,
      source: { file },
    },
    ...others.map(({ name }): Problem => ({
      code: 'DRAFT_OPINION',
      severity: 'info',
      message: `a second opinion names a person whom the draft has not: ${name}`,
      hint: 'look in the report',
      source: { file },
    })),
  ])
}

const withProblems = (draft: Draft, problems: readonly Problem[]): Draft => ({
  ...draft,
  problems: [...draft.problems, ...problems],
})

const noOpinion = ({ host }: URL, reason: string, file: string): Problem => ({
  code: 'DRAFT_NO_OPINION',
  severity: 'warning',
  message: `the model at ${host} gave no opinion: ${reason}`,
  hint: 'the draft is the one of the grammar; try again later, or leave out --model',
  source: { file },
})
