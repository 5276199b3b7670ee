import { describe, expect, it } from 'vitest'
import { insertIntoYaml, type Insertion } from '../../src/record/edit/insert.ts'

const entry = (pointer: string, name: string | undefined, more: object = {}): Insertion => ({
  type: 'entry',
  pointer,
  lines: [name === undefined ? '- new' : `${name}: new`],
  inline: name === undefined ? 'new' : `${name}: new`,
  words: 'CHECK it',
  ...more,
})

const comment = (pointer: string, alone = 'CHECK it'): Insertion => ({
  type: 'comment',
  pointer,
  words: { alone, among: `${alone}: among` },
})

const put = (text: string, ...insertions: readonly Insertion[]): string =>
  insertIntoYaml(text, insertions).text

describe('putting things into a YAML text', () => {
  it.each([
    ['a block mapping', 'a: 1\nb: 2\n', entry('', 'c'), 'a: 1\nb: 2\nc: new\n'],
    ['a text without a last line end', 'a: 1', entry('', 'c'), 'a: 1\nc: new'],
    [
      'a mapping, behind an entry',
      'a: 1\nb: 2\n',
      entry('', 'c', { after: 0 }),
      'a: 1\nc: new\nb: 2\n',
    ],
    [
      'a list, behind what a comment follows',
      'a:\n  - 1  # one\n',
      entry('/a', undefined),
      'a:\n  - 1  # one\n  - new\n',
    ],
    ['a list inside a list', '- - 1\n- 2\n', entry('/0', undefined), '- - 1\n  - new\n- 2\n'],
    ['a mapping in a list', '- a: 1\n  b: 2\n', entry('/0', 'c'), '- a: 1\n  b: 2\n  c: new\n'],
    [
      'a mapping that ends in a block scalar',
      'a:\n  b: |\n    x\nc: 1\n',
      entry('/a', 'd'),
      'a:\n  b: |\n    x\n  d: new\nc: 1\n',
    ],
    ['braces', 'a: { b: 1 }\n', entry('/a', 'c'), 'a: { b: 1, c: new }  # CHECK it\n'],
    [
      'braces with a comma at the end',
      'a: {b: 1,}\n',
      entry('/a', 'c'),
      'a: {b: 1, c: new,}  # CHECK it\n',
    ],
    [
      'braces with an empty value',
      'a: {b: }\n',
      entry('/a', 'c'),
      'a: {b: , c: new}  # CHECK it\n',
    ],
    [
      'brackets over several lines',
      'a: [ x, # ex\n  y ]\n',
      entry('/a', undefined),
      'a: [ x, # ex\n  y, new ]  # CHECK it\n',
    ],
    ['empty brackets', 'a: []\n', entry('/a', undefined), 'a: [ new]  # CHECK it\n'],
    ['a field that is empty', 'a:\nb: 1\n', entry('/a', 'c'), 'a:\n  c: new\nb: 1\n'],
  ])('puts an entry into %s', (_where, ...[text, insertion, expected]) => {
    expect(put(text, insertion)).toBe(expected)
  })

  it.each([
    ['of a text', 'a: x\n', entry('/a', 'c'), 'a: x  # CHECK it\n'],
    ['of a pair in brackets', 'a: [ b: 1 ]\n', entry('/a/0', 'c'), 'a: [ b: 1 ]  # CHECK it\n'],
  ])('tells beside it what cannot be a field %s', (_what, ...[text, insertion, expected]) => {
    expect(put(text, insertion)).toBe(expected)
  })

  it.each([
    ['a value', 'a: 1\n', '/a', 'a: 1  # CHECK it\n'],
    ['a text with a # in it', 'a: "x #y"\n', '/a', 'a: "x #y"  # CHECK it\n'],
    ['a text over two lines', 'a: "x\n  y"\nb: 1\n', '/a', 'a: "x\n  y"  # CHECK it\nb: 1\n'],
    ['a block scalar', 'a: |\n  x\n', '/a', 'a: |  # CHECK it\n  x\n'],
    ['a block mapping', 'a:\n  b: 1\n', '/a', 'a:  # CHECK it\n  b: 1\n'],
    ['an item', '- a: "x\n    y"\n  b: 1\n', '/0', '- a: "x\n    y"  # CHECK it\n  b: 1\n'],
    ['a value in brackets', 'a: { b: 1 }\n', '/a/b', 'a: { b: 1 }  # CHECK it: among\n'],
    ['what has a comment', 'a: 1 # mine\n', '/a', 'a: 1 # mine; CHECK it\n'],
    ['what is to be checked', 'a: 1  # CHECK\n', '/a', 'a: 1  # CHECK; it\n'],
    ['what says so already', 'a: 1  # CHECK it\n', '/a', 'a: 1  # CHECK it\n'],
  ])('puts a comment beside %s', (_what, ...[text, pointer, expected]) => {
    expect(put(text, comment(pointer))).toBe(expected)
  })

  it('makes one comment of several on a line, and tells where each thing went', () => {
    const { text, places } = insertIntoYaml('x: 1\na: { b: 1, c: 2 }\n', [
      comment('/a/b', 'CHECK b'),
      comment('/a/c', 'CHECK c'),
      entry('', 'd'),
    ])
    expect(text).toBe('x: 1\na: { b: 1, c: 2 }  # CHECK b: among; c: among\nd: new\n')
    expect(places.map(place => [place?.line, place?.column])).toEqual([
      [2, 20],
      [2, 20],
      [3, 1],
    ])
  })

  it('puts several things into empty brackets with commas between', () => {
    expect(put('a: {}\n', entry('/a', 'b'), entry('/a', 'c'))).toBe(
      'a: { b: new, c: new}  # CHECK it\n',
    )
  })

  it('leaves a file alone that it cannot read, and what is not there', () => {
    expect(put('a: [', entry('/a', undefined))).toBe('a: [')
    expect(put('a: 1\n', comment('/b'))).toBe('a: 1\n')
  })
})
