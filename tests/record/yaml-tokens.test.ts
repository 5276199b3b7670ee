import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { recordLimits } from '../../src/record/limits.ts'
import { yamlTokens } from '../../src/record/yaml-tokens.ts'
import { reading } from '../support/reading.ts'

const fill = (piece: string): string =>
  piece.repeat(Math.floor((recordLimits.bytes - 16) / piece.length))

/** Values of up to a given depth, each list and mapping with one thing in it more than the next. */
const deep = (depth: number, kinds: readonly boolean[]): unknown => {
  if (depth === 0) return 'a'
  const inner = deep(depth - 1, kinds)
  return kinds[depth % kinds.length] ? { a: 'b', c: inner } : ['a', inner]
}

describe('the tokens of YAML', () => {
  it('are all read of what is as deep as the limit, however it is written', () => {
    const written = fc.record({
      kinds: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
      indent: fc.integer({ min: 1, max: 4 }),
      indentSeq: fc.boolean(),
      flow: fc.boolean(),
    })
    fc.assert(
      fc.property(written, ({ kinds, indent, indentSeq, flow }) => {
        const value = deep(64, kinds)
        const text = flow ? JSON.stringify(value) : stringify(value, { indent, indentSeq })
        expect(yamlTokens(text, { ...recordLimits, depth: 64 }).cutAt).toBeUndefined()
      }),
    )
  })

  it.each([
    ['list markers', `${'- '.repeat(20_000)}a\nb\n`],
    ['list markers inside a field', `x:\n${'- '.repeat(3000)}a\n- b\n`],
    ['question marks', `${'? '.repeat(20_000)}a\nb: 1\n`],
    ['colons', `${'a: '.repeat(9000)}\nb: 1\n`],
    [
      'indentation',
      `${Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')}b: 1\n`,
    ],
  ])('are refused where very many levels of %s end at once', async (_name, text) => {
    const { problems } = await reading(text, 'yaml')
    expect(problems.map(({ code }) => code)).toEqual(['TOO_DEEP'])
  })

  it.each([
    ['quotes', fill('"')],
    ['empty texts', fill('"" ')],
    ['commas', `[${fill(',')}`],
    ['brackets', fill('[')],
    ['list markers', fill('- ')],
    ['tags', fill('! ')],
    ['comments', fill('#\n')],
    ['directives', fill('%a\n')],
    ['documents', fill('---\n')],
    ['fields with a second colon', fill('a: b: c\n')],
    ['one field', fill('a: 1\n')],
    ['as many quotes as there may be', '"'.repeat(recordLimits.values * 2)],
    ['as many commas as there may be', `[${','.repeat(recordLimits.values - 1)}`],
  ])('of the largest file of %s are refused in bounded time', async (_name, text) => {
    const start = performance.now()
    const { problems } = await reading(text, 'yaml')
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(20)
    // Some seconds even beside other work; without the bound it is minutes, and gigabytes.
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it('leave the length of stack traces as it was', async () => {
    const before = Error.stackTraceLimit
    await reading('a: "', 'yaml')
    expect(Error.stackTraceLimit).toBe(before)
  })
})
