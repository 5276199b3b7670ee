import { describe, expect, it } from 'vitest'
import { reviewComments } from '../../src/evidence/comments.ts'

describe('a comment of a record', () => {
  it('may ask for a look or for what is missing, behind a note and both in one', () => {
    const text = [
      'title: A CHECK of nothing',
      'kind: official # CHECK the kind',
      'dates: 2023-07-20 # my note; CHECK the year; TODO the last day',
      'language: en # a CHECKLIST is no mark',
    ].join('\n')
    expect(
      reviewComments({ text }).map(({ mark, text: asked, line }) => [mark, asked, line]),
    ).toEqual([
      ['CHECK', 'the kind', 2],
      ['CHECK', 'the year', 3],
      ['TODO', 'the last day', 3],
    ])
  })

  it('is found where it is the only one, behind a note', () => {
    const [found] = reviewComments({ text: 'title: Visit # my note; CHECK the title' })
    expect(found).toMatchObject({ mark: 'CHECK', text: 'the title' })
  })
})
