import { draftCodes } from '../draft/codes.ts'
import { evidenceCodes } from '../evidence/codes.ts'
import { pageCodes } from '../formats/page-check.ts'
import { importCodes } from '../import/codes.ts'
import { opinionCodes } from '../opinion/codes.ts'
import { publishCodes } from '../publish/codes.ts'
import { rdfCodes } from '../rdf/codes.ts'
import { checkCodes } from '../record/check-codes.ts'
import { readCodes } from '../record/codes.ts'
import { queryCodes } from '../sparql/codes.ts'
import { serveCodes } from '../serve/codes.ts'
import { partsCodes } from '../stores/parts/codes.ts'
import { pushCodes } from '../stores/push-codes.ts'
import { storeCodes } from '../stores/codes.ts'
import { shapesFileCodes } from '../validate/codes.ts'
import { shapeCodes } from '../validate/problems.ts'
import { streamCodes } from '../stream/codes.ts'
import { cliCodes } from './cli-codes.ts'

/** What a code means and how to mend what it stands for. */
export interface CodeEntry {
  readonly meaning: string
  readonly mend: string
}

/** The codes of one part of the program. */
export interface CodeGroup {
  readonly title: string
  readonly codes: ReadonlyMap<string, CodeEntry>
}

const fromTable = (title: string, table: Readonly<Record<string, CodeEntry>>): CodeGroup => ({
  title,
  codes: new Map(Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1))),
})

function fromShapes(): CodeGroup {
  const codes = new Map<string, CodeEntry>()
  for (const { code, shape, severity, message } of shapeCodes()) {
    const verb = severity === 'error' ? 'keeps the record from being published' : 'is advice'
    codes.set(code, {
      meaning: `${message}.`.replace(/\.\.$/, '.'),
      mend: `Change the record at the place that the problem names. The rule is <${shape}>; what it finds ${verb}.`,
    })
  }
  return { title: 'The graph of a record', codes }
}

/** Every code that the program can report, by the part that reports it. */
export const codeGroups: readonly CodeGroup[] = [
  fromTable('Reading a record', readCodes),
  fromTable('What a record says', checkCodes),
  fromShapes(),
  fromTable('Web pages', pageCodes),
  fromTable('RDF', rdfCodes),
  fromTable('Shapes files', shapesFileCodes),
  fromTable('Files that are written', storeCodes),
  fromTable('Sites', publishCodes),
  fromTable('Queries', queryCodes),
  fromTable('Triple stores', pushCodes),
  fromTable('The server', serveCodes),
  fromTable('Drafting from reports', draftCodes),
  fromTable('Second opinions', opinionCodes),
  fromTable('Evidence', evidenceCodes),
  fromTable('Importing tables', importCodes),
  fromTable('Streams of records', { ...streamCodes, ...partsCodes }),
  fromTable('The command line', cliCodes),
]

/** Explains a code; nothing for one that is not known. */
export function explain(code: string): CodeEntry | undefined {
  for (const { codes } of codeGroups) {
    const entry = codes.get(code)
    if (entry) return entry
  }
  return undefined
}
