import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'

/** An invented visit, behind which the sentence of a test stands. */
const visit =
  'Odra Velune, Minister of Trade of Norway, paid an official visit to Chile from 5 to 7 May 2031. She was received by Tarn Obrecht, Foreign Minister of Chile.'

const done = (sentence: string): readonly string[] =>
  draftReport(`${visit}\n\n${sentence}`, { published: '2031-05-14' }).facts.activities

describe('an item of the programme', () => {
  it.each([
    ['Velune toured a cannery in Arica.', ['toured a cannery in Arica']],
    [
      'She laid a wreath at the Harbour Monument and planted a larch in the park.',
      ['laid a wreath at the Harbour Monument', 'planted a larch in the park'],
    ],
    [
      'Velune will visit the fish market, meet students and sign a memorandum on herring.',
      ['visit the fish market', 'meet students', 'sign a memorandum on herring'],
    ],
    ['After touring the shipyard, she met Obrecht again.', ['touring the shipyard']],
    ['She visited, on Tuesday, a school of nautics.', ['visited, on Tuesday, a school of nautics']],
    [
      'Velune received a guard of honour at the barracks.',
      ['received a guard of honour at the barracks'],
    ],
    [
      'She exchanged views with young fishermen over lunch.',
      ['exchanged views with young fishermen over lunch'],
    ],
    [
      'She is due to speak before the Senate and to visit a vineyard.',
      ['speak before the Senate', 'visit a vineyard'],
    ],
    ['She was shown around the salt works.', ['shown around the salt works']],
    ['The harbour master walked her through a lighthouse.', ['walked her through a lighthouse']],
    [
      'The delegation visited the archive and the village of Putre.',
      ['visited the archive', 'visited the village of Putre'],
    ],
  ])('is what the visitors do: %s', (sentence, expected) => {
    expect(done(sentence)).toEqual(expected)
  })

  it.each([
    ['An agreement on lighthouses was signed.', ['An agreement on lighthouses was signed']],
    [
      'Following the talks, a number of memoranda will be exchanged.',
      ['a number of memoranda will be exchanged'],
    ],
    ['A dinner was given in her honour.', ['A dinner was given in her honour']],
    ['A ward for divers was inaugurated.', ['A ward for divers was inaugurated']],
    ['The programme includes a tour of a wind farm.', ['a tour of a wind farm']],
  ])('is what comes about, whoever does it: %s', (sentence, expected) => {
    expect(done(sentence)).toEqual(expected)
  })

  it('is each document of a list', () => {
    const list = '\n\n1) Agreement on lighthouses\n\n2) Memorandum on herring'
    expect(done(`The following documents were signed:${list}`)).toEqual([
      'Agreement on lighthouses',
      'Memorandum on herring',
    ])
  })

  it.each([
    'Obrecht toured a cannery in Arica.',
    'The visit will strengthen the bonds of the coasts.',
    'Such visits make people happy.',
    'The cannery visited last year was empty.',
    'After the tour of the country, Velune was tired.',
    'She came to observe the herring.',
  ])('is nothing that others do, and no noun: %s', sentence => {
    expect(done(sentence)).toEqual([])
  })

  it('is a welcome at an airport, which is no meeting', () => {
    const text =
      'Odra Velune, Minister of Trade of Norway, arrived in Chile on 5 May 2031. She was received at Arica airport by Pell Yarrow, Mayor of Arica.'
    const { activities, meetings } = draftReport(text, { published: '2031-05-14' }).facts
    expect(activities).toEqual([expect.stringMatching(/^received at Arica airport by Pell Yarrow/)])
    expect(meetings).toEqual([])
  })
})
