import { describe, expect, it } from 'vitest'
import { comparable } from '../../src/model/shelf.ts'

describe('a comparable name', () => {
  it('is the same for all writings of it', () => {
    const written = [
      'Nguyễn Ân',
      'Nguye\u0302\u0303n A\u0302n',
      ' Nguyễn  Ân\u200B',
      'Nguyễn\u00A0Ân',
    ]
    expect(new Set(written.map(comparable))).toEqual(new Set(['Nguyễn Ân']))
  })

  it('is the normal form of every character of the Basic Multilingual Plane', () => {
    const characters = Array.from({ length: 0xd7ff - 0xa0 }, (_, index) =>
      String.fromCodePoint(0xa1 + index),
    ).filter(character => !/[\s\u200B\u2060]/.test(character))
    const changed = characters.filter(character => comparable(character) !== character)
    expect(changed).toEqual(
      characters.filter(character => character.normalize('NFC') !== character),
    )
  })
})
