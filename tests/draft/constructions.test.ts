import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'
import { facts, officesOf, sidesOf, visit } from './reading.ts'

describe('offices are attached', () => {
  it('before the name, with an article and a comma or without', () => {
    const text = `${visit} She met Labour Minister Pell Yarrow and the Minister of Public Works of Chile, Tarn Obrecht.`
    expect(officesOf(text, 'Pell Yarrow')).toEqual(['Labour Minister @ Chile'])
    expect(officesOf(text, 'Tarn Obrecht')).toEqual(['Minister of Public Works @ Chile'])
  })

  it('behind the name, several of them, each at its body', () => {
    const text = `${visit} She met with Tarn Obrecht, Chairman of the Water Board (WB), Deputy Speaker of the National Assembly of Chile and Member of the Standing Committee of the Green Party, and others.`
    expect(officesOf(text, 'Tarn Obrecht')).toEqual([
      'Chairman @ Water Board (WB)',
      'Deputy Speaker @ National Assembly of Chile',
      'Member of the Standing Committee @ Green Party',
    ])
  })

  it('to the name on their own side of a list', () => {
    const text = `${visit} She met with the Minister of Energy, Tarn Obrecht, and with Pell Yarrow, Director of the Harbour Authority.`
    expect(officesOf(text, 'Tarn Obrecht')).toEqual(['Minister of Energy @ Chile'])
    expect(officesOf(text, 'Pell Yarrow')).toEqual(['Director @ Harbour Authority'])
  })

  it('to everybody behind a title in the plural', () => {
    const text = `${visit} Members of the delegation are Senators Pell Yarrow and Tarn Obrecht.`
    expect(officesOf(text, 'Tarn Obrecht')).toEqual(['Senator @ Norway'])
  })

  it('by a relative clause', () => {
    const text = `${visit} Pell Yarrow, who chairs the Budget Committee, was there.`
    expect(officesOf(text, 'Pell Yarrow')).toEqual(['chair @ Budget Committee'])
  })

  it('with ranks, parentheses and possessive bodies', () => {
    const text = `${visit} She was received by Major General Tarn Obrecht and the Mayor (Ms. Pell Yarrow). UNESCO's Regional Director, Quill Amberson, was there.`
    expect(officesOf(text, 'Tarn Obrecht')).toEqual(['Major General @ '])
    expect(officesOf(text, 'Quill Amberson')).toEqual(['Regional Director @ UNESCO'])
  })
})

describe('sides follow', () => {
  it('from who leads the delegation and who receives it', () => {
    const text =
      'A delegation of the Green Party led by Odra Velune visited Chile from 5 to 7 May 2031. The delegation was received by Tarn Obrecht, President of Chile. Velune was accompanied by Pell Yarrow.'
    expect(sidesOf(text)).toEqual({
      'Odra Velune': 'visitor',
      'Tarn Obrecht': 'host',
      'Pell Yarrow': 'visitor',
    })
  })

  it('from the host who receives, where the visitor is only the object', () => {
    const text =
      'SANTIAGO, 6 May 2031 -- Tarn Obrecht, Foreign Minister of Chile, today received Odra Velune, Foreign Minister of Norway, who is on a working visit to Chile.'
    expect(facts(text).leader).toBe('Odra Velune')
    expect(facts(text).visit.destination).toEqual(['CL'])
    expect(sidesOf(text)).toEqual({ 'Tarn Obrecht': 'host', 'Odra Velune': 'visitor' })
  })

  it('from a list of members below', () => {
    const text = `${visit} The members of the delegation are:\n- Pell Yarrow, Director of Trade\n- Quill Amberson`
    expect(sidesOf(text)['Pell Yarrow']).toBe('visitor')
    expect(sidesOf(text)['Quill Amberson']).toBe('visitor')
  })

  it('and whoever held the office before stands on none', () => {
    const text = `${visit} The last visit was in 2019 by then Minister Brask Tolliver.`
    expect(sidesOf(text)['Brask Tolliver']).toBe('other')
  })
})

describe('meetings', () => {
  it('are one for each counterpart met respectively, and one collective', () => {
    const text = `${visit} Velune participated in a collective meeting with Tarn Obrecht, President of Chile, and met respectively with Pell Yarrow, Minister of Energy of Chile, Quill Amberson, Mayor of Santiago, and others.`
    expect(facts(text).meetings.map(({ participants }) => participants)).toEqual([
      ['Tarn Obrecht'],
      ['Pell Yarrow'],
      ['Quill Amberson'],
    ])
    const record = draftReport(text, {}).record
    expect(record.programme?.map(({ kind, with: names }) => [kind, names])).toEqual([
      ['collective-meeting', 'Tarn Obrecht'],
      ['meeting', 'Pell Yarrow'],
      ['meeting', 'Quill Amberson'],
      ['meeting', 'others'],
    ])
  })

  it('are none where the visit is called off', () => {
    const text =
      "Norway's Foreign Minister Odra Velune has cancelled a visit to Chile that was due to begin on 5 May 2031. She was to meet President Tarn Obrecht."
    expect(facts(text).visit.status).toBe('cancelled')
    expect(facts(text).meetings).toEqual([])
  })
})

describe('days', () => {
  it.each([
    ['from 5 to 7 May 2031', '2031-05-05', '2031-05-07'],
    ['on 5–7 May', '2031-05-05', '2031-05-07'],
    ['from May 30 to June 2, 2031', '2031-05-30', '2031-06-02'],
    ['from May 5th to May 7th', '2031-05-05', '2031-05-07'],
    ['(05-07.05.31)', '2031-05-05', '2031-05-07'],
  ])('are read as %s', (words, start, end) => {
    const text = `Odra Velune, Minister of Trade of Norway, paid an official visit to Chile ${words}.`
    expect(facts(text).visit).toMatchObject({ start, end })
  })

  it('follow from the length of the visit', () => {
    const text =
      'Norwegian Foreign Minister Odra Velune arrived in Santiago on Monday for a three-day visit to Chile.'
    expect(facts(text).visit).toMatchObject({ start: '2031-05-12', end: '2031-05-14' })
  })
})

describe('statements', () => {
  it('belong to the speaker before or behind the words, or to the side', () => {
    const text = `${visit}\n\nVelune said that Norway would buy more copper.\n\n"Our two coasts are long and lonely," said Tarn Obrecht, Foreign Minister of Chile.\n\nThe Chilean side thanked the Norwegian side for the fish.\n\nThe two sides agreed to meet again.`
    expect(facts(text).statements.map(({ side, speaker, mode }) => [side, speaker, mode])).toEqual([
      ['visitor', 'Odra Velune', 'paraphrase'],
      ['host', 'Tarn Obrecht', 'quote'],
      ['host', null, 'paraphrase'],
      ['both', null, 'paraphrase'],
    ])
  })
})
