import { describe, expect, it } from 'vitest'
import { bodiesOf, facts, officesOf, placesOf, visit } from './reading.ts'

const namesIn = (text: string): readonly string[] => facts(text).persons.map(({ name }) => name)

const countriesOf = (text: string): readonly string[] =>
  facts(text).countries.map(({ code }) => code)

describe('a name is read whole', () => {
  it.each([
    ['with a letter without a stop', 'She met General Mark A Milner.', 'Mark A Milner'],
    ['with letters before it', 'She met Lieutenant General H L V Perrin.', 'H L V Perrin'],
    ['behind a style without its last stop', 'She met President H.E Tarn Obrecht.', 'Tarn Obrecht'],
    [
      'with a word of every day in it',
      'She met the Minister of Energy, Hon. Ida Among.',
      'Ida Among',
    ],
    ['with one at its head', 'She met Party Secretary To Lanh.', 'To Lanh'],
    [
      'with an ending of another language',
      'She met Foreign Minister Tarn Obrecht uulu.',
      'Tarn Obrecht uulu',
    ],
    [
      'with a short form of a given name',
      'She met State Minister for Ports Md. Tarn Obrecht.',
      'Md. Tarn Obrecht',
    ],
    [
      'behind styles in parentheses',
      'She met H.E. Tan Sri Dato (Dr.) Tarn bin Obrecht.',
      'Tarn bin Obrecht',
    ],
    ['with the name of the father', 'She met Sultan bin Tarn Al Said.', 'Sultan bin Tarn Al Said'],
    ['with a particle', 'She met President Tarn wa Obrecht.', 'Tarn wa Obrecht'],
    ['with the name of a month', 'She met Mayor Jan Obrecht.', 'Jan Obrecht'],
    ['behind a rank and a style', 'She met General Sir Pell Yarrow.', 'Pell Yarrow'],
  ])('%s', (_, sentence, name) => {
    expect(namesIn(`${visit} ${sentence}`)).toContain(name)
  })
})

describe('ranks', () => {
  it.each([
    ['Gen. Pell Yarrow', 'Gen.'],
    ['Lt Gen Pell Yarrow', 'Lt Gen'],
    ['Brig. Gen. (Rtd) Pell Yarrow', 'Brig. Gen.'],
    ['Vice Admiral Pell Yarrow', 'Vice Admiral'],
  ])('of %s', (words, rank) => {
    expect(officesOf(`${visit} She met ${words} in the port.`, 'Pell Yarrow')).toEqual([
      `${rank} @ `,
    ])
  })

  it('leave room for the office behind the name', () => {
    const text = `${visit} Major General Pell Yarrow, Commander of the Harbour Guard, called on General Tarn Obrecht.`
    expect(officesOf(text, 'Pell Yarrow')).toEqual([
      'Major General @ ',
      'Commander @ Harbour Guard',
    ])
  })
})

describe('titles', () => {
  it.each([
    [
      'of staffs with their abbreviation',
      'the Chief of the Army Staff (CAS), General Pell Yarrow',
      'Chief of the Army Staff @ Chile',
    ],
    [
      'with an ordinal in figures',
      'the 1st Deputy Speaker of the National Assembly, Pell Yarrow',
      '1st Deputy Speaker @ National Assembly',
    ],
    ['of a First Lady', 'Pell Yarrow, First Lady of the Republic of Chile', 'First Lady @ Chile'],
    [
      'at a ministry in small letters',
      'Chilean foreign ministry spokeswoman Pell Yarrow',
      'spokeswoman @ Chilean foreign ministry',
    ],
    [
      'at a body of another',
      'Pell Yarrow, Secretary of the Green Party and Chair of its Commission for Health',
      'Chair @ Commission for Health',
    ],
    [
      'in a country under its style',
      'the Prime Minister of the French Republic (Madame Pell Yarrow)',
      'Prime Minister @ France',
    ],
    [
      'of a scheme',
      'the chairman of the Coastal Pension Scheme Honourable Pell Yarrow',
      'chairman @ Coastal Pension Scheme',
    ],
    ['in the plural and small', 'ministers Tarn Obrecht and Pell Yarrow', 'minister @ Chile'],
  ])('%s', (_, words, office) => {
    expect(officesOf(`${visit} She met with ${words}.`, 'Pell Yarrow')).toContain(office)
  })

  it('stay with their own name in a list of addressed people', () => {
    const text = `${visit} Mr. Pell Yarrow, the vice president of the Water Board, Mr. Tarn Obrecht, the secretary general of the Harbour Council, held dinners for the guests.`
    expect(officesOf(text, 'Pell Yarrow')).toEqual(['vice president @ Water Board'])
    expect(officesOf(text, 'Tarn Obrecht')).toEqual(['secretary general @ Harbour Council'])
  })
})

