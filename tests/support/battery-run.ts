import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { parse } from 'yaml'
import type { BatteryCase } from './battery.ts'
import { main } from './cli.ts'

/** What a run of the program on one input did. */
export interface BatteryRun {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  /** Everything it said. */
  readonly said: string
  readonly errors: string
  /** What it wrote where it was told to: path and bytes. */
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[]
  /** Files beside the folder that it was told to write to. */
  readonly outside: readonly string[]
}

/** Every input is done in ten seconds on a quiet machine; one that does other work has six times as long. */
const longest = 60_000

/** Runs the program on one input, in a folder of its own, as a user would. */
export async function runCase(
  { id, group, path }: BatteryCase,
  { scratch, timeZone = 'UTC' }: { readonly scratch: string; readonly timeZone?: string },
): Promise<BatteryRun> {
  const box = join(scratch, `${id}-${timeZone.replace('/', '-')}`)
  const out = join(box, 'deep', 'er', 'out')
  mkdirSync(join(box, 'deep', 'er'), { recursive: true })
  const words = group === 'rdf' ? ['check', '--rdf', path] : ['build', path, '--out', out]
  const ran = await run(words, timeZone)
  const files = filesIn(out).map(name => ({ path: name, bytes: readFileSync(join(out, name)) }))
  const outside = filesIn(box).filter(name => !join(box, name).startsWith(out + sep))
  rmSync(box, { recursive: true, force: true })
  return { ...ran, files, outside }
}

function run(
  words: readonly string[],
  timeZone: string,
): Promise<Pick<BatteryRun, 'status' | 'signal' | 'said' | 'errors'>> {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, NO_COLOR: '1', TZ: timeZone }
    const child = spawn(process.execPath, [main, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment,
      timeout: longest,
      killSignal: 'SIGKILL',
    })
    const said: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', (data: Buffer) => said.push(data))
    child.stderr.on('data', (data: Buffer) => {
      said.push(data)
      errors.push(data)
    })
    child.on('error', reject)
    child.on('close', (status, signal) => {
      const text = Buffer.concat(said).toString()
      resolve({ status, signal, said: text, errors: Buffer.concat(errors).toString() })
    })
  })
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .filter(name => !name.split(sep).some(part => part.startsWith('.')))
    .toSorted()
}

/** What must not be, whatever the input: each as a sentence. */
export function faultsOf(tested: BatteryCase, ran: BatteryRun): readonly string[] {
  if (ran.signal) return [`it ends by ${ran.signal}, perhaps after ${longest} ms`]
  const isRefused = ran.status !== 0
  return [
    ...crashFaults(ran),
    ...(tested.verdict === 'accept' && isRefused ? ['it is refused'] : []),
    ...(tested.verdict === 'reject' && !isRefused ? ['it is taken'] : []),
    ...(isRefused ? refusalFaults(tested, ran) : lossFaults(tested, ran)),
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    ...(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/.test(ran.said)
      ? ['a control character reaches the terminal']
      : []),
    ...ran.outside.map(name => `${name} is written outside the folder`),
    ...ran.files.flatMap(outputFaults),
  ]
}

function crashFaults({ status, errors }: BatteryRun): readonly string[] {
  const isTrace = /^\s+at .+:\d+:\d+\)?$|node:internal|UnhandledPromise|FATAL ERROR/m.test(errors)
  return isTrace || (status ?? 0) >= 128 ? ['it crashes'] : []
}

function refusalFaults({ path, at }: BatteryCase, { said, files }: BatteryRun): readonly string[] {
  const name = basename(path)
  return [
    ...(said.includes(name) ? [] : ['no message names the file']),
    ...(at === '' || said.includes(`${name}:${at} `) ? [] : [`no message tells the place ${at}`]),
    ...files.map(file => `${file.path} is written in spite of the refusal`),
  ]
}

const formats: Readonly<Record<string, string>> = {
  '.ttl': 'text/turtle',
  '.trig': 'application/trig',
  '.nt': 'application/n-triples',
  '.nq': 'application/n-quads',
}

function outputFaults({ path, bytes }: BatteryRun['files'][number]): readonly string[] {
  const text = bytes.toString()
  const faults = text.includes('\uFFFD') ? [`${path} holds U+FFFD`] : []
  if (extname(path) === '.jsonld') JSON.parse(text)
  const isInjected = quadsOf(path, text).some(({ subject, object }) =>
    [subject.value, object.value].includes('https://e.org/b'),
  )
  return isInjected ? [...faults, `${path} says something that its record does not`] : faults
}

function quadsOf(path: string, text: string): readonly Quad[] {
  const format = formats[extname(path)]
  return format === undefined ? [] : new Parser({ format }).parse(text)
}

/** Texts of the record that its graph lacks. */
function lossFaults({ path }: BatteryCase, { files }: BatteryRun): readonly string[] {
  if (!/\.(?:ya?ml|json)$/.test(path)) return []
  const values = new Set(
    files.flatMap(file =>
      quadsOf(file.path, file.bytes.toString()).map(({ object }) => object.value),
    ),
  )
  const input = readFileSync(path, 'utf8')
    .replace(/^\uFEFF+/, '')
    .replaceAll(/\r\n?/g, '\n')
  const wanted = textsOf(parse(input, { schema: 'failsafe' }))
  // Composed and decomposed letters are the same text.
  const isLost = (text: string): boolean => !values.has(text) && !values.has(text.normalize('NFC'))
  return wanted.filter(isLost).map(text => `${JSON.stringify(text)} is lost`)
}

/** The texts that a record states as they are: title, summary, names and offices of people, their pages. */
function textsOf(record: unknown): readonly string[] {
  const { title, summary, people } = Object(record)
  const persons: readonly unknown[] = Object.values(Object(people))
  const told = persons.flatMap((person): readonly unknown[] => {
    const { name, offices, 'same as': page } = Object(person)
    return [name, page, ...(Array.isArray(offices) ? offices : []).map(each => Object(each).office)]
  })
  return [title, summary, ...told].filter(text => typeof text === 'string')
}
