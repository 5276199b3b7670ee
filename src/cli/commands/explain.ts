import { VisitgraphError } from '../../problem.ts'
import { nearest } from '../../nearest.ts'
import { codeGroups, explain } from '../codes.ts'
import { exitCodes, usageProblem } from '../exit.ts'
import { write } from '../output.ts'

/**
 * Prints what a code means and how to mend what it stands for.
 *
 * @throws VisitgraphError with code `USAGE` for a code that is not known.
 */
export async function runExplain(code: string): Promise<number> {
  const name = code.trim().toUpperCase()
  const entry = explain(name)
  if (!entry) throw new VisitgraphError(unknownCode(code, name))
  await write(process.stdout, `${name}\n\n${entry.meaning}\n\nTo mend it: ${entry.mend}\n`)
  return exitCodes.done
}

function unknownCode(code: string, name: string): ReturnType<typeof usageProblem> {
  const known = codeGroups.flatMap(group => Array.from(group.codes.keys()))
  const near = nearest(name, known)
  return usageProblem(
    `there is no code ${JSON.stringify(code)}`,
    near
      ? `did you mean ${near}?`
      : 'the codes stand at the end of each problem and in docs/problems.md',
  )
}
