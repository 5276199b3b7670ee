import { describe, expect, it } from 'vitest'
import { processText } from '../support/pipeline.ts'

const record = (more: string): string => `title: Visit to Arcadia by Ann Lee
summary: A visit.
dates: 2024-03-01
guest: { country: XB, name: Borland side, head: Ann Lee }
host: { country: XA, name: Arcadian side }
sources:
  - { title: Lee in Arcadia, url: "https://gazette.example.org/lee", date: 2024-03-02, publisher: Arcadian Gazette }
${more}`

const file = '2024-03-01-xa-ann-lee.visit.yaml'
const problemsOf = async (more: string) => (await processText(record(more), file)).problems

describe('a name', () => {
  it('that two entries share does not decide which is meant', async () => {
    const problems = await problemsOf(`people:
  wang-yi-1953: { name: Wang Yi, offices: [ Minister @ XA MFA ] }
  wang-yi-1978: { name: Wang Yi, offices: [ Member @ XA Parliament ] }
programme:
  - { kind: meeting, with: Wang Yi }
  - { kind: meeting, with: wang-yi-1978 }
`)
    const found = problems.filter(({ code }) => code === 'AMBIGUOUS_NAME')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      hint: 'refer to one by its key: `wang-yi-1953`, `wang-yi-1978`',
      source: { line: 12 },
    })
  })

  it('finds its entry by key, by name in any language, and whatever the normal form', async () => {
    const { record: built } = await processText(
      record(`people:
  hoa: { name: { en: Nguyễn Hoa, vi: Nguyễn Thị Hoa }, offices: [ Minister @ XA MFA ] }
programme:
  - { kind: meeting, with: ${'Nguyễn Thị Hoa'.normalize('NFD')}, id: one }
  - { kind: meal, title: Lunch, with: hoa, id: two }
`),
      file,
    )
    const people = new Set(
      built?.quads
        .filter(({ object }) => object.value === 'http://schema.org/Person')
        .map(({ subject }) => subject.value),
    )
    expect([...people]).toEqual([
      'https://visits.example.org/person/hoa#id',
      'https://visits.example.org/person/ann-lee#id',
    ])
  })

  it('of a body that nobody describes is refused, that of a publisher is not', async () => {
    const problems = await problemsOf('people:\n  Ann Lee: [ Envoy @ Ministry of Silence ]\n')
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      ['UNKNOWN_BODY'],
    )
    const { problems: others } = await processText(
      record('').replace('Arcadian Gazette', 'Daily Nothing'),
      file,
    )
    expect(others.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('in another script needs a Latin key', async () => {
    const problems = await problemsOf('programme:\n  - { kind: meeting, with: 王毅 }\n')
    expect(problems.map(({ code }) => code)).toContain('NO_LATIN_NAME')
  })

  it('very like a known one is pointed out', async () => {
    const problems = await problemsOf('programme:\n  - { kind: meeting, with: Ada Quil }\n')
    expect(problems.find(({ code }) => code === 'SIMILAR_NAME')).toMatchObject({
      severity: 'warning',
      hint: 'write `Ada Quill` if that is meant',
    })
  })
})

describe('a record', () => {
  it('overrides nothing that the register says', async () => {
    const problems = await problemsOf(
      'bodies:\n  XA MFA: { name: Foreign Office of Arcadia }\npeople:\n  Ann Lee: [ Envoy @ XA MFA ]\n',
    )
    expect(problems.find(({ code }) => code === 'REGISTER_CONTRADICTION')?.message).toBe(
      '`name` of `XA MFA` is "Foreign Office of Arcadia" here and "Ministry of Foreign Affairs of Arcadia" in data/register.yaml',
    )
  })

  it('may add to what the register says', async () => {
    const { record: built, problems } = await processText(
      record('bodies:\n  XA MFA: { short: AMFA }\npeople:\n  Ann Lee: [ Envoy @ XA MFA ]\n'),
      file,
    )
    expect(problems).toEqual([])
    const names = built?.quads
      .filter(({ subject }) => subject.value.endsWith('/org/xa-mfa#id'))
      .map(({ object }) => object.value)
    expect(names).toEqual(
      expect.arrayContaining(['AMFA', 'Ministry of Foreign Affairs of Arcadia']),
    )
  })

  it('is advised to give its statements ids', async () => {
    const problems = await problemsOf(
      'statements:\n  - { by: guest, says: Thanks Arcadia., topics: [ Transport ] }\n',
    )
    expect(problems).toMatchObject([
      { code: 'STATEMENT_WITHOUT_ID', severity: 'info', source: { line: 8 } },
    ])
  })

  it('takes the offices of a register whose dates cover the visit', async () => {
    const { record: built } = await processText(
      record('programme:\n  - { kind: meeting, with: Ada Quill }\n'),
      file,
    )
    const office = 'https://visits.example.org/person/ada-quill#xa-mfa-minister'
    const facts = built?.quads
      .filter(({ subject }) => subject.value === office)
      .map(({ predicate, object }) => [predicate.value, object.value])
    expect(facts).toEqual(expect.arrayContaining([['http://schema.org/startDate', '2021-01-10']]))
    expect(facts?.map(([predicate]) => predicate)).not.toContain('http://schema.org/subjectOf')
  })
})
