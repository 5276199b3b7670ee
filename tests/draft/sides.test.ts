import { describe, expect, it } from 'vitest'
import { facts, sidesOf, visit } from './reading.ts'

describe('lists of a delegation', () => {
  it.each([
    [
      'accompanied by, over semicolons',
      'Velune was accompanied by Pell Yarrow, Director of Trade; Quill Amberson, Director of Ports; and Tarn Obrecht.',
    ],
    [
      'a delegation comprising',
      'With her came a delegation comprising Pell Yarrow; Quill Amberson, Director of Ports; Tarn Obrecht and others.',
    ],
    [
      'behind a colon',
      'Delegation: Pell Yarrow (Director of Trade), Quill Amberson, Tarn Obrecht.',
    ],
    [
      'before "joined the delegation"',
      'Pell Yarrow, Quill Amberson and Tarn Obrecht also joined the delegation.',
    ],
    [
      'before "were in attendance"',
      'Mrs. Pell Yarrow, Ms. Quill Amberson and Captain Tarn Obrecht, R.N., were in attendance.',
    ],
    [
      'with offices in parentheses',
      'The delegation consists of Pell Yarrow (director of trade), Quill Amberson and Tarn Obrecht.',
    ],
  ])('make visitors: %s', (_, sentence) => {
    const sides = sidesOf(`${visit} ${sentence}`)
    expect([sides['Pell Yarrow'], sides['Quill Amberson'], sides['Tarn Obrecht']]).toEqual([
      'visitor',
      'visitor',
      'visitor',
    ])
  })

  it('make hosts where it is the delegation of the country visited', () => {
    const sides = sidesOf(`${visit} The Chilean delegation included Pell Yarrow and Tarn Obrecht.`)
    expect(sides).toMatchObject({ 'Pell Yarrow': 'host', 'Tarn Obrecht': 'host' })
  })

  it('make hosts where the governor is accompanied', () => {
    const text = `${visit} Governor Quill Amberson received her. The governor was accompanied by Pell Yarrow and Tarn Obrecht.`
    expect(sidesOf(text)).toMatchObject({ 'Pell Yarrow': 'host', 'Tarn Obrecht': 'host' })
  })

  it('are told by the side they sit on, up to the next side', () => {
    const text = `${visit} On the Chilean side, Quill Amberson; and Pell Yarrow took part; on the Norwegian side, Brask Tolliver; and Tarn Obrecht.`
    expect(sidesOf(text)).toMatchObject({
      'Quill Amberson': 'host',
      'Pell Yarrow': 'host',
      'Brask Tolliver': 'visitor',
      'Tarn Obrecht': 'visitor',
    })
  })

  it('are told by the side of the guests', () => {
    const text = `${visit} From the Chilean side Quill Amberson took part, and from the guests' side, Pell Yarrow and Tarn Obrecht.`
    expect(sidesOf(text)).toMatchObject({
      'Quill Amberson': 'host',
      'Pell Yarrow': 'visitor',
      'Tarn Obrecht': 'visitor',
    })
  })

  it('go on behind the number and the kind of people', () => {
    const text = `${visit} The delegation of around forty people from business, academia and politics includes Pell Yarrow and Tarn Obrecht.`
    expect(sidesOf(text)).toMatchObject({ 'Pell Yarrow': 'visitor', 'Tarn Obrecht': 'visitor' })
  })

  it('stand below a heading that says whose they are', () => {
    const text = `${visit}\n\nMembers of the Norwegian delegation\n\n- Pell Yarrow, Director of Trade\n- Quill Amberson\n\nOn the Chilean side\n\n- Tarn Obrecht, Director of Ports`
    expect(sidesOf(text)).toMatchObject({
      'Pell Yarrow': 'visitor',
      'Quill Amberson': 'visitor',
      'Tarn Obrecht': 'host',
    })
  })

  it('follow "including" behind the delegation', () => {
    const text = `${visit} The delegation counts nine members, including Vice President Pell Yarrow and Tarn Obrecht (Sweden).`
    expect(sidesOf(text)).toMatchObject({ 'Pell Yarrow': 'visitor', 'Tarn Obrecht': 'visitor' })
  })

  it('make both leaders visitors, whatever their countries', () => {
    const text =
      'A delegation of eight Members of the European Parliament led by Committee Chair Pell Yarrow (Germany) and Committee Chair Tarn Obrecht (France) will visit Chile from 5 to 7 May 2031.'
    expect(sidesOf(text)).toEqual({ 'Pell Yarrow': 'visitor', 'Tarn Obrecht': 'visitor' })
  })
})

describe('sides of offices', () => {
  it('are none of both where the office is over', () => {
    const sides = sidesOf(`${visit} Chile is the home of former president Tarn Obrecht.`)
    expect(sides['Tarn Obrecht']).toBe('other')
  })

  it('follow from the body that the visitors come from', () => {
    const text =
      'Eight scholars from the Fjord Institute for Ports, Bergen, were our guests in Santiago. Dr Pell Yarrow, a fellow of the Fjord Institute, thanked the Harbour Council.'
    expect(sidesOf(text)['Pell Yarrow']).toBe('visitor')
  })

  it('follow from the chamber, where only the visitors have one of that name', () => {
    const text =
      'Speaker of the Senate of Poland Odra Velune is greeted in Dublin by Quill Amberson, Speaker of the Lower House, during her visit to Ireland. On the left: Senators Pell Yarrow and Tarn Obrecht.'
    expect(sidesOf(text)).toMatchObject({ 'Pell Yarrow': 'visitor', 'Tarn Obrecht': 'visitor' })
  })

  it('tell the home by who accompanies', () => {
    const text =
      'Foreign Minister Odra Velune arrived in Santiago on 5 May 2031. Travelling with the Foreign Minister are Pell Yarrow and Tarn Obrecht, both Members of the Norwegian Parliament. She met President Quill Amberson.'
    expect(sidesOf(text)).toEqual({
      'Odra Velune': 'visitor',
      'Pell Yarrow': 'visitor',
      'Tarn Obrecht': 'visitor',
      'Quill Amberson': 'host',
    })
  })
})

