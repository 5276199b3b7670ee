import { Store } from 'n3'
import { describe, expect, it } from 'vitest'
import { collecting } from '../../src/validate/result-dataset.ts'
import { literal, namedNode, quad } from '../../src/rdf/terms.ts'

const stated = (value: string) =>
  quad({
    subject: namedNode('https://e.org/s'),
    predicate: namedNode('https://e.org/p'),
    object: literal(value),
  })

const made = () => {
  let indexings = 0
  const dataset = collecting(quads => {
    indexings++
    return new Store([...quads])
  })
  return { dataset, indexings: () => indexings }
}

describe('a dataset of results', () => {
  it('indexes nothing while quads only come and go', () => {
    const { dataset, indexings } = made()
    dataset.add(stated('a')).add(stated('b'))
    expect([...dataset].map(({ object }) => object.value)).toEqual(['a', 'b'])
    expect(indexings()).toBe(0)
  })

  it('is a set once something is asked of it, and stays one', () => {
    const { dataset, indexings } = made()
    dataset.add(stated('a')).add(stated('a')).add(stated('b'))
    expect(dataset.size).toBe(2)
    expect([...dataset]).toHaveLength(2)
    dataset.add(stated('b')).add(stated('c'))
    expect(dataset.match(stated('x').subject).size).toBe(3)
    expect(dataset.has(stated('c'))).toBe(true)
    dataset.delete(stated('c'))
    expect(dataset.has(stated('c'))).toBe(false)
    expect(indexings()).toBe(1)
  })
})
