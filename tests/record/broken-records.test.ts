import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/problem.ts'
import { brokenRecords as broken, file, seed } from '../support/broken-records.ts'
import { processText } from '../support/pipeline.ts'

const textAt = (text: string, { line = 1, column = 1 }: NonNullable<Problem['source']>): string =>
  (text.split('\n')[line - 1] ?? '').slice(column - 1)

describe('a broken record', () => {
  it.each(broken)('$name is told at its place', async ({ from, to, severity, message, at }) => {
    expect(seed).toContain(from)
    const text = seed.replace(from, () => to)
    const { problems, record } = await processText(text, file)
    const found = problems.find(problem => problem.message.startsWith(message))
    expect(found, problems.map(problem => problem.message).join('\n')).toBeDefined()
    expect(found?.severity).toBe(severity)
    expect(found?.source?.file).toBe(file)
    if (at)
      expect(
        textAt(text, found?.source ?? { file }).startsWith(at),
        textAt(text, found?.source ?? { file }),
      ).toBe(true)
    expect(record === undefined).toBe(severity === 'error')
  })

  it.each(broken.filter(({ severity }) => severity === 'error'))(
    '$name gives no error that only follows from it',
    async ({ from, to }) => {
      const { problems } = await processText(
        seed.replace(from, () => to),
        file,
      )
      expect(
        problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      ).toHaveLength(1)
    },
  )
})

describe('one run', () => {
  it('reports every problem of a record, each with its line', async () => {
    const text = seed
      .replace('dates: 2023-07-20/2023-07-24', 'dates: 2023-07-24/2023-07-20')
      .replace('programme:', 'programe:')
      .replace('President @ CPP', 'President @ CPP Standing Comittee')
      .replace('  - { kind: meeting, with: Suos Yara }\n', '')
    const { problems } = await processText(text, file)
    const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, source }) => [code, source?.line])).toEqual([
      ['UNKNOWN_FIELD', lineOf('programe:')],
      ['END_BEFORE_START', lineOf('dates:')],
      ['UNKNOWN_BODY', lineOf('President @ CPP Standing Comittee')],
      ['SHACL_USED_PERSON_INVERSE', lineOf('  Suos Yara:')],
    ])
    expect(errors[0]?.hint).toBe('did you mean `programme`?')
    expect(errors[2]?.hint).toBe('did you mean `CPP Standing Committee`?')
  })
})
