import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'

const unused = (text: string): readonly string[] =>
  draftReport(text, { published: '2031-05-14' }).evidence.unused.map(one => one.text)

describe('the names that no fact uses', () => {
  const visit = 'Odra Velune, Minister of Trade of Norway, visited Chile from 5 to 7 May 2031.'

  it('are none of the people of the record, whatever titles stand before them', () => {
    const text = `${visit} She met with H.E. Samdech Techo Tarn Obrecht, President of Chile, and Dato Sri Pell Yarrow, Minister of Energy of Chile.`
    expect(unused(text)).toEqual([])
  })

  it('are those of whom the record says nothing', () => {
    expect(unused(`${visit} The last visit was in 2019 by then Minister Brask Tolliver.`)).toEqual([
      'Brask Tolliver',
    ])
  })
})
