import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Problem, ProblemSource, Severity } from '../../problem.ts'
import { explain } from '../codes.ts'
import { visibleJson } from '../terminal.ts'
import type { Reporter } from './reporter.ts'

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/, for code scanning services and editors. */
export const sarif: Reporter = {
  id: 'sarif',
  isForPrograms: true,
  report({ problems }, { version }) {
    const codes = [...new Set(problems.map(problem => problem.code))].toSorted()
    const run = {
      tool: { driver: { name: 'visitgraph', semanticVersion: version, rules: codes.map(toRule) } },
      columnKind: 'utf16CodeUnits',
      results: problems.map(problem => toResult(problem, codes.indexOf(problem.code))),
    }
    const document = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [run],
    }
    return `${visibleJson(JSON.stringify(document, undefined, 2))}\n`
  },
}

function toRule(code: string): object {
  const entry = explain(code)
  if (!entry) return { id: code }
  return {
    id: code,
    shortDescription: { text: entry.meaning },
    help: { text: entry.mend },
  }
}

function toResult({ code, severity, message, hint, source }: Problem, ruleIndex: number): object {
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} (${hint})` },
    ...(source ? { locations: [toLocation(source)] } : {}),
  }
}

function toLocation({ file, pointer, line, column, endColumn }: ProblemSource): object {
  const region =
    line === undefined ? {} : { region: { startLine: line, startColumn: column, endColumn } }
  return {
    physicalLocation: { artifactLocation: { uri: toUri(file) }, ...region },
    ...(pointer ? { logicalLocations: [{ fullyQualifiedName: pointer }] } : {}),
  }
}

/** Writes a file name as a URI reference, RFC 3986: a relative one stays relative. */
function toUri(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href
  const segments = file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split(/[\\/]/)
    .map(encodeURIComponent)
  return segments.join('/').replace(/^\.\//, '')
}
