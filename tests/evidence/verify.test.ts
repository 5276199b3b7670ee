import { describe, expect, it } from 'vitest'
import { draftReport } from '../../src/draft/draft.ts'
import { readEvidence } from '../../src/evidence/read.ts'
import { readReport } from '../../src/evidence/report.ts'
import { verifySpans } from '../../src/evidence/verify.ts'
import type { Problem } from '../../src/problem.ts'
import { exampleReport } from '../support/evidence.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Drafts one text and verifies the evidence against another. */
function verified(drafted: string, read: string): readonly Problem[] {
  const { evidence } = draftReport(drafted, { file: 'report.txt' })
  const { value } = readEvidence(encode(JSON.stringify(evidence)), 'a.evidence.json')
  if (!value) throw new Error('the evidence is wrong')
  return verifySpans(value, readReport(encode(read), 'report.txt'))
}

describe('the words of evidence', () => {
  it.each([
    ['plain text', exampleReport],
    ['text beyond the basic plane', exampleReport.replace('Minister Ada', '𝒯𝒽𝑒 Minister 🕊 Ada')],
    ['text with a byte order mark', `\ufeff${exampleReport}`],
    ['lines that end in CRLF', exampleReport.replaceAll('\n', '\r\n')],
    [
      'a web page',
      `<p>${exampleReport.replaceAll('\n\n', '</p><p>').replaceAll('Ada', '&#65;da')}</p>`,
    ],
  ])('stand in the report they were drafted from: %s', (_, text) => {
    expect(verified(text, text)).toEqual([])
  })

  it('are told where they stand now, when the report was changed before them', () => {
    const [before = '', behind = ''] = exampleReport.split('The two sides')
    const changed = `${before}They agreed. 🕊 The two sides${behind}`
    const at = Array.from(`${before}They agreed. 🕊 The two sides discussed `).length
    const problems = verified(exampleReport, changed)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every(({ code }) => code === 'EVIDENCE_SPAN')).toBe(true)
    expect(problems[0]?.source).toMatchObject({ file: 'a.evidence.json', line: 1 })
    expect(problems.some(({ hint }) => hint?.includes(`stand at ${at} now`))).toBe(true)
  })

  it('of another letter do not stand', () => {
    const problems = verified(exampleReport, exampleReport.replace('Jón Dæmi', 'Jón Demi'))
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'EVIDENCE_SPAN',
        severity: 'error',
        message: expect.stringContaining('report.txt has'),
      }),
    )
  })

  it('that look the same in another normal form do not stand', () => {
    const problems = verified(exampleReport.normalize('NFC'), exampleReport.normalize('NFD'))
    expect(problems.some(({ code }) => code === 'EVIDENCE_SPAN')).toBe(true)
  })

  it('of another report are told in one problem', () => {
    const problems = verified(exampleReport, 'Something else altogether.\n')
    expect(problems).toMatchObject([
      { code: 'EVIDENCE_SPAN', severity: 'error', source: { pointer: '/document' } },
    ])
  })

  it('may stand in a report that has changed elsewhere, which is told', () => {
    const problems = verified(exampleReport, `${exampleReport}\nCorrected.\n`)
    expect(problems).toMatchObject([{ code: 'EVIDENCE_REPORT', severity: 'warning' }])
  })
})
