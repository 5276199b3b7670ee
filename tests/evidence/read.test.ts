import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'
import type { Evidence } from '../../src/evidence/evidence.ts'
import { readEvidence } from '../../src/evidence/read.ts'
import { exampleDraft, exampleReport } from '../support/evidence.ts'

const written = (evidence: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(evidence, undefined, 2)}\n`)

const read = (evidence: unknown) => readEvidence(written(evidence), 'a.evidence.json')

const { evidence } = exampleDraft()

/** The evidence with its first fact changed. */
function withFirst(change: (fact: Evidence['facts'][number]) => unknown): unknown {
  const [first, ...rest] = evidence.facts
  return { ...evidence, facts: [first && change(first), ...rest] }
}

describe('an evidence file', () => {
  it('is read as it was drafted', () => {
    const { value, problems } = read(evidence)
    expect(problems).toEqual([])
    expect(value?.evidence).toEqual(evidence)
  })

  it('may quote characters that no record may hold', () => {
    const text = exampleReport.replace('led by Ada', 'led\u0001by\u202e Ada')
    const drafted = draftReport(text, { file: 'odd.txt' })
    expect(JSON.stringify(drafted.evidence)).toContain('\\u0001')
    expect(read(drafted.evidence).problems).toEqual([])
  })

  it.each<readonly [string, unknown, { readonly code: string; readonly pointer: string }]>([
    ['another version', { ...evidence, version: 2 }, { code: 'NOT_IN_LIST', pointer: '/version' }],
    ['bytes as unit', { ...evidence, unit: 'byte' }, { code: 'NOT_IN_LIST', pointer: '/unit' }],
    ['no facts', { ...evidence, facts: undefined }, { code: 'MISSING_FIELD', pointer: '/facts' }],
    [
      'a hash of another kind',
      { ...evidence, document: { ...evidence.document, sha256: 'ABC' } },
      { code: 'WRONG_FORM', pointer: '/document/sha256' },
    ],
    [
      'a pointer without a slash',
      withFirst(fact => ({ ...fact, pointer: 'people' })),
      { code: 'WRONG_FORM', pointer: '/facts/0/pointer' },
    ],
    [
      'a level of its own',
      withFirst(fact => ({ ...fact, level: 'certain' })),
      { code: 'NOT_IN_LIST', pointer: '/facts/0/level' },
    ],
    [
      'a range that ends before it begins',
      withFirst(fact => ({ ...fact, spans: [{ ...fact.spans[0], end: 0 }] })),
      { code: 'EVIDENCE_RANGE', pointer: '/facts/0/spans/0' },
    ],
    [
      'a range beyond the report',
      withFirst(fact => ({ ...fact, spans: [{ ...fact.spans[0], end: 9_999_999 }] })),
      { code: 'EVIDENCE_RANGE', pointer: '/facts/0/spans/0' },
    ],
    [
      'words longer than their range',
      withFirst(fact => ({
        ...fact,
        spans: fact.spans.map(span => ({ ...span, exact: `${span.exact}…` })),
      })),
      { code: 'EVIDENCE_RANGE', pointer: '/facts/0/spans/0' },
    ],
    [
      'a fact twice',
      { ...evidence, facts: [...evidence.facts, evidence.facts[0]] },
      { code: 'EVIDENCE_DOUBLED', pointer: `/facts/${evidence.facts.length}/pointer` },
    ],
  ])('with %s is refused, with the place', (_, changed, { code, pointer }) => {
    const { value, problems } = read(changed)
    expect(value).toBeUndefined()
    expect(problems[0]).toMatchObject({
      code,
      source: { file: 'a.evidence.json', pointer, line: expect.any(Number) },
    })
  })

  it('that is no JSON is refused at the character', () => {
    const { value, problems } = readEvidence(new TextEncoder().encode('{ "version": 1,'), 'x.json')
    expect(value).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'JSON_SYNTAX', source: { file: 'x.json', line: 1 } }])
  })

  it('in another encoding is refused', () => {
    const { problems } = readEvidence(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), 'x.json')
    expect(problems).toMatchObject([{ code: 'UTF16', source: { file: 'x.json' } }])
  })
})
