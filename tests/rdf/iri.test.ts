import { describe, expect, it } from 'vitest'
import { iriFault, isLanguageTag, slug } from '../../src/rdf/iri.ts'

describe('an address', () => {
  it.each([
    'https://example.org/a',
    'http://example.org:8080/a?b=c#d',
    'https://example.org/a%20b/(c)',
    'https://[2001:db8::1]/a',
    'https://例え.example/引',
  ])('%s is accepted', text => {
    expect(iriFault(text)).toBeUndefined()
  })

  it.each([
    ['https://example.org/a b', 'U+0020 (space)'],
    ['https://example.org/a> <b', '> (U+003E)'],
    ['https://example.org/\\u0041', '\\ (U+005C)'],
    ['https://example.org/\u202Ea', 'U+202E'],
    ['https://example.org/\u3000a', 'U+3000'],
    ['https://user@example.org/', 'user names'],
    ['https://example.org:99999/', 'port 99999'],
    ['https://example.org/%zz', '`%zz`'],
    ['https://example.org/a[b]', '[ (U+005B)'],
    ['https://example.org/a#b#c', 'two #'],
    ['https://', 'no host'],
    ['https:example.org', 'http:// or https://'],
    ['javascript:alert(1)', 'http:// or https://'],
    ['/relative', 'http:// or https://'],
    ['_:b0', 'http:// or https://'],
  ])('%s is refused and the fault named: %s', (text, fault) => {
    expect(iriFault(text)).toContain(fault)
  })
})

describe('a language tag', () => {
  it.each(['en', 'km', 'zh-Hans', 'km-Latn', 'en-US', 'de-1996', 'en-x-private'])(
    '%s is well formed',
    tag => {
      expect(isLanguageTag(tag)).toBe(true)
    },
  )

  it.each(['en_US', 'e', 'en-', 'english@home', `en-${'a'.repeat(40)}`, ''])('%j is not', tag => {
    expect(isLanguageTag(tag)).toBe(false)
  })
})

describe('a slug', () => {
  it.each([
    ['Hun Sen', 'hun-sen'],
    ['Lê Đức Thọ', 'le-duc-tho'],
    ['Łukasz Ørsted-Größe', 'lukasz-orsted-grosse'],
    ['O’Brien, Jr.', 'obrien-jr'],
    ['KH general election 7', 'kh-general-election-7'],
    ['İbrahim Iğdır', 'ibrahim-igdir'],
    ['Nguye\u0302\u0303n', 'nguyen'],
    ['Hun\u200B Sen', 'hun-sen'],
  ])('of %s is %s', (name, expected) => {
    expect(slug(name)).toBe(expected)
  })

  it.each(['钱洪山', 'ហ៊ុន សែន', 'Qian 钱', 'محمد'])(
    'of %s is empty: no transliteration is guessed',
    name => {
      expect(slug(name)).toBe('')
    },
  )
})
