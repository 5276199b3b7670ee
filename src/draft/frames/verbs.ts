import { activityVerbs, doublingDone, irregularDone } from '../languages/en/activities.ts'
import { doubling, irregularPast, speechVerbs } from '../languages/en/speech.ts'

/** A form of a verb. */
export interface VerbForm {
  readonly base: string
  readonly form: 'base' | 'third' | 'past' | 'participle'
}

interface Irregular {
  readonly past: Readonly<Record<string, string>>
  /** Verbs that double their last letter. */
  readonly doubling: string
}

function formsOf(
  base: string,
  { past: irregular, doubling: doubled }: Irregular,
): readonly (readonly [string, VerbForm['form']])[] {
  const long = doubled.split(' ').includes(base) ? base + (base.at(-1) ?? '') : base
  const isSoft = /[^aeiou]y$/.test(base)
  const past =
    irregular[base] ??
    (base.endsWith('e') ? `${base}d` : isSoft ? `${base.slice(0, -1)}ied` : `${long}ed`)
  const third = isSoft
    ? `${base.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|o)$/.test(base)
      ? `${base}es`
      : `${base}s`
  const stem = base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : long
  const short: readonly (readonly [string, VerbForm['form']])[] =
    long !== base && base.endsWith('l')
      ? [
          [`${base}ed`, 'past'],
          [`${base}ing`, 'participle'],
        ]
      : []
  return [...short, [base, 'base'], [third, 'third'], [`${stem}ing`, 'participle'], [past, 'past']]
}

const formsOfAll = (verbs: string, irregular: Irregular): ReadonlyMap<string, VerbForm> =>
  new Map(
    verbs
      .trim()
      .split(/\s+/)
      .flatMap(base =>
        formsOf(base, irregular).map(([word, form]) => [word, { base, form }] as const),
      ),
  )

/** The forms of the verbs of speech, by the word as it stands in a sentence. */
export const speechForms: ReadonlyMap<string, VerbForm> = formsOfAll(speechVerbs, {
  past: irregularPast,
  doubling,
})

/** The forms of the verbs of activities, by the word as it stands in a sentence. */
export const activityForms: ReadonlyMap<string, VerbForm> = formsOfAll(activityVerbs, {
  past: irregularDone,
  doubling: doublingDone,
})
