import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'
import { topicOf } from '../../src/draft/topics/topic.ts'

/** An invented visit, behind which the sentence of a test stands. */
const visit =
  'Odra Velune, Minister of Trade of Norway, paid an official visit to Chile from 5 to 7 May 2031. She was received by Tarn Obrecht, Foreign Minister of Chile.'

const said = (sentence: string): readonly string[] =>
  draftReport(`${visit}\n\n${sentence}`, { published: '2031-05-14' }).facts.statements.map(
    ({ side, speaker, topics }) => `${side} ${speaker ?? '-'}: ${topics.join()}`,
  )

const topicsOf = (sentence: string): readonly unknown[] =>
  (
    draftReport(`${visit}\n\n${sentence}`, { published: '2031-05-14' }).record.statements ?? []
  ).flatMap(({ topics }) => topics)

describe('a statement belongs', () => {
  it.each([
    ['Obrecht hailed the new ferry.', 'host Tarn Obrecht: the new ferry.'],
    ['Velune, in turn, stated that copper was dear.', 'visitor Odra Velune: that copper was dear.'],
    [
      'The ferry would sail in June, Obrecht said.',
      'host Tarn Obrecht: The ferry would sail in June',
    ],
    ['The ferry is too small, said Tarn Obrecht.', 'host Tarn Obrecht: The ferry is too small'],
    [
      'According to Velune, the ferry is too small.',
      'visitor Odra Velune: the ferry is too small.',
    ],
    ['The Chilean side is willing to buy more fish.', 'host -: to buy more fish.'],
    ['Herring, said Velune, is silver.', 'visitor Odra Velune: Herring, said Velune, is silver.'],
    [
      'Velune toured a cannery in Arica, calling for longer quays.',
      'visitor Odra Velune: longer quays.',
    ],
    [
      'Accompanied by Tarn Obrecht, she stressed the role of pilots.',
      'visitor Odra Velune: the role of pilots.',
    ],
    ['The authorities promised new quays by winter.', 'host -: new quays by winter.'],
  ])('to whoever stands before or behind the verb: %s', (sentence, expected) => {
    expect(said(sentence)).toEqual([expected])
  })

  it('to each of two who speak in one sentence', () => {
    expect(
      said('Obrecht praised the new ferry; Velune, for her part, asked for longer quays.'),
    ).toEqual(['host Tarn Obrecht: the new ferry;', 'visitor Odra Velune: longer quays.'])
  })

  it('to who says it, where they say what somebody else does', () => {
    expect(said('Velune said that the Norwegian side supports the new ferry.')).toEqual([
      'visitor Odra Velune: that the Norwegian side supports the new ferry.',
    ])
  })

  it('to one speaker as one, also where some of the words are quoted', () => {
    expect(
      said('Velune said that the herring was back. She called it “a silver year for the coast”.'),
    ).toHaveLength(1)
  })

  it.each([
    ['The main topics were the herring quota and the ferry.', 'the herring quota and the ferry.'],
    ['The two ministers reviewed the herring quota.', 'the herring quota.'],
    ['Velune and Obrecht discussed the herring quota.', 'the herring quota.'],
    ['The talks with Obrecht focused on the herring quota.', 'the herring quota.'],
    ['She held talks with Tarn Obrecht on the herring quota.', 'the herring quota.'],
    ['During the meeting, the herring quota was also discussed.', 'the herring quota'],
    ['The herring quota and the ferry came under discussion.', 'The herring quota and the ferry'],
    ['Topics to be discussed include the herring quota.', 'the herring quota.'],
    ['The two agreed on a herring quota.', 'on a herring quota.'],
    ['The two heads of state reviewed the herring quota.', 'the herring quota.'],
    ['The parties agreed to lift the herring quota.', 'to lift the herring quota.'],
    ['Velune agreed with Obrecht that the quota was low.', 'with Obrecht that the quota was low.'],
  ])('to both where they talk with each other: %s', (sentence, expected) => {
    expect(said(sentence)).toEqual([`both -: ${expected}`])
  })

  it.each([
    'The ministers held talks on the sidelines of a conference.',
    'Velune was told to wait in the hall.',
    'Thanks to the pilots the ferry was on time.',
    'The states of the south have many lakes.',
    'The programme was long, said a paper of the port.',
    'She reviewed a guard of honour.',
    'Velune and Obrecht called on the mayor.',
    'Velune is expected to leave in the evening.',
  ])('to nobody where nothing is said: %s', sentence => {
    expect(said(sentence)).toEqual([])
  })

  it('to its speaker only as far as it goes', () => {
    expect(said('Velune thanked Obrecht for the ferry and visited a fish market.')).toEqual([
      'visitor Odra Velune: Obrecht for the ferry',
    ])
  })
})

describe('the topic of a statement', () => {
  it.each([
    ['to expand trade in salted fish', 'said', 'expanding trade in salted fish'],
    ['to set up a joint board', 'agreed', 'setting up a joint board'],
    ['that the new ferry would sail in June', 'said', 'new ferry'],
    ['that Chile is a close friend of fishermen', 'said', 'close friend of fishermen'],
    ['that Norway would support longer quays', 'said', 'supporting longer quays'],
    ['the guests that the new quay was ready', 'told', 'new quay'],
    ['Obrecht for the warm welcome in the harbour', 'thanked', 'warm welcome in the harbour'],
    ['a wide range of ferry lines, including two', 'discussed', 'ferry lines'],
    ['his deep gratitude for the lifeboats', 'expressed', 'lifeboats'],
    ['the importance of longer quays', 'stressed', 'longer quays'],
    ['ways to protect the herring', 'discussed', 'protecting the herring'],
    ['fish, copper, wood and wine', 'discussed', 'fish, copper, wood and wine'],
    ['the efforts made by Chile to build quays', 'commended', 'building quays'],
    ['his country’s keen interest in salted fish', 'expressed', 'salted fish'],
    ['with appreciation the new quay', 'noted', 'new quay'],
    ['it marked the start of a long friendship', 'said', 'start of a long friendship'],
    ['the ministers to convene a fish board', 'directed', 'convening a fish board'],
    ['support from the coast guard', 'looked forward to', 'support from the coast guard'],
    ['U.S. help for the fishermen', 'underscored', 'U.S. help for the fishermen'],
    ['the people in building new quays', 'supports', 'building new quays'],
    ['pilots sent to train the crew', 'praised', 'pilots sent'],
  ])('of "%s" behind "%s" is a short phrase', (text, verb, expected) => {
    expect(topicOf(text, verb)).toBe(expected)
  })

  it('is nothing where the words name none', () => {
    expect(topicOf('his visit', 'spoke of')).toBeUndefined()
    expect(topicOf('“ ”', 'said')).toBeUndefined()
  })

  it('is one for each idea', () => {
    expect(
      topicsOf(
        'Velune said that Norway is ready to buy more copper and open a consulate, and thanked Chile for the lifeboats.',
      ),
    ).toEqual(['Buying more copper', 'Opening a consulate', 'Lifeboats'])
  })
})
