import { findFormat, formats } from '../formats/registry.ts'
import { page } from '../formats/page.ts'
import { buildVisit, readRecord, readRegister, serialize } from '../library.ts'
import type { Publication } from '../model/context.ts'
import { hasErrors, VisitgraphError, type Problem } from '../problem.ts'
import type { OutputFile } from '../stores/file.ts'
import { scriptElement } from './embed.ts'
import { escapeText } from './html.ts'

/** What is needed to turn a record into what a page embeds. */
export interface EmbedOptions extends Publication {
  /** Identity of a record that gives none itself. */
  readonly id?: string
  /** Name of the file for problems. */
  readonly file?: string
  /** Text of the register that records share, YAML or JSON. */
  readonly register?: string
  /** Language of the page; by default `en`. */
  readonly language?: string
  /** Formats of the data files; by default `turtle` and `jsonld`. */
  readonly formats?: readonly string[]
  /** Address of the folder of the data files, ending in `/`; by default `/visit/`. */
  readonly dataPath?: string
}

/** What a page embeds of a record, and what belongs beside it. */
export interface EmbeddedRecord {
  readonly id: string
  /** IRI of the document about the visit. */
  readonly document: string
  /** The script element with the JSON-LD. */
  readonly script: string
  /** Link elements to the data files. */
  readonly links: string
  /** The data files, by their names in the folder of the data files. */
  readonly files: readonly OutputFile[]
  /** What was noticed that is no error. */
  readonly problems: readonly Problem[]
}

/**
 * Turns a record, as YAML text or as plain data such as the front matter of a page, into what a page embeds.
 *
 * @throws VisitgraphError with the first problem of a record that has errors; the others stand in its message.
 */
export async function embedRecord(record: unknown, options: EmbedOptions): Promise<EmbeddedRecord> {
  const { id, file, register, formats: names = ['turtle', 'jsonld'], ...rest } = options
  const { dataPath = '/visit/', language = 'en', ...publication } = rest
  const shared = register === undefined ? undefined : await readRegister(register)
  const text = typeof record === 'string' ? record : JSON.stringify(plain(record))
  const { value, problems } = await readRecord(text, {
    ...(id === undefined ? {} : { id }),
    file: file ?? (typeof record === 'string' ? 'record.yaml' : 'record.json'),
    ...(typeof record === 'string' ? {} : { syntax: 'json' as const }),
    ...(shared?.value ? { register: shared.value } : {}),
  })
  const all = [...(shared?.problems ?? []), ...problems]
  if (!value || hasErrors(all)) throw refused(all)
  const quads = buildVisit(value, publication)
  const document = `${publication.base}visit/${value.id}`
  const chosen = names.map(formatNamed)
  const writing = { base: publication.base, language }
  return {
    id: value.id,
    document,
    script: scriptElement({ document, text: serialize(quads, page.id, writing) }),
    links: chosen
      .map(
        ({ mediaType, extension }) =>
          `<link rel="alternate" type="${mediaType}" href="${escapeText(`${dataPath}${value.id}.${extension}`)}">\n`,
      )
      .join(''),
    files: chosen.map(format => ({
      path: `${value.id}.${format.extension}`,
      content: serialize(quads, format.id, writing),
    })),
    problems: all,
  }
}

/** Readers of front matter make dates of what looks like one; in records they are texts. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]))
}

function formatNamed(name: string): (typeof formats)[number] {
  const format = findFormat(name)
  if (format) return format
  throw new VisitgraphError({
    code: 'USAGE',
    severity: 'error',
    message: `there is no format ${JSON.stringify(name)}`,
    hint: `the formats are ${formats.map(({ id }) => id).join(', ')}`,
  })
}

function refused(problems: readonly Problem[]): VisitgraphError {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!first) throw new TypeError('a record without errors was refused')
  const told = errors.map(({ message, source }) =>
    source?.pointer ? `${message} (${source.pointer})` : message,
  )
  return new VisitgraphError({ ...first, message: told.join('; ') })
}
