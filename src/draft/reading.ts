import type { CleanText } from './clean/clean-text.ts'
import { type Lexicon, placeAt } from './lexicon.ts'
import { type Mention, mentionsIn } from './recognise/mentions.ts'
import type { Scene } from './recognise/scene.ts'
import { type Sentence, sentencesOf, type Token } from './tokens.ts'

/** A sentence with what the recognisers found in it. */
export interface ReadSentence extends Scene {
  readonly mentions: readonly Mention[]
  /** Contacts, credits, questions of the press: nothing is drafted from it but the countries that questions name. */
  readonly isBeside: boolean
}

// Contacts, credits and answers to questions of the press name people who have no part in the visit.
const besides =
  /^(?:\(?for (?:more|further|any|all|media|press) (?:information|inquir|enquir|question|detail)|contacts?(?: for| person|:|$)|(?:media )?e?i?nquiries ?:|media contact|press contact|photos? ?(?:credit|by|:)|follow us|subscribe|see also|sign up|share this|opening hours|copyright|©|\(?reporting by|\(?editing by|tel\.?:|e-?mail:|this site|all rights)/i
const label = /^(?:QUESTION|MODERATOR|Q|A|(?:MR|MS|MRS|DR)\.? [A-Z'-]+)(?: \([^)]*\))?:/

/** Reads every sentence of a report; those beside the matter have no mentions, questions of the press only countries. */
export function readSentences(general: Lexicon, clean: CleanText): readonly ReadSentence[] {
  const sentences = sentencesOf(clean)
  const lexicon: Lexicon = { ...general, named: countriesIn(general, sentences) }
  const small = smallWords(sentences)
  const acronyms = acronymsIn(clean.text)
  return sentences.map(sentence => {
    const scene: Scene = {
      lexicon,
      text: clean.text,
      sentence,
      tokens: sentence.tokens,
      small,
      acronyms,
    }
    const block = clean.text.slice(sentence.block.start, sentence.block.end)
    const isQuestion = label.test(block)
    if (besides.test(block)) return { ...scene, isBeside: true, mentions: [] }
    const mentions = mentionsIn(scene)
    return {
      ...scene,
      isBeside: isQuestion,
      mentions: isQuestion ? mentions.filter(isCountry) : mentions,
    }
  })
}

/** Of questions of the press only the countries they name are kept. */
const isCountry = (mention: Mention): boolean =>
  mention.type === 'place' && (mention.kind === 'country' || mention.kind === 'adjective')

function countriesIn(lexicon: Lexicon, sentences: readonly Sentence[]): ReadonlySet<string> {
  const codes = new Set<string>()
  for (const { tokens } of sentences)
    for (let at = 0; at < tokens.length; at++) {
      const place = placeAt(lexicon, tokens, at)
      if (place && place.kind !== 'city') codes.add(place.code)
    }
  return codes
}

function smallWords(sentences: readonly Sentence[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const { tokens } of sentences)
    for (const { kind, isCapital, key } of tokens) if (kind === 'word' && !isCapital) small.add(key)
  return small
}

const places = /^(?:Airport|Hotel|Stadium|Bridge|Port|Highway|Park|Palace)$/
const noBodies = /^(?:MoU|MOU|LoI|FTA|CEPA|NEWS|VAT|GDP|IST|GMT|PDF)$/

/** Abbreviations in parentheses behind a capitalised name. */
const acronymsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/(\p{Lu}[\p{L}’']*) \((\p{Lu}[\p{L}&-]{0,9}\p{Lu})\)(?! ?[–—-])/gu)]
      .filter(([, word = '', acronym = '']) => !places.test(word) && !noBodies.test(acronym))
      .map(([, , acronym = '']) => acronym),
  )

/** The words between two places of a sentence, in lower case, with single spaces. */
export const glue = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ')
