import type { NamedNode } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { emptyLayout, ofLayout, predicateKey, stepTo, withType } from '../../src/rdf/layout.ts'
import { rdf, schema } from '../../src/rdf/namespaces.ts'
import { blankNode, namedNode } from '../../src/rdf/terms.ts'

const layoutOf = (...predicates: readonly NamedNode[]) =>
  predicates.reduce((layout, predicate) => stepTo(layout, predicate).layout, emptyLayout())

const typed = (...types: readonly NamedNode[]) => types.reduce(withType, layoutOf(rdf.type))

describe('a layout', () => {
  it('is one object for the same predicates in the same order', () => {
    expect(layoutOf(rdf.type, schema.name)).toBe(layoutOf(rdf.type, schema.name))
    expect(layoutOf(rdf.type, namedNode(schema.name.value))).toBe(layoutOf(rdf.type, schema.name))
    expect(layoutOf(schema.name, rdf.type)).not.toBe(layoutOf(rdf.type, schema.name))
  })

  it('knows where each predicate stands', () => {
    const { predicates, places } = layoutOf(rdf.type, schema.name)
    expect(predicates).toEqual([rdf.type, schema.name])
    expect(places.get(schema.name.value)).toBe(1)
  })

  it('tells an IRI from a blank node of the same spelling', () => {
    // A reader of foreign quads may meet a predicate that is none.
    expect(Reflect.apply(predicateKey, undefined, [blankNode('b:x')])).not.toBe('b:x')
  })

  it('begins anew when there are too many, and stays right', () => {
    const before = layoutOf(rdf.type)
    for (let index = 0; index < 10_100; index++) layoutOf(namedNode(`https://e.org/${index}`))
    const after = layoutOf(rdf.type)
    expect(after).not.toBe(before)
    expect(after.predicates).toEqual(before.predicates)
  })
})

describe('a layout with types', () => {
  it('is one object for the same types in the same order, and another without them', () => {
    expect(typed(schema.Person, schema.Event)).toBe(typed(schema.Person, schema.Event))
    expect(typed(schema.Person, schema.Event)).not.toBe(typed(schema.Event, schema.Person))
    expect(typed(schema.Person)).not.toBe(layoutOf(rdf.type))
    expect(typed(schema.Person).types).toEqual([schema.Person.value])
  })

  it('keeps its types when a predicate is added, and its predicates when a type is', () => {
    const { types, predicates } = stepTo(typed(schema.Person), schema.name).layout
    expect([types, predicates]).toEqual([[schema.Person.value], [rdf.type, schema.name]])
  })

  it('finds a predicate that it has where it stands', () => {
    const person = stepTo(typed(schema.Person), schema.name).layout
    expect(stepTo(person, rdf.type)).toMatchObject({ place: 0, layout: person, isType: true })
    expect(stepTo(person, schema.name)).toMatchObject({ place: 1, layout: person, isType: false })
  })

  it('tells no types where they are too many', () => {
    const many = Array.from({ length: 9 }, (_, index) => namedNode(`https://e.org/${index}`))
    expect(typed(...many).types).toBeUndefined()
    expect(typed(...many.slice(1)).types).toHaveLength(8)
    expect(withType(typed(...many), schema.Person)).toBe(typed(...many))
  })
})

describe('ofLayout', () => {
  it('works out an answer once', () => {
    let asked = 0
    const count = ofLayout(({ predicates }) => ({ count: predicates.length, asked: ++asked }))
    expect(count(layoutOf(schema.name))).toEqual({ count: 1, asked: 1 })
    expect(count(layoutOf(schema.name))).toEqual({ count: 1, asked: 1 })
    expect(count(layoutOf(schema.name, rdf.type))).toEqual({ count: 2, asked: 2 })
  })
})