describe('the head', () => {
  it.each([
    [
      'is led by an officer with an ordinal, and not who receives',
      'Prime Minister of Chile Hon. Tarn Obrecht has met a delegation from the Storting of Norway. The delegation is led by the 1st Deputy Speaker of the Storting, Hon. Odra Velune.',
    ],
    [
      'calls on the host',
      'Norwegian Army Chief Lieutenant General Odra Velune called on the Chief of Army Staff (CAS) General Tarn Obrecht in Santiago on Monday.',
    ],
    [
      'is the chair of the group, and not who leads its staff',
      'A group of observers reached Santiago on Monday. Dame Odra Velune, a former Governor-General of Norway, is the Chair of the Group. The group will be supported by staff, led by Mr Tarn Obrecht.',
    ],
    [
      'leads today, and not who comes another time',
      'The Honourable Odra Velune, Minister of Trade, today led an official delegation to Chile. The meeting paves the way for a visit of the President of Chile, H.E Tarn Obrecht to Norway.',
    ],
    [
      'is not a minister who is only named much later',
      'Norway called off the trip by its trade minister to Chile and Peru. Odra Velune was to have spent two days each in Santiago and Lima. No reason was given. In Santiago, a dinner with Trade Minister Tarn Obrecht had been prepared.',
    ],
  ])('%s', (_, text) => {
    expect(facts(text).leader).toBe('Odra Velune')
  })

  it('may be a pair of one country', () => {
    const text =
      'King Odric and Queen Velune of the Netherlands began a three-day state visit to Ireland yesterday. They were welcomed by Tarn Obrecht, the president.'
    expect(facts(text).leader).toBe('Odric')
    expect(
      facts(text).persons.map(({ name, side, offices }) => [name, side, offices[0]?.body]),
    ).toEqual([
      ['Tarn Obrecht', 'host', 'Ireland'],
      ['Odric', 'visitor', 'Netherlands'],
      ['Velune', 'visitor', 'Netherlands'],
    ])
  })
})

describe('a visit of several', () => {
  it.each([
    [
      'together with',
      'The Chairman of Velmar City Council, Odra Velune, together with Deputy Chair Pell Yarrow and the Director of Ports, Tarn Obrecht, visited Chile.',
    ],
    [
      'and',
      'Crown Princess Odra Velune, Prince Pell Yarrow (Norway) and Secretary General Tarn Obrecht concluded today a visit to Chile.',
    ],
  ])('has the first as its head and the others with them: %s', (_, text) => {
    expect(facts(text).leader).toBe('Odra Velune')
    expect(sidesOf(text)['Tarn Obrecht']).toBe('visitor')
  })

  it('is one where somebody is staying in a country', () => {
    const text =
      'On the invitation of Quill Amberson, the Speaker of the Storting Odra Velune is staying in Chile on an official visit.'
    expect(facts(text).leader).toBe('Odra Velune')
  })
})

describe('the country visited', () => {
  it.each([
    [
      'by the delegation that goes there',
      'Odra Velune, Minister of Trade, led a delegation to Chile.',
      ['CL'],
    ],
    [
      'by the second leg that opens a sentence',
      'Odra Velune, Minister of Trade of Norway, began a visit to Chile on Monday. She met President Tarn Obrecht. They spoke of fish. They spoke of ships. They spoke of trains. They dined. In Peru, where she is expected tomorrow, she will meet the press.',
      ['CL', 'PE'],
    ],
    [
      'and none that only its ties are strengthened with',
      'Odra Velune, Minister of Trade, will pay a visit to Chile. The visit is expected to strengthen Norway’s ties with the coast.',
      ['CL'],
    ],
    [
      'by where those met who met',
      'Eight scholars from the Fjord Institute of Norway were our guests. The consultations were held in Santiago.',
      ['CL'],
    ],
    [
      'and none that another person will visit',
      'Odra Velune, Minister of Trade, led a delegation to Chile. This will be President Tarn Obrecht’s second visit to Norway.',
      ['CL'],
    ],
  ])('is told %s', (_, text, codes) => {
    expect(facts(text).visit.destination).toEqual(codes)
  })
})

describe('Members of the European Parliament', () => {
  it('hold their mandate for the group behind their name', () => {
    const text =
      'MEPs will visit Chile from 5 to 7 May 2031. The members of the delegation are Odra Velune (Chair, S&D, SE), Pell Yarrow (EPP, EL) and Tarn Obrecht (The Left, IE).'
    const offices = facts(text).persons.map(({ name, side, offices: own }) => [
      name,
      side,
      own.at(-1)?.body,
    ])
    expect(offices).toEqual([
      ['Odra Velune', 'visitor', 'S&D'],
      ['Pell Yarrow', 'visitor', 'EPP'],
      ['Tarn Obrecht', 'visitor', 'The Left'],
    ])
  })
})
