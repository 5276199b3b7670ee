import { officeOf } from '../model/office.ts'
import { register, type Register } from '../model/register.ts'
import { registerSchema, type Entities } from '../model/visit.ts'
import type { Problem } from '../problem.ts'
import { toProblem } from './check.ts'
import { shown, type Finding } from './finding.ts'
import { formJudge } from './form.ts'
import { segmentsOf } from '../pointer.ts'
import type { ReadRecord } from './read.ts'
import { walkOffices } from './offices.ts'
import { walkEntityNames } from './references.ts'
import { judgeEntityAddresses } from './rules/addresses.ts'
import { judgeRegisterDates } from './rules/dates.ts'
import { judgeKeys } from './rules/identity.ts'
import { judgeTexts } from './rules/texts.ts'
import { startWalk, type Walk } from './walk.ts'

/** A register as far as it is right, with everything that is wrong with it. */
export interface CheckedRegister {
  readonly register: Register
  readonly problems: readonly Problem[]
}

/** Checks a register; entries that are wrong are left out of it. */
export function checkRegister({ value, source }: ReadRecord): CheckedRegister {
  const formal = judgeForm(value)
  const entities = withoutEntries(value, formal)
  const findings = [...formal, ...judge(entities)]
  return {
    register: register(withoutEntries(entities, findings), source.file),
    problems: findings.map(finding => toProblem(finding, source)),
  }
}

const judgeForm = formJudge(registerSchema)

function judge(entities: Entities): readonly Finding[] {
  const findings: Finding[] = []
  const known = register(entities)
  const walk = startWalk(finding => findings.push(finding))
  judgeKeys(known, walk)
  judgeRegisterDates(entities, walk)
  judgeEntityAddresses(entities, walk)
  judgeTexts(entities, walk)
  judgeOffices(entities, walk)
  judgeBodies(entities, known, walk)
  return findings
}

/** What somebody holds without a date cannot be said of a visit on some day. */
const judgeOffices = ({ people }: Entities, walk: Walk): void =>
  walkOffices(people, walk, office => {
    if (typeof office !== 'string' && office.since !== undefined) return
    walk.report({
      code: 'UNDATED_OFFICE',
      severity: 'warning',
      message:
        'an office without its first day is not used: nothing tells at which visits it was held',
      hint: 'write it as `{ office: …, body: …, since: 2021-01-10 }`, or name it in the records',
    })
  })

function judgeBodies(entities: Entities, { bodies }: Register, walk: Walk): void {
  const judgeBody = (name: string): void => {
    if (bodies.find(name)) return
    walk.report({
      code: 'UNKNOWN_BODY',
      severity: 'error',
      message: `no body ${shown(name)} is described in this register`,
      hint: 'describe it under bodies, or correct the name',
    })
  }
  walkEntityNames(entities, walk, {
    body: judgeBody,
    office: text => judgeBody(officeOf(text).body),
    place: () => undefined,
  })
}

/** Leaves out the entries, or whole sections, in which an error was found. */
function withoutEntries(value: unknown, findings: readonly Finding[]): Entities {
  const bad = new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ pointer }) => JSON.stringify(segmentsOf(pointer).slice(0, 2))),
  )
  const kept = Object.entries(value ?? {}).filter(
    ([section]) => !bad.has(JSON.stringify([section])),
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the schema refused is left out
  return Object.fromEntries(
    kept.map(([section, entries]) => [
      section,
      Object.fromEntries(
        Object.entries(entries ?? {}).filter(([key]) => !bad.has(JSON.stringify([section, key]))),
      ),
    ]),
  ) as Entities
}
