import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/declarations/registry.ts'
import { formats } from '../../src/formats/registry.ts'
import { main, visitgraph } from '../support/cli.ts'

describe('the command line', () => {
  it('prints help on standard output and ends with 0', () => {
    const { status, stdout, stderr } = visitgraph(['--help'])
    expect([status, stderr]).toEqual([0, ''])
    for (const { name } of commands) expect(stdout).toContain(name)
  })

  it.each(commands.map(({ name }) => name))('shows examples in %s --help', name => {
    const { status, stdout } = visitgraph([name, '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(new RegExp(`Examples:\\n(?: {2}\\$ .*\\n)* {2}\\$ visitgraph ${name}`))
  })

  it('names every format in the help of build', () => {
    const { stdout } = visitgraph(['build', '--help'])
    for (const { id } of formats) expect(stdout).toMatch(new RegExp(`\\b${id}\\b`))
  })

  it('prints the version', () => {
    expect(visitgraph(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [['bild'], /unknown command 'bild'\n\(Did you mean build\?\)/],
    [['check', '--regster', 'x'], /unknown option '--regster'\n\(Did you mean --register\?\)/],
    [['check'], /needs a record/],
    [['build'], /missing required argument/],
    [['build', 'x', '--format', 'turtel'], /did you mean turtle\?/],
    [['build', 'x', '--format', 'turtle,jsonld'], /only one format fits on standard output/],
    [['check', 'x', '--reporter', 'xml'], /Allowed choices are pretty, json, sarif, github/],
    [['check', '-', '--watch'], /standard input cannot be watched/],
    [['explain', 'OUTPUT_LOKED'], /did you mean OUTPUT_LOCKED\?/],
    [[], /Usage: visitgraph/],
  ])('ends with 2 and says what is wrong: visitgraph %j', (parameters, message) => {
    const { status, stdout, stderr } = visitgraph(parameters)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('ends with 3 when a file is not there', () => {
    const { status, stderr } = visitgraph(['check', 'no such.yaml'])
    expect(status).toBe(3)
    expect(stderr).toBe(
      'visitgraph: error  cannot read no such.yaml: no such file or folder (ENOENT)  INPUT_NOT_FOUND\n' +
        '  hint: check the name, and the folder in which the command runs\n',
    )
  })

  it('shows escapes where a name could move the cursor', () => {
    expect(visitgraph(['check', 'a\u001B[31m.yaml']).stderr).toContain('a<U+001B>[31m.yaml')
    expect(visitgraph(['check', '--a\u001B[31m']).stderr).toContain('a<U+001B>[31m')
  })

  it('takes a name that begins with a dash behind --', () => {
    expect(visitgraph(['check', '--', '-x.yaml']).stderr).toContain('cannot read -x.yaml')
    expect(visitgraph(['check', '-x.yaml']).status).toBe(2)
  })

  it('calls a bug a bug, in one line without a stack, and shows the stack only with --debug', () => {
    const sabotage = 'process.stdout.write = () => { throw new TypeError("out of order") }'
    const environment = { NODE_OPTIONS: `--import "data:text/javascript,${encodeURI(sabotage)}"` }
    const run = (...more: string[]) =>
      visitgraph(['explain', 'OUTPUT_LOCKED', ...more], { environment })
    expect(run()).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'visitgraph: error  this is a bug in visitgraph: out of order  INTERNAL\n' +
        '  hint: run the command again with --debug and report what it prints\n',
    })
    expect(run('--debug').stderr).toMatch(/TypeError: out of order\n\s+at /)
  })

  it.skipIf(process.platform !== 'linux' || spawnSync('strace', ['-V']).status !== 0)(
    'loads little more than the command parser for --help (needs strace)',
    () => {
      const trace = ['-f', '-qq', '-e', 'trace=openat,open', process.execPath, main, '--help']
      const { stderr } = spawnSync('strace', trace, { encoding: 'utf8' })
      const loaded = Array.from(stderr.matchAll(/"([^"]+\.m?js)"/g), ([, file = '']) => file)
      expect(loaded).toContain(main)
      expect(loaded.filter(file => file.includes('node_modules'))).toEqual([])
      const size = [...new Set(loaded)].reduce((sum, file) => sum + statSync(file).size, 0)
      expect(size).toBeLessThan(200_000)
    },
  )
})

describe('explain', () => {
  it('says what a code means and how to mend it, however it is written', () => {
    const { status, stdout } = visitgraph(['explain', 'output_locked'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^OUTPUT_LOCKED\n\nAnother run .+\n\nTo mend it: .+\n$/)
  })

  it('ends quietly when nobody reads on', () => {
    const script = `"$0" "$1" explain OUTPUT_LOCKED | true`
    const { stderr } = spawnSync('sh', ['-c', script, process.execPath, main], { encoding: 'utf8' })
    expect(stderr).toBe('')
  })
})
