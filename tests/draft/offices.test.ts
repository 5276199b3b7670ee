import { describe, expect, it } from 'vitest'
import { facts, officesOf, sidesOf, visit } from './reading.ts'

describe('the body of an office', () => {
  it('is the one named before, where a common noun stands for it', () => {
    const text = `${visit} She met the Water Committee of the Senate. Pell Yarrow, a member of the committee, was ill.`
    expect(officesOf(text, 'Pell Yarrow')).toEqual(['member @ Water Committee of the Senate'])
  })

  it('is the one named before, where its kind stands before the title', () => {
    const text =
      'A delegation from the Committee on Ports, led by Committee Vice-Chair Odra Velune, will visit Chile from 5 to 7 May 2031.'
    expect(officesOf(text, 'Odra Velune')).toEqual(['Vice-Chair @ Committee on Ports'])
  })

  it.each([
    ['behind the title without a preposition', 'Chairman Senate Pell Yarrow', 'Chairman @ Senate'],
    [
      'inside the title',
      'the former United Nations envoy Pell Yarrow',
      'former envoy @ United Nations',
    ],
    ['none that begins with a small letter', 'the pro-Arctic mayor, Pell Yarrow', 'mayor @ '],
  ])('is told %s', (_, words, office) => {
    expect(officesOf(`${visit} She met ${words}.`, 'Pell Yarrow')).toEqual([office])
  })
})

describe('the body that an office leaves out', () => {
  it('is the parliament of the head, for MPs who travel along', () => {
    const text =
      'A delegation headed by Odra Velune, Speaker of the Storting, visited Chile. Taking part are MPs Pell Yarrow and Tarn Obrecht.'
    expect(officesOf(text, 'Tarn Obrecht')).toEqual(['MP @ Storting'])
  })

  it('is the committee that travels, for its officers in parentheses', () => {
    const text =
      'The delegation of the Ports Committee of the Storting visited Chile. It consists of Pell Yarrow (deputy chair) and Tarn Obrecht.'
    expect(officesOf(text, 'Pell Yarrow')).toEqual([
      'deputy chair @ Ports Committee of the Storting',
    ])
  })
})

describe('titles in lists', () => {
  it('before names stay so, where one of the names is addressed', () => {
    const text = `${visit} She met Minister of Health Pell Yarrow, Minister of Environment, Dr. Quill Amberson, and Minister of Ports Tarn Obrecht.`
    expect(officesOf(text, 'Pell Yarrow')).toEqual(['Minister of Health @ Chile'])
    expect(officesOf(text, 'Quill Amberson')).toEqual(['Minister of Environment @ Chile'])
    expect(officesOf(text, 'Tarn Obrecht')).toEqual(['Minister of Ports @ Chile'])
  })

  it('behind names as letters are the mandate of that name', () => {
    const text = `${visit} She came together with Mrs Quill Amberson MP, Mr Pell Yarrow MP, and others.`
    expect(officesOf(text, 'Quill Amberson')).toEqual(['MP @ Norway'])
    expect(officesOf(text, 'Pell Yarrow')).toEqual(['MP @ Norway'])
    expect(sidesOf(text)['Quill Amberson']).toBe('visitor')
  })

  it('keep a portfolio whole, whatever word stands in it', () => {
    const text = `${visit} She met Assistant Secretary for Boreal Affairs Pell Yarrow.`
    expect(officesOf(text, 'Pell Yarrow')).toEqual([
      'Assistant Secretary for Boreal Affairs @ Chile',
    ])
  })

  it('leave out the counterpart who is named with a title of their own', () => {
    const text = `${visit} She met her Chilean counterpart, Mr Pell Yarrow, Minister of State.`
    expect(officesOf(text, 'Pell Yarrow')).toEqual(['Minister of State @ Chile'])
  })
})

describe('people who are not of the visit', () => {
  it('are those another represents', () => {
    const sides = sidesOf(`${visit} Velune was representing President Tarn Obrecht at the summit.`)
    expect(sides['Tarn Obrecht']).toBe('other')
  })

  it('are contacts for the press', () => {
    const text = `${visit}\n\nEnquiries: Mr Tarn Obrecht, Spokesperson for the Ministry.`
    expect(facts(text).persons.map(({ name }) => name)).toEqual(['Odra Velune'])
  })
})

describe('a group that bears a name', () => {
  it('is led by whom it says', () => {
    const text =
      'The former president of Norway, Odra Velune, will lead the Coastal Observer Group for the elections in Chile. The Coastal Secretary-General, Tarn Obrecht, called it together.'
    expect(facts(text).leader).toBe('Odra Velune')
  })
})