describe('bodies and places', () => {
  it('are one body where the short name follows the long one', () => {
    const text = `${visit} The Coastal Secretariat will help. Staff of the Secretariat came.`
    expect(bodiesOf(text)).toEqual(['Coastal Secretariat'])
  })

  it('keep the organ of a party behind its country', () => {
    const text = `${visit} She met the Secretary of the Communist Party of Chile (CPC) Central Committee Pell Yarrow.`
    expect(bodiesOf(text)).toEqual(['Communist Party of Chile (CPC) Central Committee'])
  })

  it('are none where a delegation bears the adjective of its country', () => {
    expect(bodiesOf(`${visit} The Norwegian Delegation was tired.`)).toEqual([])
  })

  it('are told by the kind of place before or behind the name', () => {
    const text = `${visit} She stayed in Hotel Marisma, saw Lake Orlu, the Palais des Mouettes and the Velmar Pavilion, and spoke in the Government Palace and at Army Headquarters.`
    expect(placesOf(text)).toEqual([
      'Hotel Marisma',
      'Lake Orlu',
      'Palais des Mouettes',
      'Velmar Pavilion',
      'Government Palace',
      'Army Headquarters',
    ])
  })

  it('are no places where a name belongs to a time', () => {
    expect(placesOf(`${visit} She recalled the times of Ossel Tarn.`)).toEqual([])
  })
})

describe('bodies in other languages', () => {
  it.each(['Partido Renovador', 'Institut Polaire', 'Universidad de la Costa'])(
    'are read: %s',
    name => {
      expect(bodiesOf(`${visit} She spoke at the ${name} in Santiago.`)).toEqual([name])
    },
  )
})

describe('a place in capitals before the report', () => {
  it('is no person', () => {
    expect(
      namesIn('TARN OBRECHT, Chile - Trade Minister Odra Velune of Norway arrived on Monday.'),
    ).toEqual(['Odra Velune'])
  })
})

describe('countries and cities', () => {
  it('are named by bodies too, and by no city in the name of one', () => {
    const text = `${visit} She met the Peruvian Embassy and the Riga City Council.`
    expect(countriesOf(text)).toEqual(['NO', 'CL', 'PE'])
  })

  it('are named by questions of the press, of which nothing else is read', () => {
    const text = `${visit}\n\nQUESTION: Will Secretary Tarn Obrecht go to Peru in July?`
    expect(countriesOf(text)).toEqual(['NO', 'CL', 'PE'])
    expect(namesIn(text)).toEqual(['Odra Velune'])
  })

  it('are found within an office', () => {
    const text = `${visit} She met Pell Yarrow, Adviser at the Norwegian Embassy in Lima.`
    expect(placesOf(text)).toEqual(['Lima'])
  })
})

describe('a surname that two people share', () => {
  it('means the one who has the title before it', () => {
    const text = `${visit} She met President Pell Yarrow. The First Lady, Quill Yarrow, showed her the garden. In the evening President Yarrow gave a dinner.`
    expect(officesOf(text, 'Quill Yarrow')).toEqual(['First Lady @ Chile'])
    expect(officesOf(text, 'Pell Yarrow')).toEqual(['President @ Chile'])
  })
})

describe('what is no name', () => {
  it('is an aircraft, or the abbreviation of an airport', () => {
    const text = `${visit} Her Airbus A320-200 (new) landed at Velmar International Airport (VIA) at noon, and she left VIA at once for State House.`
    expect(namesIn(text)).toEqual(['Odra Velune'])
    expect(bodiesOf(text)).toEqual([])
    expect(placesOf(text)).toContain('State House')
  })
})
