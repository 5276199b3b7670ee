import { describe, expect, it } from 'vitest'
import { register } from '../../src/model/register.ts'
import { replacementsIn } from '../../src/model/replacement.ts'

describe('what was replaced', () => {
  it('is found as what it is now, by key, name and identity, over several steps', () => {
    const { people } = register({
      people: {
        'Bo Marsh': { family: 'Marsh' },
        'Bo Reed': { name: 'Bo Reed of Cresta', 'replaced by': 'Bo Brook' },
        'Bo Brook': { 'replaced by': 'Bo Marsh' },
      },
    })
    for (const name of ['Bo Marsh', 'Bo Reed', 'Bo Reed of Cresta', 'bo reed', 'Bo Brook'])
      expect(people.find(name)?.id, name).toBe('bo-marsh')
  })

  it('is no namesake of what replaces it', () => {
    const { people } = register({
      people: {
        'Ada 1': { name: 'Ada Quill', 'replaced by': 'Ada 2' },
        'Ada 2': { name: 'Ada Quill' },
      },
    })
    expect(people.namesakes('Ada Quill').map(({ key }) => key)).toEqual(['Ada 2'])
  })

  it('leads from path to path, for people, bodies and places', () => {
    const { paths, faults } = replacementsIn(
      register({
        people: { Old: { 'replaced by': 'New' }, New: {} },
        bodies: { Old: { 'replaced by': 'The new one' }, New: { name: 'The new one' } },
        places: { Old: { 'replaced by': 'New' }, New: {} },
      }),
    )
    expect(faults).toEqual([])
    expect(paths).toEqual({
      'person/old': 'person/new',
      'org/old': 'org/new',
      'place/old': 'place/new',
    })
  })

  it('is told apart from what leads nowhere or in a circle, each with its place', () => {
    const { paths, faults } = replacementsIn(
      register(
        {
          people: {
            A: { 'replaced by': 'B' },
            B: { 'replaced by': 'A' },
            C: { 'replaced by': 'C' },
          },
          bodies: { D: { 'replaced by': 'E' } },
        },
        'register.yaml',
      ),
    )
    expect(paths).toEqual({})
    expect(faults.map(({ kind, origin }) => [kind, origin.file, origin.pointer])).toEqual([
      ['circle', 'register.yaml', '/people/A/replaced by'],
      ['circle', 'register.yaml', '/people/B/replaced by'],
      ['circle', 'register.yaml', '/people/C/replaced by'],
      ['unknown', 'register.yaml', '/bodies/D/replaced by'],
    ])
  })
})
