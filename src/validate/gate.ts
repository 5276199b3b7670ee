import { checks } from './bundled.ts'
import { compileShapes, type Gate } from './compile.ts'
import { checkTarget } from './gate/check-target.ts'
import { checkedBackwards, compiledChecks } from './gate/checks.ts'
import type { Subjects } from './gate/data-graph.ts'
import { toReport, type ValidationReport } from './report.ts'
import { defaultShapes } from './shapes.ts'

let own: Gate | undefined

/** Judges a record's graph by the project's shapes and checks, all compiled. */
export function judgeRecord(
  { subjects }: { readonly subjects: Subjects },
  language = 'en',
): ValidationReport {
  own ??= openGate()
  return toReport(own.judge(subjects, language))
}

function openGate(): Gate {
  const targeted = checks.flatMap(check => {
    const compiled = compiledChecks.get(check.shape)
    return compiled ? [checkTarget(check, compiled)] : []
  })
  const beside = { targeted, inverse: checkedBackwards }
  const { value: gate, problems } = compileShapes(defaultShapes(), beside)
  if (!gate) throw new Error(problems.map(({ message }) => message).join('\n'))
  return gate
}
