import type { Answer, AnsweredOffice } from './answer.ts'

/** The words of a text, in lower case and without marks and accents. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** A text by which names are compared. */
export const keyOf = (text: string): string => wordsOf(text).join(' ')

/**
 * Keeps what of an answer stands in the report: names word for word, the words of titles and bodies, days whose number
 * is written, countries that the grammar found named. Everything else is dropped, whoever said it.
 */
export function grounded(answer: Answer, report: string, countries: ReadonlySet<string>): Answer {
  const text = ` ${keyOf(report)} `
  const known = new Set(wordsOf(report))
  const isThere = (phrase: string): boolean => {
    const key = keyOf(phrase)
    return key !== '' && isPlain(phrase) && text.includes(` ${key} `)
  }
  const hasWords = (phrase: string): boolean => {
    const words = wordsOf(phrase)
    return words.length > 0 && isPlain(phrase) && words.every(word => known.has(word))
  }
  const isOffice = ({ title, body }: AnsweredOffice): boolean =>
    hasWords(title) && (body === null || hasWords(body))
  const day = (date: string | null): string | null =>
    date !== null && isDay(date) && known.has(String(Number(date.slice(8)))) ? date : null
  const persons = answer.persons.filter(({ name }) => isThere(name))
  return {
    start: day(answer.start),
    end: day(answer.end),
    destination: answer.destination.filter(code => countries.has(code)),
    leader: answer.leader !== null && isThere(answer.leader) ? answer.leader : null,
    persons: persons.map(person => ({ ...person, offices: person.offices.filter(isOffice) })),
  }
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** Whether a text has none of the characters that act unseen. */
const isPlain = (text: string): boolean => !/\p{C}/u.test(text)
