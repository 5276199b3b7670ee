import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { main } from '../support/cli.ts'
import { projectFile, readProject } from '../support/rdf.ts'

interface Block {
  readonly language: string
  /** The file that the block shows, if it does. */
  readonly file: string | undefined
  readonly text: string
}

const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```(\w*)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', file, text = '']) => ({ language, file, text }),
  )

const folder = mkdtempSync(join(tmpdir(), 'visitgraph-docs-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a command as a reader of the page would, in the folder of the page. */
function run(command: string): string {
  const real = command.replaceAll(/(^|\| )visitgraph /g, `$1${process.execPath} ${main} `)
  const { stdout, stderr } = spawnSync('sh', ['-c', real], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return (stdout + stderr).trim()
}

describe('the tutorial', () => {
  const blocks = blocksOf(readProject('docs/tutorial.md'))
  cpSync(projectFile('data'), join(folder, 'data'), { recursive: true })

  it('has files and commands', () => {
    expect(blocks.filter(({ file }) => file !== undefined).length).toBeGreaterThan(2)
    expect(blocks.filter(({ language }) => language === 'console').length).toBeGreaterThan(4)
  })

  // Later commands find the files that earlier blocks show.
  it.each(blocks.map((block, index) => [index + 1, block] as const))(
    'shows in block %i what happens',
    (_index, { language, file, text }) => {
      if (file !== undefined) {
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), text)
      }
      if (language !== 'console') return
      const [prompt = '', ...output] = text.trimEnd().split('\n')
      expect(run(prompt.replace(/^\$ /, ''))).toBe(output.join('\n'))
    },
  )
})

describe('the README', () => {
  const page = readProject('README.md')
  const blocks = blocksOf(page)
  const record = blocks.find(({ language }) => language === 'yaml')?.text ?? ''
  const home = join(folder, 'readme')
  const file = 'visits/2023-07-20-kh-qian-hongshan.visit.yaml'

  it('names the two commands that do all the set-up', () => {
    expect(page).toContain('npm ci && npm run example')
    expect(page).toContain('npm ci && npm test')
  })

  it('shows the Turtle that its record becomes', () => {
    mkdirSync(join(home, 'visits'), { recursive: true })
    writeFileSync(join(home, file), record)
    writeFileSync(
      join(home, 'visitgraph.config.yaml'),
      blocks.filter(({ language }) => language === 'yaml')[1]?.text ?? '',
    )
    const { stdout } = spawnSync(process.execPath, [main, 'build', file], {
      cwd: home,
      encoding: 'utf8',
    })
    const shown = blocks.find(({ language }) => language === 'turtle')?.text ?? ''
    expect(shown).not.toBe('')
    for (const line of shown.trimEnd().split('\n')) expect(stdout.split('\n')).toContain(line)
  })

  it('shows the problems that slips give', () => {
    const slips = record.replace('2023-07-24', '2023-07-19').replace('host:', 'hosst:')
    writeFileSync(join(home, file), slips)
    const { stderr } = spawnSync(process.execPath, [main, 'check', file], {
      cwd: home,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })
    const shown = blocks.find(({ text }) => text.includes('unknown field `hosst`'))?.text ?? ''
    expect(shown).not.toBe('')
    expect(stderr).toContain(shown.trimEnd())
  })

  it('shows a program that runs', () => {
    const program = blocks.find(({ language }) => language === 'ts')?.text ?? ''
    mkdirSync(join(home, 'node_modules'), { recursive: true })
    symlinkSync(projectFile('.'), join(home, 'node_modules/visitgraph'))
    writeFileSync(join(home, 'program.mjs'), `const text = ${JSON.stringify(record)}\n${program}`)
    const { stdout, stderr } = spawnSync(process.execPath, ['program.mjs'], {
      cwd: home,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^(true|false) @?prefix|^false /)
    expect(stdout).toContain('schema:Event')
  })
})
