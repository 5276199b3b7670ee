import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftReport, type Draft } from '../../src/draft/draft.ts'
import { placeOf } from '../../src/evidence/place.ts'
import { hasErrors } from '../../src/problem.ts'
import { exampleDraft, wholeOf } from '../support/evidence.ts'
import { hasShared, shared } from '../support/shared.ts'

async function lost({ yaml, evidence }: Draft): Promise<readonly string[]> {
  const whole = await wholeOf(yaml)
  return evidence.facts
    .filter(({ level }) => level !== 'todo')
    .filter(({ pointer, value }) => !placeOf(pointer, whole)?.values.includes(value))
    .map(({ pointer, value }) => `${pointer} = ${value}`)
}

describe('the place of a fact', () => {
  it('is found for everything that is drafted, with the value as the record has it', async () => {
    expect(await lost(exampleDraft())).toEqual([])
  })

  const folder = 'draft/dev'
  const reports = hasShared(folder)
    ? readdirSync(shared(folder)).filter(name => name.endsWith('.txt'))
    : []

  it.skipIf(reports.length === 0)(
    'is found in drafts of the development reports (../shared/draft/dev)',
    async () => {
      const all = reports.map(file =>
        draftReport(readFileSync(shared(`${folder}/${file}`), 'utf8'), { file }),
      )
      const drafts = all.filter(({ problems }) => !hasErrors(problems))
      expect(drafts.length).toBeGreaterThan(20)
      expect((await Promise.all(drafts.map(lost))).flat()).toEqual([])
    },
  )

  it.each([
    [
      '/people/Ada Example/offices/minister-of-examples-fr-government',
      '/people/Ada Example/offices/0',
    ],
    ['/people/ada-example', '/people/Ada Example'],
    ['/dates/end', '/dates'],
    ['/sources/first/title', '/sources/0/title'],
    ['/statements/thanks/topics', '/statements/1/topics'],
    ['/programme/meeting-jon-daemi/with/Jón Dæmi', '/programme/1/with/0'],
    ['/programme/ceremony', '/programme/0'],
    ['/host/invited', '/host/invited'],
    ['/people/Ada Example/side', '/people/Ada Example'],
  ])('leads from %s to the value wherever it was moved', async (pointer, place) => {
    const whole = await wholeOf(`title: A visit
dates: 2031-05-12/2031-05-13
guest: { country: FR, head: Ada Example }
host: { country: IS, invited: true }
people:
  Ada Example: [ Minister of Examples @ FR Government ]
programme:
  - { kind: ceremony, title: A wreath }
  - { kind: meeting, with: [ Jón Dæmi, others ] }
statements:
  - { by: guest, says: Is glad., topics: [ Gladness ] }
  - { by: host, id: thanks, says: Gives thanks., topics: [ A gift, A book ] }
sources: [ { title: A report, url: 'https://news.example.org/1', date: 2031-05-14 } ]
bodies: { FR Government: { country: FR } }
`)
    expect(placeOf(pointer, whole)?.pointer).toBe(place)
  })

  it('is nowhere when the value is gone', async () => {
    const { yaml } = exampleDraft()
    const whole = await wholeOf(yaml)
    expect(placeOf('/people/Nobody Known', whole)).toBeUndefined()
    expect(placeOf('/programme/meeting-nobody', whole)).toBeUndefined()
    expect(placeOf('/statements/none/by', whole)).toBeUndefined()
  })
})
