import type { Problem } from '../../problem.ts'
import { drawFrame } from '../frame.ts'
import { painter, visible, type Paint } from '../terminal.ts'
import {
  countProblems,
  inWords,
  severityWords,
  type Counts,
  type Reporter,
  type ReportOptions,
} from './reporter.ts'

const most = 20

/** For people: each problem with its line and a caret, the gravest twenty when there are more. */
export const pretty: Reporter = {
  id: 'pretty',
  isForPrograms: false,
  report({ problems, counts = countProblems(problems) }, options) {
    const paint = painter(options.isColoured)
    const shown = gravest(problems)
    const blocks = shown.map(problem => block(problem, paint, options))
    const rest = without(counts, countProblems(shown))
    const more = rest.error + rest.warning + rest.info
    if (more > 0) blocks.push(`and ${more} more: ${inWords(rest).join(', ')}\n`)
    return blocks.map(text => `${text}\n`).join('')
  },
}

const without = (all: Counts, some: Counts): Counts => ({
  error: all.error - some.error,
  warning: all.warning - some.warning,
  info: all.info - some.info,
})

/** Chooses the gravest problems and leaves them in their order. */
function gravest(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= most) return problems
  const ranks = ['error', 'warning', 'info'] as const
  const byRank = ranks.flatMap(rank => problems.filter(({ severity }) => severity === rank))
  const chosen = new Set(byRank.slice(0, most))
  return problems.filter(problem => chosen.has(problem))
}

function block(problem: Problem, paint: Paint, options: ReportOptions): string {
  const { code, severity, message, hint, source } = problem
  const place = source ? `${paint('place', visible(placeOf(problem)))}  ` : ''
  const words = paint(severity, severityWords[severity])
  const head = `${place}${words}  ${visible(message)}  ${paint('faint', visible(code))}\n`
  const text = source && options.textOf(source.file)
  const frame =
    source && text !== undefined
      ? drawFrame(text, source, { paint, width: options.width })
      : undefined
  return head + (frame ? `${frame}\n` : '') + (hint ? `  hint: ${visible(hint)}\n` : '')
}

/** Says where a problem stands: `file:line:column`, as far as it is known. */
export function placeOf({ source }: Problem): string {
  const parts = [source?.file, source?.line, source?.line && source.column]
  return parts.filter(part => part !== undefined).join(':')
}
