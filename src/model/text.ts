import type { NamedNode } from '@rdfjs/types'
import * as z from 'zod'
import { languageTagPattern } from '../rdf/iri.ts'
import { namedNode } from '../rdf/terms.ts'

/** A BCP 47 language tag such as `en`, `zh-Hans` or `km-Latn` (Khmer written in Latin letters). */
export const languageTagSchema: z.ZodString = z
  .string()
  .regex(languageTagPattern, { error: 'language' })
  .meta({ id: 'LanguageTag', description: 'BCP 47 language tag: en, km, zh-Hans, km-Latn.' })

/** Texts by language: `{ en: Cambodia, km: កម្ពុជា }`. */
export type LanguageMap = Readonly<Record<string, string>>

/** What people read: one text in the record's language, or a text for each of several languages. */
export type Text = string | LanguageMap

/** A text that people read, of at most `limit` characters. */
export function textSchema(limit: number, description: string): z.ZodType<Text> {
  const text = z.string().min(1).max(limit)
  return z.union([text, z.record(languageTagSchema, text)]).meta({
    description: `${description} One text in the record's language, or a map of language tag to text.`,
  })
}

/** One text or a list of texts: names of things, or addresses. */
export type OneOrMore = string | readonly string[]

/** One text or a list of at least one, each of at most `limit` characters. */
export function oneOrMoreSchema(limit: number, description: string): z.ZodType<OneOrMore> {
  const text = z.string().min(1).max(limit)
  return z.union([text, z.array(text).min(1)]).meta({ description })
}

const none: readonly string[] = []

/** Returns the texts as a list. */
export function many(texts: OneOrMore | undefined): readonly string[] {
  if (texts === undefined) return none
  return typeof texts === 'string' ? [texts] : texts
}

/** Returns the texts of a text by language; a plain one stands in the given language. */
export function byLanguage(text: Text, language: string): readonly (readonly [string, string])[] {
  return typeof text === 'string' ? [[language, text]] : Object.entries(text)
}

/**
 * Returns the text for a reader of a language: in that language, else in a variety of it, else in English,
 * else the first given.
 */
export function inLanguage(text: Text, language: string): string {
  if (typeof text === 'string') return text
  const variety = Object.keys(text).find(tag => tag.startsWith(`${language}-`))
  return text[language] ?? text[variety ?? 'en'] ?? text['en'] ?? Object.values(text)[0] ?? ''
}

/** Returns the nodes of web addresses that were judged before. */
export const links = (addresses: OneOrMore | undefined): readonly NamedNode[] | undefined =>
  addresses === undefined ? undefined : many(addresses).map(address => namedNode(address))
