import { doubling, irregularPast, speechVerbs } from '../languages/en/speech.ts'

/** A form of a verb of speech. */
export interface VerbForm {
  readonly base: string
  readonly form: 'base' | 'third' | 'past' | 'participle'
}

function formsOf(base: string): readonly (readonly [string, VerbForm['form']])[] {
  const doubled = doubling.split(' ').includes(base) ? base + (base.at(-1) ?? '') : base
  const isSoft = /[^aeiou]y$/.test(base)
  const past =
    irregularPast[base] ??
    (base.endsWith('e') ? `${base}d` : isSoft ? `${base.slice(0, -1)}ied` : `${doubled}ed`)
  const third = isSoft
    ? `${base.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|o)$/.test(base)
      ? `${base}es`
      : `${base}s`
  const stem = base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : doubled
  return [
    [base, 'base'],
    [third, 'third'],
    [`${stem}ing`, 'participle'],
    [past, 'past'],
  ]
}

/** The forms of the verbs of speech, by the word as it stands in a sentence. */
export const speechForms: ReadonlyMap<string, VerbForm> = new Map(
  speechVerbs
    .trim()
    .split(/\s+/)
    .flatMap(base => formsOf(base).map(([word, form]) => [word, { base, form }] as const)),
)
