import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftReport, type Draft } from '../../src/draft/draft.ts'
import { checkProblems, todoProblems } from '../../src/evidence/asking.ts'
import { judgeStanding, type JudgedEvidence } from '../../src/evidence/standing.ts'
import { hasErrors } from '../../src/problem.ts'
import { exampleDraft, recordOf } from '../support/evidence.ts'
import { hasShared, shared } from '../support/shared.ts'

const drafted = exampleDraft()

async function judged({ evidence, yaml }: Draft, file?: string): Promise<JudgedEvidence> {
  return judgeStanding(evidence, await recordOf(yaml, file))
}

const edited = (from: string | RegExp, to: string): Draft => {
  const yaml = drafted.yaml.replace(from, to)
  if (yaml === drafted.yaml) throw new Error(`the draft has no ${String(from)}`)
  return { ...drafted, yaml }
}

const standingOf = ({ facts }: JudgedEvidence, pointer: string) =>
  facts.find(({ fact }) => fact.pointer === pointer)?.standing

const openIn = ({ facts }: JudgedEvidence) =>
  facts.filter(({ isOpen }) => isOpen).map(({ fact }) => fact.pointer)

describe('a drafted fact', () => {
  it('stands as long as the record says it', async () => {
    const { facts } = await judged(drafted)
    expect(facts.filter(({ standing }) => standing !== 'stands')).toEqual([])
  })

  it('is overridden where somebody has written another value', async () => {
    const result = await judged(
      edited('dates: 2031-05-12/2031-05-13', 'dates: 2031-05-12/2031-05-14'),
    )
    expect(standingOf(result, '/dates/end')).toBe('overridden')
    expect(standingOf(result, '/dates/start')).toBe('stands')
  })

  it('is gone where somebody has taken it out', async () => {
    const result = await judged(edited(', invited: true', ''))
    expect(standingOf(result, '/host/invited')).toBe('gone')
  })

  it('to be checked is open until its comment is taken out', async () => {
    const before = openIn(await judged(drafted))
    expect(before.length).toBeGreaterThan(0)
    expect(openIn(await judged(edited(/ *# CHECK.*/g, '')))).toEqual([])
    const record = JSON.stringify({ id: drafted.id, ...drafted.record })
    expect(openIn(await judged({ ...drafted, yaml: record }, 'record.json'))).toEqual(before)
    const facts = drafted.evidence.facts.map(fact => ({ ...fact, confirmed: true }))
    const confirmed = { ...drafted, yaml: record, evidence: { ...drafted.evidence, facts } }
    expect(openIn(await judged(confirmed, 'record.json'))).toEqual([])
  })

  it('to be checked is no longer open once it was corrected', async () => {
    const checks = (await judged(drafted)).facts.filter(({ isOpen }) => isOpen)
    const topic = checks.find(({ fact }) => fact.pointer.endsWith('/topics'))
    if (!topic) throw new Error('the draft has no topic to be checked')
    const result = await judged(edited(`topics: [ ${topic.fact.value} ]`, 'topics: [ Samples ]'))
    const after = result.facts[topic.index]
    expect(after).toMatchObject({ standing: 'overridden', isOpen: false })
  })

  const folder = 'draft/dev'
  const reports = hasShared(folder)
    ? readdirSync(shared(folder)).filter(name => name.endsWith('.txt'))
    : []

  it.skipIf(reports.length === 0)(
    'to be checked has its comment in drafts of the development reports (../shared/draft/dev)',
    async () => {
      const all = reports.map(file =>
        draftReport(readFileSync(shared(`${folder}/${file}`), 'utf8'), { file }),
      )
      const drafts = all.filter(({ problems }) => !hasErrors(problems))
      const unmarked = await Promise.all(
        drafts.map(async draft =>
          (await judged(draft)).facts
            .filter(({ fact, isOpen }) => fact.level === 'check' && !isOpen)
            .map(({ fact }) => `${draft.id} ${fact.pointer}`),
        ),
      )
      expect(unmarked.flat()).toEqual([])
    },
  )
})

describe('what a draft asks for', () => {
  it('is told at its comment, an open TODO as an error', async () => {
    const draft = edited('guest: {', '# TODO "the reason"; CHECK the side\nguest: {')
    const record = await recordOf(draft.yaml)
    const problems = todoProblems(judgeStanding(draft.evidence, record), record.source)
    const line = draft.yaml.split('\n').findIndex(text => text.startsWith('# TODO')) + 1
    expect(problems).toMatchObject([
      { code: 'EVIDENCE_TODO', severity: 'error', source: { file: 'record.visit.yaml', line } },
    ])
    expect(problems[0]?.message).toContain('"the reason"')
  })

  it('is no TODO that stands in a text', async () => {
    const draft = { ...drafted, yaml: `${drafted.yaml}note: "ask # TODO later"\n` }
    const record = await recordOf(draft.yaml)
    expect(todoProblems(judgeStanding(draft.evidence, record), record.source)).toEqual([])
  })

  it('is told of all facts of a line at once', async () => {
    const record = await recordOf(drafted.yaml)
    const problems = checkProblems(judgeStanding(drafted.evidence, record), record.source)
    const lines = problems.map(({ source }) => source?.line)
    expect(new Set(lines).size).toBe(lines.length)
    const marked = drafted.yaml
      .split('\n')
      .flatMap((text, at) => (/# CHECK/.test(text) ? [at + 1] : []))
    expect(lines.length).toBeGreaterThan(0)
    expect(marked).toEqual(expect.arrayContaining(lines))
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
  })
})
