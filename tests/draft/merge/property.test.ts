import { assert, asyncProperty, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/draft/draft.ts'
import { mergeDraft, readMergeable, type Merged } from '../../../src/draft/merge/merge.ts'
import { isMapping, plain, type Value } from '../../../src/draft/merge/plain.ts'
import type { Problem } from '../../../src/problem.ts'
import { editing } from '../../support/edited-record.ts'
import { someDraft } from '../../support/made-up-report.ts'

const runs = { numRuns: 50 }

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Run extends Merged {
  readonly problems: readonly Problem[]
}

/** Merges; undefined where the edited text is no record any more. */
async function merge(text: string, drafted: object, draft: Draft): Promise<Run | undefined> {
  const { value, problems } = await mergeDraft(
    { file: 'x.yaml', bytes: bytesOf(text), drafted },
    draft,
  )
  if (value) return { ...value, problems }
  expect((await readMergeable(bytesOf(text), 'x.yaml')).value).toBeUndefined()
  return undefined
}

const valueOf = async (text: string): Promise<Value> =>
  (await readMergeable(bytesOf(text), 'x.yaml')).value?.record ?? {}

/** The places of all values in mappings, as keys. */
const pathsOf = (value: Value | undefined, path: readonly string[] = []): (readonly string[])[] =>
  isMapping(value)
    ? Object.entries(value).flatMap(([key, part]) => [
        [...path, key],
        ...pathsOf(part, [...path, key]),
      ])
    : []

const at = (value: Value | undefined, [key, ...rest]: readonly string[]): Value | undefined =>
  key === undefined ? value : isMapping(value) ? at(value[key], rest) : undefined

/** Whether one text is another with something put in. */
function isWithin(part: string, whole: string): boolean {
  let from = 0
  for (const character of part) {
    const found = whole.indexOf(character, from)
    if (found < 0) return false
    from = found + 1
  }
  return true
}

describe('merging a draft into an edited record', () => {
  it('only ever puts in: no character of the file goes, and every value stays', async () => {
    await assert(
      asyncProperty(someDraft, someDraft, editing, async (before, now, edit) => {
        const text = edit(before.yaml)
        const merged = await merge(text, before.evidence.drafted, now)
        if (!merged) return
        expect(isWithin(text, merged.text)).toBe(true)
        const [old, made] = [await valueOf(text), await valueOf(merged.text)]
        for (const path of pathsOf(old)) {
          const value = at(old, path)
          if (typeof value !== 'object') expect(at(made, path)).toEqual(value)
        }
      }),
      runs,
    )
  })

  it('changes no byte when the draft says what it said before, whatever was edited', async () => {
    await assert(
      asyncProperty(someDraft, editing, async (draft, edit) => {
        const text = edit(draft.yaml)
        const merged = await merge(text, draft.evidence.drafted, draft)
        if (!merged) return
        expect(merged.text).toBe(text)
        expect(merged.problems).toEqual([])
      }),
      runs,
    )
  })

  it('changes nothing the second time', async () => {
    await assert(
      asyncProperty(someDraft, someDraft, editing, async (before, now, edit) => {
        const once = await merge(edit(before.yaml), before.evidence.drafted, now)
        if (!once) return
        const twice = await merge(once.text, once.drafted, now)
        expect(twice?.text).toBe(once.text)
        expect(twice?.drafted).toEqual(once.drafted)
        expect(twice?.problems).toEqual([])
      }),
      runs,
    )
  })

  it('brings nothing back that was taken out, not even after drafts that do not say it', async () => {
    await assert(
      asyncProperty(tuple(someDraft, someDraft, someDraft), editing, async (drafts, edit) => {
        const [before, now, later] = drafts
        const text = edit(before.yaml)
        const once = await merge(text, before.evidence.drafted, now)
        if (!once) return
        const twice = await merge(once.text, once.drafted, later)
        const drafted = plain(before.record)
        const [old, first, second] = await Promise.all(
          [text, once.text, twice?.text ?? ''].map(valueOf),
        )
        for (const path of pathsOf(drafted)) {
          if (at(old, path) !== undefined) continue
          expect([path, at(first, path)]).toEqual([path, undefined])
          expect([path, at(second, path)]).toEqual([path, undefined])
        }
      }),
      runs,
    )
  })

  it('adds every person that is new, with a comment on the same line', async () => {
    await assert(
      asyncProperty(someDraft, someDraft, editing, async (before, now, edit) => {
        const text = edit(before.yaml)
        const merged = await merge(text, before.evidence.drafted, now)
        const old = await valueOf(text)
        if (!merged || !isMapping(at(old, ['people']))) return
        const made = await valueOf(merged.text)
        const fresh = Object.keys(now.record.people ?? {}).filter(
          name =>
            !(name in (before.record.people ?? {})) && at(old, ['people', name]) === undefined,
        )
        for (const name of fresh) {
          expect(at(made, ['people', name])).toBeDefined()
          expect(merged.text).toMatch(
            new RegExp(`${name}.*# CHECK|CHECK new in this draft.*${name}`),
          )
        }
      }),
      runs,
    )
  })

  it('makes of the earlier draft, unedited, a record with all that the new one says', async () => {
    await assert(
      asyncProperty(someDraft, someDraft, async (before, now) => {
        const merged = await merge(before.yaml, before.evidence.drafted, now)
        const made = await valueOf(merged?.text ?? '')
        const theirs = plain(now.record)
        for (const path of pathsOf(theirs)) {
          // A bare list of offices has no place for a side, which then is told beside it.
          const isTold = path[0] === 'people' && path[2] !== undefined
          const told = `this draft says { ${String(path[2])}: `
          if (isTold && merged?.text.includes(told)) continue
          if (path[2] === 'offices') continue
          expect([path, at(made, path) !== undefined]).toEqual([path, true])
        }
        const gone = pathsOf(plain(before.record)).filter(path => at(theirs, path) === undefined)
        expect((merged?.counts.gone ?? 0) > 0 || gone.length === 0).toBe(true)
        expect(merged?.text.match(/not in this draft/g)?.length ?? 0).toBe(merged?.counts.gone)
      }),
      runs,
    )
  })
})
