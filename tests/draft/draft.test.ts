import { readFileSync } from 'node:fs'
import { array, assert, asyncProperty, constantFrom } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'
import { hasErrors } from '../../src/problem.ts'
import { processText } from '../support/pipeline.ts'
import { hasShared, shared } from '../support/shared.ts'

const report = 'model/seed-report.txt'
const seed = hasShared(report) ? readFileSync(shared(report), 'utf8') : ''

describe.skipIf(seed === '')('the seed report (../shared/model/seed-report.txt)', () => {
  const drafted = draftReport(seed, { file: 'seed-report.txt' })
  const { record } = drafted

  it('gives the visit with its head, countries, days and election', () => {
    expect(drafted.id).toBe('2023-07-20-kh-qian-hongshan')
    expect(record).toMatchObject({
      kind: 'election-observation',
      dates: '2023-07-20/2023-07-24',
      guest: { country: 'CN', name: 'Chinese side', head: 'Qian Hongshan' },
      host: { country: 'KH', name: 'Cambodian side', invited: true },
      events: { [String(record.about)]: { kind: 'election', ordinal: 7, country: 'KH' } },
      sources: [{ date: '2023-07-26' }],
    })
  })

  it('gives the people with their offices', () => {
    expect(record.people).toMatchObject({
      'Qian Hongshan': [expect.stringMatching(/^Vice-minister @ CPC .*International Department$/)],
      'Hun Sen': {
        title: 'Samdech Techo',
        offices: ['President @ CPP', 'Prime Minister @ KH Government'],
      },
      'Khuon Sudary': [
        'Member @ CPP Standing Committee',
        expect.stringMatching(/^Second Vice President @ .*National Assembly/),
      ],
      'Prak Sokhonn': [
        'Member @ CPP Standing Committee',
        'Chairman @ CPP External Relations Commission',
        'Deputy Prime Minister @ KH Government',
        expect.stringMatching(/^Minister @ KH Ministry of Foreign Affairs/),
      ],
      'Suos Yara': [
        'First Vice Chairman @ CPP External Relations Commission',
        expect.stringMatching(/^Chairman @ .*Fifth Committee/),
      ],
    })
    expect(Object.keys(record.people ?? {})).toHaveLength(5)
  })

  it('gives one collective meeting, three meetings, an unnamed group, and what was observed', () => {
    const items = (record.programme ?? []).map(({ kind, with: names }) => [kind, names])
    expect(items).toEqual([
      ['collective-meeting', 'Hun Sen'],
      ['meeting', 'Khuon Sudary'],
      ['meeting', 'Prak Sokhonn'],
      ['meeting', 'Suos Yara'],
      ['meeting', 'others'],
      ['observation', undefined],
      ['observation', undefined],
      ['press-conference', undefined],
    ])
  })

  it('gives statements of the head, the guests and the hosts, in none of the report’s sentences', () => {
    const by = (record.statements ?? []).map(statement => statement.by)
    expect(new Set(by)).toEqual(new Set(['Qian Hongshan', 'guest', 'host']))
    for (const { says } of record.statements ?? []) {
      const words = typeof says === 'string' ? says : ''
      expect(words).toMatch(/^\S+(?: \S+){1,12}$/)
      expect(seed).not.toContain(words)
    }
  })

  it('gives a record that check and build accept', async () => {
    const result = await processText(drafted.yaml, `${drafted.id}.visit.yaml`, [])
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(hasErrors(drafted.problems)).toBe(false)
  })

  it('is drafted the same every time', () => {
    expect(draftReport(seed, { file: 'seed-report.txt' })).toEqual(drafted)
  })

  it('has its words under every fact, at their place in the file', () => {
    const points = Array.from(seed)
    for (const { spans } of drafted.evidence.facts)
      for (const { start, end, exact, prefix, suffix } of spans) {
        expect(points.slice(start, end).join('')).toBe(exact)
        expect(seed).toContain(prefix + exact + suffix)
      }
    const pointers = drafted.evidence.facts.map(({ pointer }) => pointer)
    expect(pointers).toContain('/guest/head')
    expect(pointers).toContain('/programme/meeting-hun-sen/with/Hun Sen')
  })

  it('keeps the record as it was drafted beside the facts', () => {
    expect(JSON.parse(JSON.stringify(drafted.evidence.drafted))).toEqual(
      JSON.parse(JSON.stringify(record)),
    )
  })
})

const errorOf = (text: string, file = 'x.txt'): string | undefined =>
  draftReport(text, { file }).problems.find(({ severity }) => severity === 'error')?.code

describe('a text that is no report', () => {
  const page = '<nav><a href="/">Home</a><a href="/news">News</a></nav>'

  it.each([
    ['', 'DRAFT_NO_REPORT'],
    ['\u0000\u202e\u200b', 'DRAFT_NO_REPORT'],
    [page, 'DRAFT_NO_REPORT'],
    ['The cat sat on the mat.', 'DRAFT_NO_VISIT'],
    ['x'.repeat(1_000_000), 'DRAFT_NO_VISIT'],
  ])('is refused with a clear problem: %.20s', (text, expected) => {
    expect(errorOf(text, text.startsWith('<') ? 'x.html' : 'x.txt')).toBe(expected)
  })

  it('does not run, nor get into the record, what stands in scripts', () => {
    const text = `<script>alert("Ada Evil, Minister of Crime of France")</script><p>Odra Velune, Minister of Trade of Norway, visited Chile on 5 May 2031.</p>`
    const { yaml } = draftReport(text, { file: 'x.html' })
    expect(yaml).toContain('Odra Velune')
    expect(yaml).not.toContain('Evil')
  })
})

describe('a draft', () => {
  const words = constantFrom(
    ...'Odra Velune , Minister of Trade Norway visited Chile and met with President Tarn Obrecht ( "said" ) : # - { } [ ] & * ! | > %'.split(
      ' ',
    ),
    "O'Dowd",
    'Müller-Łódź',
    'on 5 May 2031',
  )

  it('is YAML that reads back as the record, whatever the words', async () => {
    await assert(
      asyncProperty(array(words, { minLength: 5, maxLength: 40 }), async parts => {
        const { yaml, record, problems } = draftReport(parts.join(' '), { published: '2031-05-14' })
        if (hasErrors(problems)) return
        const result = await processText(yaml, 'x.visit.yaml', [])
        const syntax = result.problems.filter(({ code }) => code.startsWith('YAML'))
        expect(syntax).toEqual([])
        expect(Object.keys(record).length).toBeGreaterThan(2)
      }),
      { numRuns: 60 },
    )
  })

  it('says what a record needs and the report does not tell', () => {
    const { yaml, problems } = draftReport(
      'Odra Velune, Minister of Trade of Norway, visited Chile.',
    )
    expect(yaml).toContain('# TODO')
    expect(problems.map(({ code }) => code)).toContain('DRAFT_TODO')
  })
})
