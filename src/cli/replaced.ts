import type { Config } from '../config.ts'
import { combined } from '../model/register.ts'
import { replacementsIn, type ReplacementFault } from '../model/replacement.ts'
import type { Problem } from '../problem.ts'
import { toProblem } from '../record/check.ts'
import { checkRegister } from '../record/check-register.ts'
import { shown, type Finding } from '../record/finding.ts'
import { readRecords } from '../record/read.ts'
import type { InputFile } from './input.ts'

/** What leads on to another page: what the configuration says, and what the registers say. */
interface Replaced {
  readonly replaced: Config['replaced']
  readonly problems: readonly Problem[]
}

const field = 'replaced by'

/** Finds what the registers say was replaced; the configuration overrules them. */
export async function replacedIn(
  registers: readonly InputFile[],
  configured: Config['replaced'],
): Promise<Replaced> {
  // Most registers do not speak of it, and reading a long one takes time.
  const speaking = registers.some(({ bytes }) => Buffer.from(bytes).includes(field))
  if (!speaking) return { replaced: configured, problems: [] }
  const read = await Promise.all(registers.map(({ bytes, file }) => readRecords(bytes, { file })))
  const records = read.flatMap(({ value = [] }) => value)
  const { paths, faults } = replacementsIn(
    combined(records.map(record => checkRegister(record).register)),
  )
  const problems = faults.flatMap(fault => {
    const source = records.find(record => record.source.file === fault.origin.file)?.source
    return source ? [toProblem(findingOf(fault), source)] : []
  })
  return { replaced: { ...paths, ...configured }, problems }
}

function findingOf({ kind, key, target, origin }: ReplacementFault): Finding {
  const { pointer } = origin
  if (kind === 'circle')
    return {
      code: 'REPLACED_IN_CIRCLE',
      severity: 'error',
      message: `what replaces ${shown(key)} is replaced in a circle`,
      hint: 'leave `replaced by` out of the entry that describes it now',
      pointer,
    }
  return {
    code: 'REPLACED_BY_UNKNOWN',
    severity: 'error',
    message: `${shown(key)} is replaced by ${shown(target)}, which no entry beside it describes`,
    hint: 'name the key of the entry that describes it now',
    pointer,
  }
}
