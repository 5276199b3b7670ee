import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'

const visit =
  'Odra Velune, Minister of Trade of Norway, paid an official visit to Chile from 5 to 7 May 2031.'

const met = (sentence: string): readonly (readonly string[])[] =>
  draftReport(`${visit} ${sentence}`, { published: '2031-05-14' }).facts.meetings.map(
    ({ participants }) => participants,
  )

describe('who is met', () => {
  it.each([
    'Velune and the Foreign Minister of Chile, Tarn Obrecht, held talks in Santiago.',
    'Velune and her Chilean counterpart, Tarn Obrecht, discussed herring.',
    'She was welcomed by Tarn Obrecht, Foreign Minister of Chile. The two ministers then held extensive talks.',
    'She met with the Committee on Fish, chaired by Tarn Obrecht.',
    'She was received at Casa Vieja by Tarn Obrecht, President of Chile.',
    'She called on Tarn Obrecht, Foreign Minister of Chile.',
  ])('is the host, where visitor and host do it together: %s', sentence => {
    expect(met(sentence)).toEqual([['Tarn Obrecht']])
  })

  it('are several in one meeting, where it is a joint one', () => {
    expect(
      met(
        'She had a joint meeting with Tarn Obrecht, President of Chile, and Pell Yarrow, Mayor of Arica.',
      ),
    ).toEqual([['Tarn Obrecht', 'Pell Yarrow']])
  })

  it.each([
    'The talks were attended by Pell Yarrow and Quill Amberson.',
    'Pell Yarrow and Quill Amberson also attended the meeting.',
    'Others present at the meeting included Pell Yarrow and Quill Amberson.',
  ])('are those too who were present: %s', sentence => {
    expect(met(`She met Tarn Obrecht, Foreign Minister of Chile. ${sentence}`)).toEqual([
      ['Tarn Obrecht', 'Pell Yarrow', 'Quill Amberson'],
    ])
  })

  it('are not those who were present at a ceremony', () => {
    expect(
      met(
        'She met Tarn Obrecht, Foreign Minister of Chile. The ceremony took place in the presence of Pell Yarrow.',
      ),
    ).toEqual([['Tarn Obrecht']])
  })

  it('is nobody who only waits at an airport', () => {
    expect(met('She was greeted at the airport by Tarn Obrecht, Mayor of Arica.')).toEqual([])
  })
})
