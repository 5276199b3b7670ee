import { describe, expect, it } from 'vitest'
import { remembered } from '../../src/rdf/remembered.ts'

describe('a function that remembers', () => {
  it('computes once for each text, whatever comes out', () => {
    const asked: string[] = []
    const length = remembered(text => {
      asked.push(text)
      return text === '' ? undefined : text.length
    })
    expect(['ab', '', 'ab', ''].map(length)).toEqual([2, undefined, 2, undefined])
    expect(asked).toEqual(['ab', ''])
  })

  it('forgets when it knows too many', () => {
    let count = 0
    const next = remembered(() => count++, 2)
    expect(['a', 'b', 'a', 'c', 'a'].map(next)).toEqual([0, 1, 0, 2, 3])
  })
})