describe('a journey named in passing', () => {
  it('adds no country visited', () => {
    const text =
      'Odra Velune, Foreign Minister of Norway, has travelled to Chile on Monday. The journey follows Odra Velune’s visit to Peru last week.'
    expect(facts(text).visit.destination).toEqual(['CL'])
  })

  it('counts where a delegation is led to several countries at the end of a week', () => {
    const text =
      'Odra Velune, Speaker of the Storting, will lead a delegation at the end of this week to Chile, Peru, and Bolivia.'
    expect(facts(text).visit.destination).toEqual(['CL', 'PE', 'BO'])
  })
})

describe('titles of one kind and another', () => {
  it.each([
    ['chief veterinary officer Pell Yarrow', 'chief veterinary officer @ '],
    ['the Chief of Defence Force General Tan Sri Pell Yarrow', 'Chief @ Defence Force'],
    ['Army Chief General Pell Yarrow', 'Army Chief @ Chile'],
    [
      'the Secretary of State in the Office of Foreign Affairs, Pell Yarrow',
      'Secretary of State @ Office of Foreign Affairs',
    ],
    ['Pell Yarrow, Director of the Office for Ports', 'Director @ Office for Ports'],
    [
      'Ambassador Extraordinary and Plenipotentiary of the Republic of Chile to Norway Pell Yarrow',
      'Ambassador Extraordinary and Plenipotentiary to Norway @ Chile',
    ],
    ['Senate Marshal Pell Yarrow', 'Marshal @ Senate'],
    ['MPLV Secretary-General Pell Yarrow', 'Secretary-General @ MPLV'],
    ['the Senior Economist Pell Yarrow', 'Senior Economist @ '],
    [
      'the Head of the Coastal Programme Office in Santiago, Ambassador Pell Yarrow',
      'Head @ Coastal Programme Office',
    ],
    ['the first country President Pell Yarrow had seen', 'President @ Chile'],
    [
      'the Deputy Secretary to the Cabinet for administration, Pell Yarrow',
      'Deputy Secretary @ Cabinet',
    ],
    ['Major General Pell Yarrow (Rtd) Minister of Ports', 'Minister of Ports @ Chile'],
    [
      'Presidential Assistant on Foreign Affairs Pell Yarrow',
      'Presidential Assistant on Foreign Affairs @ ',
    ],
    ["the chargé d'affaires of the Nunciature, Pell Yarrow", "chargé d'affaires @ Nunciature"],
    ['Prime Minister, Dr the Honourable Pell Yarrow', 'Prime Minister @ Chile'],
    ['Governor Pell Yarrow of Velmar Province', 'Governor @ Velmar Province'],
    ['the Head of the Waste Policy Group Pell Yarrow', 'Head @ Waste Policy Group'],
    ['Crown Prince Pell Yarrow', 'Crown Prince @ Chile'],
    ['Velmar’s Lord Mayor Pell Yarrow', 'Lord Mayor @ Velmar'],
    ['Pell Yarrow, Coordinator of the UNDP Unit', 'Coordinator @ UNDP Unit'],
    ['Pell Yarrow, President of the Court of Auditors', 'President @ Court of Auditors'],
    ['UN Secretary-General Pell Yarrow', 'Secretary-General @ UN'],
    ['the High Representative, Pell Yarrow', 'High Representative @ '],
  ])('%s', (words, office) => {
    expect(officesOf(`${visit} She met ${words}.`, 'Pell Yarrow')).toContain(office)
  })

  it('behind a name that has one before it already', () => {
    const text =
      'State Secretary Odra Velune, head of the Directorate for Ports, was received in Santiago by Foreign Minister Tarn Obrecht.'
    expect(officesOf(text, 'Odra Velune').map(office => office.split(' @ ')[0])).toEqual([
      'State Secretary',
      'head',
    ])
    expect(facts(text).leader).toBe('Odra Velune')
  })
})

describe('ranks in a list', () => {
  const text = `${visit} She met General Pell Yarrow, Minister Delegate and Chief of Staff of the Coastal Army, and Lt Gen Tarn Obrecht, Commander of the Harbour Guard. Gen. Yarrow spoke.`

  it('begin another person', () => {
    expect(officesOf(text, 'Pell Yarrow')).toContain('Chief of Staff @ Coastal Army')
    expect(officesOf(text, 'Tarn Obrecht')).toEqual(['Lt Gen @ ', 'Commander @ Harbour Guard'])
  })

  it('are told once, in the fullest form', () => {
    expect(officesOf(text, 'Pell Yarrow').filter(office => office.startsWith('Gen'))).toEqual([
      'General @ ',
    ])
  })
})

describe('a bare title joined to another', () => {
  it('is of whom it meant before', () => {
    const text =
      'Secretary of State Odra Velune met in Santiago with Foreign Minister Tarn Obrecht. The Secretary and Foreign Minister Obrecht spoke of ships.'
    expect(officesOf(text, 'Tarn Obrecht').map(office => office.split(' @ ')[0])).toEqual([
      'Foreign Minister',
    ])
  })
})
