import { describe, expect, it } from 'vitest'
import { mergeDraft } from '../../../src/draft/merge/merge.ts'
import { draftOf } from '../../support/made-up-report.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const before = draftOf([0, 3])
const now = draftOf([0, 1, 3])

async function merge(text: string, draft = now, drafted: object = before.evidence.drafted) {
  const { value, problems } = await mergeDraft(
    { file: 'x.yaml', bytes: bytesOf(text), drafted },
    draft,
  )
  return { text: value?.text ?? '', counts: value?.counts, drafted: value?.drafted ?? {}, problems }
}

describe('a draft merged into a record', () => {
  it('puts in what is new where the report has it, in the layout of what is around it', async () => {
    const { text, counts } = await merge(before.yaml)
    expect(text).toContain(
      '  Rosa Merlo: [ Minister @ CL Ministry of Foreign Affairs, Chair @ SP ]  # CHECK new in this draft\n',
    )
    expect(text).toMatch(
      /with: Pablo Quint \}\n {2}- \{ kind: meeting, with: Rosa Merlo \} {2}# CHECK new in this draft\n {2}- \{ kind: site-visit/,
    )
    expect(counts).toMatchObject({ added: 5, differs: 0, gone: 0, kept: 0, 'left out': 0 })
  })

  it('takes over what the draft asks to be checked, once', async () => {
    const { text } = await merge(draftOf([0]).yaml, before, draftOf([0]).evidence.drafted)
    expect(text).toMatch(/- \{ kind: site-visit, .+ \} {2}# CHECK new in this draft\n/)
  })

  it('tells the line of what it put in', async () => {
    const { text, problems } = await merge(before.yaml)
    const line = text.split('\n').findIndex(words => words.includes('  Rosa Merlo: [')) + 1
    expect(problems).toContainEqual({
      code: 'DRAFT_ADDED',
      severity: 'info',
      message:
        'new in this draft: Rosa Merlo: [ Minister @ CL Ministry of Foreign Affairs, Chair @ SP ]',
      hint: 'check it, and take the comment out',
      source: expect.objectContaining({ file: 'x.yaml', line, column: 3 }),
    })
  })

  it('leaves an edit alone, and tells where the draft now says a third thing', async () => {
    const edited = before.yaml
      .replace('kind: official', 'kind: state  # by the protocol')
      .replace('2031-05-05/2031-05-08', '2031-05-05/2031-05-09')
    const other = { ...now, record: { ...now.record, dates: '2031-05-05/2031-05-07' } }
    const { text, counts, problems } = await merge(edited, other)
    expect(text).toContain('kind: state  # by the protocol\n')
    expect(text).toContain(
      'dates: 2031-05-05/2031-05-09  # CHECK this draft says 2031-05-05/2031-05-07\n',
    )
    expect(counts).toMatchObject({ differs: 1, kept: 1 })
    expect(problems.filter(({ code }) => code === 'DRAFT_DIFFERS')).toHaveLength(1)
  })

  it('flags what the draft says no more, and does not take it out', async () => {
    const { text, counts } = await merge(now.yaml, before, now.evidence.drafted)
    expect(text).toMatch(/ {2}Rosa Merlo: \[.*\] {2}# CHECK not in this draft\n/)
    expect(counts).toMatchObject({ added: 0, gone: 5 })
  })

  it('names in the comment what stands with others in brackets', async () => {
    const host = { country: 'CL', invited: true }
    const { text } = await merge(before.yaml, { ...before, record: { ...before.record, host } })
    expect(text).toContain(
      'host: { country: CL, name: Chilean side, invited: true }  # CHECK not in this draft: name: Chilean side\n',
    )
  })

  it('follows a person whom an editor renamed', async () => {
    const named = before.yaml.replaceAll('Pablo Quint', 'Pablo Quint Mora')
    const more = {
      ...before,
      record: {
        ...before.record,
        programme: [
          { kind: 'meal', with: 'Pablo Quint' } as const,
          ...(before.record.programme ?? []),
        ],
      },
    }
    const { text } = await merge(named, more)
    expect(text).toContain('- { kind: meal, with: Pablo Quint Mora }  # CHECK new in this draft')
    expect(text.match(/kind: meeting/g)).toHaveLength(1)
  })

  it('tells beside a short entry what it has no place for', async () => {
    const people = { ...before.record.people, 'Ines Halvor': { side: 'guest', offices: [] } }
    const { text } = await merge(before.yaml, { ...before, record: { ...before.record, people } })
    expect(text).toContain('# CHECK this draft says { side: guest }')
  })

  it.each([
    ['keeps line ends of Windows and the byte order mark', '\uFEFF', '\r\n'],
    ['keeps line ends of Unix', '', '\n'],
  ])('%s', async (_title, mark, end) => {
    const { text } = await merge(mark + before.yaml.replaceAll('\n', end))
    const lines = text.slice(mark.length).split(end)
    expect(text.startsWith(mark)).toBe(true)
    expect(lines.join('\n')).toBe((await merge(before.yaml)).text)
  })

  it.each([
    ['x.json', '{"title": "T"}', 'DRAFT_NOT_MERGED'],
    ['x.yaml', '- title: T', 'NOT_A_MAPPING'],
    [
      'x.yaml',
      '? people\n: ? Odra Velune\n  : - Minister @ NO Ministry of Trade\n',
      'DRAFT_NOT_MERGED',
    ],
    ['x.yaml', 'title: [', 'YAML_SYNTAX'],
  ])('refuses what it cannot put anything into safely: %s %s', async (file, text, code) => {
    const target = { file, bytes: bytesOf(text), drafted: { people: {} } }
    const { value, problems } = await mergeDraft(target, now)
    expect(value).toBeUndefined()
    expect(problems.map(problem => problem.code)).toContain(code)
  })
})
