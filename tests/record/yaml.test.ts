import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reading } from '../support/reading.ts'

const read = async (text: string): Promise<unknown> => {
  const { record, problems } = await reading(text, 'yaml')
  expect(problems).toEqual([])
  return record?.value
}

/** One character as it may stand in a double-quoted text, and itself. */
const writtenCharacters = fc
  .tuple(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('"', '\\', "'", '#', ':', ' ', '\t', '\n', '\r', '%', '-', '\u2028', '/'),
    ),
    fc.constantFrom('raw', 'x', 'u', 'U'),
  )
  .filter(
    ([character]) => !/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/u.test(character),
  )
  .map(([character, form]) => ({ character, written: writeCharacter(character, form) }))

function writeCharacter(character: string, form: string): string {
  const point = character.codePointAt(0) ?? 0
  const digits = (length: number): string => point.toString(16).padStart(length, '0')
  if (form === 'raw' && !/["\\\n\r\t\uFEFF]/.test(character)) return character
  if (form === 'x' && point <= 0xff) return `\\x${digits(2)}`
  if (form === 'u' && point <= 0xff_ff) return `\\u${digits(4)}`
  return `\\U${digits(8)}`
}

describe('YAML', () => {
  it.each<[string, unknown]>([
    ['no', 'no'],
    ['NO', 'NO'],
    ['yes', 'yes'],
    ['on', 'on'],
    ['y', 'y'],
    ['true', true],
    ['True', true],
    ['FALSE', false],
    ['tRue', 'tRue'],
    ['', null],
    ['~', null],
    ['null', null],
    ['nil', 'nil'],
    ['2023-07-20', '2023-07-20'],
    ['2023-07-20/2023-07-24', '2023-07-20/2023-07-24'],
    ['2023-07-20T10:00:00Z', '2023-07-20T10:00:00Z'],
    ['12:30:45', '12:30:45'],
    ['7', 7],
    ['-7', -7],
    ['0', 0],
    ['-0', '-0'],
    ['0777', '0777'],
    ['0o17', '0o17'],
    ['0x1F', '0x1F'],
    ['1_000', '1_000'],
    ['1.50', '1.50'],
    ['1e3', '1e3'],
    ['.inf', '.inf'],
    ['.nan', '.nan'],
    ['999999999999999', 999_999_999_999_999],
    ['1000000000000000', '1000000000000000'],
    ['12345678901234567890', '12345678901234567890'],
    ['=', '='],
    ['<<', '<<'],
    ["'true'", 'true'],
    ['"7"', '7'],
    ["'it''s'", "it's"],
    ['>-\n  one\n  two', 'one two'],
    ['|\n  one\n  two\n', 'one\ntwo\n'],
    ['[a, 1, {b: c}]', ['a', 1, { b: 'c' }]],
    ['\n- a\n-\n- true', ['a', null, true]],
  ])('takes %j for what it says', async (written, value) => {
    expect(await read(`v: ${written}`)).toEqual({ v: value })
  })

  it('gives back what a double-quoted text says, however it is escaped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(writtenCharacters), async characters => {
        const written = characters.map(each => each.written).join('')
        expect(await read(`v: "${written}"`)).toEqual({
          v: characters.map(each => each.character).join(''),
        })
      }),
      { numRuns: 300 },
    )
  })

  it('keeps names as they are written', async () => {
    const value = await read('true: 1\n0777: 2\n"": 3\n__proto__: 4\n<<: 5\n')
    expect(Object.entries(Object(value))).toEqual([
      ['true', 1],
      ['0777', 2],
      ['', 3],
      ['__proto__', 4],
      ['<<', 5],
    ])
    expect(Object({}).polluted).toBeUndefined()
  })

  it('may state its version and mark its beginning and end', async () => {
    expect(await read('%YAML 1.2\n---\na: b\n...\n')).toEqual({ a: 'b' })
  })

  it.each([
    ['a: &x 1', '1:4 YAML_ANCHOR'],
    ['a: *x', '1:4 YAML_ALIAS'],
    ['a: !!timestamp 2023-03-02', '1:4 YAML_TAG'],
    ['a: ! x', '1:4 YAML_TAG'],
    ['!!map\na: 1', '1:1 YAML_TAG'],
    ['%YAML 1.1\n---\na: NO', '1:1 YAML_DIRECTIVE'],
    ['%TAG ! tag:e.org,2000:\n---\na: 1', '1:1 YAML_DIRECTIVE'],
    ['a: 1\n---\nb: 2', '2:1 YAML_MULTIPLE_DOCUMENTS'],
    ['[a]: 1', '1:1 YAML_KEY_NOT_TEXT'],
    ['{a: 1}: 1', '1:1 YAML_KEY_NOT_TEXT'],
    [': 1', '1:1 YAML_KEY_NOT_TEXT'],
    ['a: 1\na: 2', '2:1 DUPLICATE_KEY'],
    ['a: 1\n"\\x61": 2', '2:1 DUPLICATE_KEY'],
    ['a:\n  - b: 1\n    b: 2', '3:5 DUPLICATE_KEY'],
    ['a:\n\tb: 1', '2:1 YAML_TAB'],
    ['a: b: c', '1:4 YAML_SYNTAX'],
    ['a: @b', '1:4 YAML_SYNTAX'],
    ['a: `b', '1:4 YAML_SYNTAX'],
    ['a: "b\nc: d\n', '1:4 YAML_SYNTAX'],
    ["a: 'b\nc: d\n", '1:4 YAML_SYNTAX'],
    ['a: "\\uD800"', '1:5 LONE_SURROGATE'],
    ['a: "x\\0"', '1:6 CONTROL_CHARACTER'],
    ['a: "\\\\0\\e"', '1:8 CONTROL_CHARACTER'],
    ['a: "x\n  y\\x07"', '2:4 CONTROL_CHARACTER'],
    ['a: "\\U0003FFFE"', '1:5 NONCHARACTER'],
    ['- a', '1:1 NOT_A_MAPPING'],
    ['text', '1:1 NOT_A_MAPPING'],
    ['---\n...', '1:1 EMPTY_FILE'],
    ['# nothing', '1:1 EMPTY_FILE'],
  ])('is refused where it leaves the format: %j is %s', async (text, fault) => {
    const { record, faults } = await reading(text, 'yaml')
    expect(record).toBeUndefined()
    expect(faults).toEqual([fault])
  })

  it.each([
    ['a: @b', '1:4 the text `@b` may not begin with @; put the text in quotes: "@b"'],
    ['a: b: c', '1:4 a second colon stands in this line: `b: c`; put the text in quotes: "b: c"'],
    ['a:1\nb: 2', '1:1 no space stands behind the colon: `a:1`; write `name: value`'],
    ['a: 1\nfoo\nb: 2', '2:1 `foo` is no field: no colon stands behind it on the same line'],
    ['a: 1\n  b: 2', '1:4 the next line is indented as if it belonged to this value'],
    ['a:\n    b: 1\n  c: 2', '3:1 the indentation does not fit the lines around it'],
    ['a: [1, 2\nb: 3', '2:1 a bracket { or [ is not closed before this line; close it with'],
    ['a: {b: c: d}', '1:8 a second colon stands in this item: `c: d}`'],
    ['a: ]', '1:4 ] closes nothing'],
    ['a: "\\d"', '1:5 `\\d` is no escape of YAML; a backslash itself is written'],
    ["a: 'it's'", "1:8 the text goes on behind its closing quote: `s'`; in single quotes"],
    ['a: "b" c', '1:8 the text goes on behind its closing quote: `c`; put the whole text'],
    ['a: - b', '1:4 a list begins on the line of its field'],
    ['a: | b\n  c', '1:6 something stands behind | or > on the same line'],
    ['a: >b\n  c', '1:5 something stands behind | or > on the same line'],
    ['a: "b"#c', '1:7 no space stands before #'],
    [`${'x'.repeat(1100)}: 1`, '1:1 a field name has more than 1024 characters'],
  ])('says what is wrong and what would be right: %j', async (text, told) => {
    const { problems } = await reading(text, 'yaml')
    expect(problems).toHaveLength(1)
    const said = problems.map(
      ({ message, hint, source }) => `${source?.line}:${source?.column} ${message}; ${hint}`,
    )
    expect(said[0]).toContain(told)
  })

  it('tells every slip that stands by itself', async () => {
    const { faults } = await reading('a: @x\nb: `y`\nc: d: e\nd: "\\q"\ne:\n\tf: 1', 'yaml')
    expect(faults).toEqual([
      '1:4 YAML_SYNTAX',
      '2:4 YAML_SYNTAX',
      '3:4 YAML_SYNTAX',
      '4:5 YAML_SYNTAX',
      '6:1 YAML_TAB',
    ])
  })

  it('shows nothing of a text that a terminal would obey', async () => {
    const { problems } = await reading('a: b: \u001B[31m', 'yaml')
    expect(JSON.stringify(problems)).not.toContain('31m')
  })

  it('allows as many lists and mappings inside one another as the limit says', async () => {
    expect((await reading(nested(64), 'yaml')).problems).toEqual([])
    expect((await reading(nested(65), 'yaml')).faults).toEqual(['1:257 TOO_DEEP'])
    expect((await reading('a:\n- - b', 'yaml', { depth: 2 })).faults).toEqual(['2:3 TOO_DEEP'])
  })

  it.each([
    ['mappings', '{a: '.repeat(20_000)],
    ['list markers', '- '.repeat(20_000)],
    ['brackets', '['.repeat(20_000)],
    ['quotes', '"'.repeat(20_000)],
    ['anchors', '&a '.repeat(20_000)],
    ['question marks', '? '.repeat(20_000)],
  ])('is refused in no time when it is made of %s', async (_name, text) => {
    const start = performance.now()
    const { problems } = await reading(text, 'yaml')
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThan(30)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('is refused with more values than the limit', async () => {
    const { faults } = await reading(`a: [${'1,'.repeat(100)}]`, 'yaml', { values: 20 })
    expect(faults.map(fault => fault.split(' ')[1])).toEqual(['TOO_MANY_VALUES'])
  })
})

const nested = (depth: number): string => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`
