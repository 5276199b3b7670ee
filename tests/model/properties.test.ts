import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildVisit } from '../../src/library.ts'
import { emptyRegister } from '../../src/model/register.ts'
import { checkRecord, type CheckedRecord } from '../../src/record/check.ts'
import { readRecords } from '../../src/record/read.ts'

const names = [
  'Ada Quill',
  'Bo Marsh',
  'Cy Dunn',
  'Dee Reef',
  'Eli Stone',
  'Fay Holm',
  'Gil Ash',
  'Hal Ober',
]
const [head = '', ...others] = names
const person = fc.constantFrom(...others)
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 4 })
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(words => `x${words.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')}`)
const day = fc.constantFrom('2024-03-01', '2024-03-02', '2024-03-03', '2024-03')

const item = fc.record(
  {
    kind: fc.constantFrom(
      'meeting',
      'collective-meeting',
      'ceremony',
      'meal',
      'site-visit',
      'observation',
      'event',
    ),
    with: people,
    title: text,
    date: day,
    about: fc.constantFrom('Trade', 'Fishing'),
  },
  { requiredKeys: ['kind', 'with'] },
)
const statement = fc.record({
  by: fc.oneof(people, fc.constant(['guest']), fc.constant(['guest', 'host'])),
  says: text,
  topics: fc.uniqueArray(fc.constantFrom('Trade', 'Fishing', 'Ferries'), { minLength: 1 }),
})

const visits = fc
  .record({
    title: text,
    kind: fc.constantFrom('visit', 'state', 'working', 'official'),
    programme: fc.array(item, { maxLength: 6 }),
    statements: fc.array(statement, { maxLength: 5 }),
  })
  .map(({ programme, statements, ...rest }) => ({
    ...rest,
    id: 'random',
    dates: '2024-03-01/2024-03-03',
    guest: { country: 'FR', head },
    host: { country: 'KH' },
    programme: programme.map((one, index) => ({ ...one, id: `item-${index}` })),
    statements: statements.map((one, index) => ({ ...one, id: String(index) })),
    sources: [
      { title: 'Report', url: 'https://e.org/report', date: '2024-03-05', publisher: 'Gazette' },
    ],
  }))

const publication = { base: 'https://e.org/' }
const slug = (name: string): string => name.toLowerCase().replace(' ', '-')
const node = (name: string): string =>
  name === 'guest' || name === 'host'
    ? `https://e.org/visit/random#${name}`
    : `https://e.org/person/${slug(name)}#id`

async function checked(value: unknown): Promise<CheckedRecord> {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const { value: [read] = [], problems } = await readRecords(bytes, { file: 'random.json' })
  if (!read) throw new Error(JSON.stringify(problems))
  const { record, problems: found } = checkRecord(read, { shared: emptyRegister })
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  return record
}

interface RandomVisit {
  readonly programme: readonly { readonly kind: string; readonly with: readonly string[] }[]
  readonly statements: readonly {
    readonly by: readonly string[]
    readonly topics: readonly string[]
  }[]
}

const over = (judge: (visit: RandomVisit, record: CheckedRecord) => void) =>
  fc.assert(
    fc.asyncProperty(visits, async visit => judge(visit, await checked(visit))),
    { numRuns: 300 },
  )

describe('the builder, on records at random,', () => {
  it('gives each programme item the participants of the record, no more and no fewer', () =>
    over((visit, record) => {
      const quads = buildVisit(record, publication)
      for (const [index, { kind, with: counterparts }] of visit.programme.entries()) {
        const isMeeting = kind.endsWith('meeting')
        const event = `https://e.org/visit/random#${isMeeting ? 'meeting' : kind}-item-${index}`
        const found = quads
          .filter(
            ({ subject, predicate }) =>
              subject.value === event && predicate.value === 'http://schema.org/attendee',
          )
          .map(({ object }) => object.value)
        const delegation = isMeeting ? [] : ['https://e.org/visit/random#delegation']
        expect(found.toSorted()).toEqual(
          [...delegation, ...[head, ...counterparts].map(node)].toSorted(),
        )
      }
    }))

  it('gives each statement its speakers and its topics', () =>
    over((visit, record) => {
      const quads = buildVisit(record, publication)
      for (const [index, { by, topics }] of visit.statements.entries()) {
        const of = (property: string) =>
          quads
            .filter(
              ({ subject, predicate }) =>
                subject.value === `https://e.org/visit/random#statement-${index}` &&
                predicate.value === `http://schema.org/${property}`,
            )
            .map(({ object }) => object.value)
        expect(of('creator').toSorted()).toEqual(by.map(node).toSorted())
        expect(of('about').toSorted()).toEqual(
          topics.map(topic => `https://e.org/topic/${topic.toLowerCase()}#id`).toSorted(),
        )
      }
    }))

  it('says the same twice, says nothing twice, leaves no node without a type and none blank', () =>
    over((_visit, record) => {
      const quads = buildVisit(record, publication)
      const keys = quads.map(({ subject, predicate, object }) =>
        JSON.stringify([subject, predicate, object]),
      )
      expect(
        buildVisit(record, publication).map(({ subject, predicate, object }) =>
          JSON.stringify([subject, predicate, object]),
        ),
      ).toEqual(keys)
      expect(new Set(keys).size).toBe(keys.length)
      const typed = new Set(
        quads
          .filter(({ predicate }) => predicate.value.endsWith('#type'))
          .map(({ subject }) => subject.value),
      )
      expect(quads.filter(({ subject }) => !typed.has(subject.value))).toEqual([])
      expect(
        quads.filter(({ subject, object }) =>
          [subject.termType, object.termType].includes('BlankNode'),
        ),
      ).toEqual([])
    }))
})
