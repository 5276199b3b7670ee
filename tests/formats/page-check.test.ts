import { describe, expect, it } from 'vitest'
import { pageFindings, pageProblems } from '../../src/formats/page-check.ts'
import { page } from '../../src/formats/page.ts'
import { goldDocument, goldOptions, goldQuads } from '../support/gold.ts'

const visit = `${goldDocument}#id`
const text = page.serialize(goldQuads(), goldOptions)
const changed = (change: (node: Record<string, unknown>) => void): string => {
  const document = JSON.parse(text)
  change(document['@graph'][0])
  return JSON.stringify(document)
}
const stateOf = (source: string, property: string) =>
  pageFindings(source).find(finding => finding.entity === visit && finding.property === property)

describe('the page check', () => {
  it('finds what search engines require and recommend in the page of the seed report', () => {
    expect(pageProblems(text, 'seed.yaml')).toEqual([])
    for (const property of [
      'name',
      'startDate',
      'location',
      'location.address',
      'endDate',
      'organizer.name',
    ])
      expect(stateOf(text, property)?.state, property).toBe('present')
  })

  it('says why offers and performers do not apply', () => {
    expect(stateOf(text, 'offers')).toMatchObject({
      level: 'not applicable',
      state: 'absent',
      reason: 'there are no tickets to a visit',
    })
    expect(stateOf(text, 'performer')?.reason).toBe('nobody performs at a visit')
  })

  it.each(['name', 'startDate', 'location'])('reports that %s is missing', property => {
    const problems = pageProblems(
      changed(node => delete node[property]),
      'seed.yaml',
    )
    expect(problems).toContainEqual({
      code: 'PAGE_REQUIRED',
      severity: 'error',
      message: `<${visit}>: \`${property}\` is required by search engines and is not there`,
      source: { file: 'seed.yaml' },
    })
  })

  it.each([
    ['endDate', '2023-07-19', 'it is before the start 2023-07-20'],
    ['startDate', '20 July 2023', 'it is no ISO 8601 date'],
    ['eventStatus', 'scheduled', 'it is no address of a status of schema.org'],
    ['previousStartDate', '2023-07-01', 'the event is not rescheduled'],
  ])('refuses the %s %s: %s', (property, value, reason) => {
    expect(
      stateOf(
        changed(node => Object.assign(node, { [property]: value })),
        property,
      ),
    ).toMatchObject({ state: 'wrong', reason })
  })

  it('does not ask for dates of programme items that the report does not give', () => {
    const item = pageFindings(text).find(
      ({ entity, property }) => entity.endsWith('#meeting-hun-sen') && property === 'startDate',
    )
    expect(item).toMatchObject({ level: 'not applicable', state: 'absent' })
  })
})
