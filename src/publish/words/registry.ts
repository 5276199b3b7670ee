import { english } from './en.ts'
import { french } from './fr.ts'
import type { Words } from './words.ts'

const languages: readonly Words[] = [english, french]

/** Returns the words for a language: its own, else English. */
export function wordsFor(language: string): Words {
  const [primary = ''] = language.toLowerCase().split('-')
  return languages.find(words => words.language === primary) ?? english
}
