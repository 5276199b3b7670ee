import { officeOf } from '../../model/office.ts'
import { contradictionProblem, type LayeredRegister } from '../../model/register.ts'
import type { Shelf } from '../../model/shelf.ts'
import type { Visit } from '../../model/visit.ts'
import { nearest } from '../../nearest.ts'
import { slug } from '../../rdf/iri.ts'
import { shown } from '../finding.ts'
import { walkNames, type NameTakers } from '../references.ts'
import type { Found, Walk } from '../walk.ts'
import { judgeCitedSources } from './cited-sources.ts'
import { judgeCountries } from './countries.ts'

/** Judges every name by which the record refers to something. */
export function judgeReferences(visit: Visit, register: LayeredRegister, walk: Walk): void {
  walkNames(visit, walk, judgesOf(register, walk))
  for (const found of register.contradictions)
    walk.report({
      ...contradictionProblem(found),
      pointer: found.origin.pointer,
      meanwhile: { keep: true },
    })
  judgeCountries(visit, register, walk)
  judgeCitedSources(visit, walk)
}

/** Judges the names of each kind: on which shelves they are looked up, and what one means that is found on none. */
function judgesOf(register: LayeredRegister, { report }: Walk): NameTakers {
  const { people, bodies, places, topics, events } = register
  const judge = (faultOf: FaultOf) => (name: string) => {
    const fault = faultOf(name)
    if (fault) report(fault)
  }
  const bodyFault = faultsOn([bodies], unknownBody)
  return {
    person: judge(faultsOn([people], newName)),
    party: judge(faultsOn([people, bodies], newName)),
    body: judge(bodyFault),
    office: judge(text => {
      const { body } = officeOf(text)
      const fault = bodyFault(body)
      return fault && inOffice(fault, text.slice(0, text.length - body.length))
    }),
    publisher: judge(faultsOn([bodies], newName)),
    place: judge(faultsOn([places], newName)),
    subject: judge(faultsOn([events, places, topics, people, bodies], newName)),
  }
}

type FaultOf = (name: string) => Found | undefined

/** Short keys are like too many names. */
const leastLength = 5

/** Makes the function that finds what is wrong with a name that is looked up on some shelves. */
function faultsOn(
  shelves: readonly Shelf<unknown>[],
  unknown: (name: string, meant: string | undefined) => Found | undefined,
): FaultOf {
  // New names that there is nothing to say of: most come again.
  let right: Set<string> | undefined
  let keys: readonly string[] | undefined
  return name => {
    if (right?.has(name)) return undefined
    for (const shelf of shelves) if (shelf.find(name)) return ambiguous(name, shelf.namesakes(name))
    keys ??= shelves.flatMap(shelf => shelf.keys()).filter(({ length }) => length >= leastLength)
    const fault = unknown(name, nearest(name, keys))
    if (!fault) (right ??= new Set()).add(name)
    return fault
  }
}

/** A name that several entries share does not say which is meant. */
function ambiguous(
  name: string,
  namesakes: readonly { readonly key: string }[],
): Found | undefined {
  if (namesakes.length < 2) return undefined
  return {
    code: 'AMBIGUOUS_NAME',
    severity: 'error',
    message: `${namesakes.length} entries have the name ${shown(name)}`,
    hint: `refer to one by its key: ${namesakes.map(({ key }) => `\`${key}\``).join(', ')}`,
    meanwhile: { keep: true },
  }
}

const unknownBody = (name: string, meant: string | undefined): Found => ({
  code: 'UNKNOWN_BODY',
  severity: 'error',
  message: `no body ${shown(name)} is described here or in a register`,
  hint: meant ? `did you mean \`${meant}\`?` : `describe it under bodies: \`${name}: { name: … }\``,
  // The rest is judged as if the name that is probably meant stood there.
  meanwhile: meant ? { replace: meant } : { keep: true },
})

/** What takes the place of a body is written behind the name of the office. */
const inOffice = (fault: Found, office: string): Found =>
  fault.meanwhile && 'replace' in fault.meanwhile
    ? { ...fault, meanwhile: { replace: `${office}${String(fault.meanwhile.replace)}` } }
    : fault

const newName = (name: string, meant: string | undefined): Found | undefined => {
  if (slug(name) === '') return noLatinName(name)
  return meant === undefined || name.length < leastLength ? undefined : similarName(name, meant)
}

const noLatinName = (name: string): Found => ({
  code: 'NO_LATIN_NAME',
  severity: 'error',
  message: `${shown(name)} gives no address: it has no Latin letters or digits`,
  hint: 'describe it under a Latin key, with this as its name, and refer to it by either',
})

const similarName = (name: string, meant: string): Found => ({
  code: 'SIMILAR_NAME',
  severity: 'warning',
  message: `${shown(name)} is new, but very like \`${meant}\``,
  hint: `write \`${meant}\` if that is meant`,
})
