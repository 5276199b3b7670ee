import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openEditor,
  type Diagnostic,
  type Editor,
  type Position,
} from '../support/language-client.ts'
import { projectFile, readProject } from '../support/rdf.ts'

const schemaUrl = (name: string): string =>
  pathToFileURL(projectFile(`schema/${name}.schema.json`)).href

const smallest = readProject('tests/fixtures/records/smallest.visit.yaml')

/** The place of the first `words` in a text. */
function placeOf(text: string, words: string): Position {
  const before = text.slice(0, text.indexOf(words)).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

/** The words under a diagnostic. */
function wordsUnder(text: string, { range: { start, end } }: Diagnostic): string {
  const lines = text.split('\n').slice(start.line, end.line + 1)
  const last = lines.length - 1
  return lines
    .map((line, at) =>
      line.slice(at === 0 ? start.character : 0, at === last ? end.character : undefined),
    )
    .join('\n')
}

describe('an editor with yaml-language-server and the shipped schema', () => {
  let editor: Editor
  let files = 0
  const fileName = () => `file:///records/${++files}.visit.yaml`

  beforeAll(async () => {
    editor = await openEditor({
      [schemaUrl('visit')]: '*.visit.yaml',
      [schemaUrl('register')]: 'register.yaml',
    })
  })
  afterAll(() => editor.close())

  const labelsAt = async (text: string, mark: string): Promise<readonly string[]> => {
    const uri = fileName()
    await editor.open(uri, text.replace(mark, ''))
    const list = Object(await editor.ask('textDocument/completion', uri, placeOf(text, mark)))
    return list.items.map(({ label }: { readonly label: string }) => label)
  }

  it.each(['seed', 'smallest', 'every-field'])(
    'underlines nothing in %s.visit.yaml',
    async name => {
      const text = readProject(`tests/fixtures/records/${name}.visit.yaml`)
      expect(await editor.open(fileName(), text)).toEqual([])
    },
  )

  it('offers the fields of a record', async () => {
    const labels = await labelsAt(`${smallest}\n█`, '█')
    expect(labels).toEqual(
      expect.arrayContaining(['programme', 'statements', 'part of', 'updated']),
    )
    expect(labels).not.toContain('says')
    // What is there already is not offered again.
    expect(labels).not.toContain('title')
  })

  it('offers the fields of a statement', async () => {
    const labels = await labelsAt(`${smallest}\nstatements:\n  - by: guest\n    █`, '█')
    expect(labels).toEqual(expect.arrayContaining(['says', 'quote', 'topics', 'kind', 'at']))
    expect(labels).not.toContain('programme')
  })

  it('offers the kinds of a programme item', async () => {
    const labels = await labelsAt(`${smallest}\nprogramme:\n  - kind: █`, '█')
    expect(labels).toEqual(expect.arrayContaining(['meeting', 'collective-meeting', 'meal']))
  })

  it.each([
    ['dates', 'last day (2023-07-20/2023-07-24)'],
    ['guest', 'The side that travels'],
    ['head', 'Head of the delegation (guest)'],
    ['date:', 'Day of publication'],
  ])('shows on hover what %s means', async (field, words) => {
    const uri = fileName()
    await editor.open(uri, smallest)
    const hover = await editor.ask('textDocument/hover', uri, placeOf(smallest, field))
    expect(Object(hover).contents.value).toContain(words)
  })

  it.each([
    ['a misspelt field', 'titel: x', 'titel', 'Property titel is not allowed.'],
    [
      'a misspelt field inside',
      'statements:\n  - { by: guest, sais: x }',
      'sais',
      'Property sais is not allowed.',
    ],
    [
      'a kind that does not exist',
      'kind: stat',
      'stat',
      'Value is not accepted. Valid values: "visit", "state"',
    ],
    ['a wrong type', 'updated: [x]', '[x]', 'Incorrect type. Expected "string"'],
    [
      'a country in small letters',
      'sides: { observer: { country: kh } }',
      'kh',
      'String does not match',
    ],
    ['a statement without words', 'statements:\n  - by: guest', 'b', 'Missing property "says"'],
    // oxlint-disable-next-line max-params -- the columns of the table
  ])('underlines %s', async (_, lines, words, message) => {
    const text = `${smallest}\n${lines}\n`
    const found = await editor.open(fileName(), text)
    const match = found.find(one => one.message.includes(message))
    expect(match, JSON.stringify(found)).toBeDefined()
    if (!match) return
    const line = text.split('\n').length - 2
    expect(match.range.start.line).toBe(line)
    expect(wordsUnder(text, match)).toBe(words)
  })
})
