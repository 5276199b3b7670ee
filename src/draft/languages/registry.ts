import { englishLexicon, type Lexicon } from '../lexicon.ts'

let english: Lexicon | undefined

/** The languages that reports are read in, by their tag; a lexicon is made when it is first asked for. */
export const languages: { readonly en: () => Lexicon } & Readonly<Record<string, () => Lexicon>> = {
  en: () => (english ??= englishLexicon()),
}
