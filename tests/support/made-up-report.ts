import * as fc from 'fast-check'
import { draftReport, type Draft } from '../../src/draft/draft.ts'

/** Sentences of an invented report; any of them can be there or not. */
const sentences = [
  'Odra Velune and Ines Halvor, Minister of Finance of Norway, were received by Pablo Quint, President of Chile.',
  'She also met with Rosa Merlo, Minister of Foreign Affairs of Chile and Chair of the Samples Party (SP).',
  'On 6 May, the delegation met with Tomas Ibarra, Speaker of the Chamber of Deputies of Chile.',
  'The delegation visited a port in Valparaiso and laid a wreath at the Monument of Samples.',
  'Odra Velune thanked the Chilean side for its help with the harbour project.',
  'Pablo Quint said that Chile is ready to deepen cooperation in fisheries.',
  'The two sides discussed trade in paper and the training of teachers.',
  'The delegation toured a school of music in Santiago and attended a seminar on shipping.',
] as const

const opening =
  'A Norwegian delegation led by Odra Velune, Minister of Trade of Norway, paid an official visit to Chile from 5 to 8 May 2031 at the invitation of the Chilean side.'

const drafts = new Map<string, Draft>()

/** Drafts the invented report with the sentences of the given numbers. */
export function draftOf(numbers: readonly number[] = [...sentences.keys()]): Draft {
  const text = [opening, ...numbers.map(number => sentences[number])].join('\n\n')
  const known = drafts.get(text)
  if (known) return known
  const draft = draftReport(text, { file: 'report.txt', published: '2031-05-09' })
  drafts.set(text, draft)
  return draft
}

/** Drafts of the invented report, as it might be written at different times. */
export const someDraft: fc.Arbitrary<Draft> = fc
  .subarray([...sentences.keys()])
  .map(numbers => draftOf(numbers))
