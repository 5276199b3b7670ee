import { visibleJson } from '../terminal.ts'
import { countProblems, type Reporter } from './reporter.ts'

/**
 * For programs: one JSON document with `version` (of this shape: 1), `tool`, `summary` (counts), `problems`
 * (as in the API) and, when files were written, `files`.
 */
export const json: Reporter = {
  id: 'json',
  isForPrograms: true,
  report({ problems, counts = countProblems(problems), records, files }, { version }) {
    const { error, warning, info } = counts
    const document = {
      version: 1,
      tool: { name: 'visitgraph', version },
      summary: { records, errors: error, warnings: warning, notes: info },
      problems,
      files,
    }
    return `${visibleJson(JSON.stringify(document, undefined, 2))}\n`
  },
}
