import { describe, expect, it } from 'vitest'
import { patternFault } from '../../src/validate/pattern.ts'
import { defaultShapes } from '../../src/validate/shapes.ts'

const runaway = [
  '^(a+)+$',
  '(a*)*b',
  '^(a|a)*$',
  '^(a|aa)+$',
  '(x+x+)+y',
  '^([a-zA-Z0-9]+)*$',
  '^(\\w+\\s?)*$',
  '^((ab)*|(ab)+)*c$',
  '^(.*,)*.*(x+)+$',
  '^(a?b?)*c$',
  '^(?:[0-9]{1,20})+$',
  '([a-z]+-?)+x',
  '(\\d|[0-9])+x',
  '^(a{2,}){2,}$',
]
const harmless = [
  '^https?://[^/#?]+/([^#?]*/)?[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$',
  '^https?://',
  '^[A-Z][A-Z]$',
  '(Z|[+-][0-9][0-9]:[0-9][0-9])$',
  '^\\d{4}-\\d{2}-\\d{2}$',
  '^([a-z]+,)*[a-z]+$',
  '^(ab)*$',
  '^[^@]+@[^@]+\\.[a-z]{2,}$',
  '.*a.*b',
  '^(?:[0-9]{10})*$',
  '^(a|b)*$',
  '^\\p{L}+$',
  'a{b',
  '^([0-9]{1,3}\\.){3}[0-9]{1,3}$',
  '[]]',
  '^(?=a)a*$',
  '',
]

describe('a pattern', () => {
  it.each(runaway)('that runs away is told: %s', pattern => {
    expect(patternFault(pattern)).toContain('run for ever')
  })

  it.each(harmless)('that does not is let through: %s', pattern => {
    expect(patternFault(pattern)).toBeUndefined()
  })

  it('is read with its flags', () => {
    expect(patternFault('^(a|A)*$')).toBeUndefined()
    expect(patternFault('^(a|A)*$', 'i')).toContain('run for ever')
    expect(patternFault('a', 'q')).toContain('no regular expression')
  })

  it('of the shapes of the project is harmless', () => {
    const patterns = defaultShapes().quads.filter(
      ({ predicate }) => predicate.value === 'http://www.w3.org/ns/shacl#pattern',
    )
    expect(patterns.length).toBeGreaterThan(3)
    expect(patterns.map(({ object }) => patternFault(object.value)).filter(Boolean)).toEqual([])
  })

  it('of great length is judged in little time', () => {
    const start = performance.now()
    patternFault('([a-z]+-)*'.repeat(60))
    patternFault('[a-z]*'.repeat(140))
    patternFault(`(${'[a-z]?'.repeat(39)})*`)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
