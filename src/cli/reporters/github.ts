import type { Problem, Severity } from '../../problem.ts'
import { visible } from '../terminal.ts'
import type { Reporter } from './reporter.ts'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** Workflow commands of GitHub Actions, which show each problem beside its line in a pull request. */
export const github: Reporter = {
  id: 'github',
  isForPrograms: true,
  report: ({ problems }) => problems.map(problem => `${toCommand(problem)}\n`).join(''),
}

function toCommand({ code, severity, message, hint, source }: Problem): string {
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['file', source?.file],
    ['line', source?.line],
    ['col', source?.column],
    ['endColumn', source?.endColumn],
    ['title', code],
  ]
  const list = properties
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`)
  const text = [message, hint].filter(line => line !== undefined).map(visible)
  return `::${commands[severity]} ${list.join(',')}::${escapeText(text.join('\n'))}`
}

// As the toolkit of GitHub Actions escapes: the percent sign first.
const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
