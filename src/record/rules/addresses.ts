import type { Entities, Visit } from '../../model/visit.ts'
import { sections } from '../../model/register.ts'
import type { OneOrMore } from '../../model/text.ts'
import { iriFault } from '../../rdf/iri.ts'
import { shown } from '../finding.ts'
import type { Walk } from '../walk.ts'

/** Judges every web address. */
export function judgeAddresses(visit: Visit, walk: Walk): void {
  const judge = judgeWith(walk)
  walk.itemsIn('sources', visit.sources, ({ url }) => walk.enter('url', url, judge))
  judgeEntityAddresses(visit, walk)
}

/** What an entity of any kind may have. */
interface Linked {
  readonly url?: string | undefined
  readonly 'same as'?: OneOrMore | undefined
}

/** Judges the web addresses of people, bodies, events, places and topics. */
export function judgeEntityAddresses(entities: Entities, walk: Walk): void {
  const { enter, texts, valuesIn } = walk
  const judge = judgeWith(walk)
  for (const section of sections) {
    valuesIn<object>(section, entities[section], (entity: Linked) => {
      enter('url', entity.url, judge)
      texts('same as', entity['same as'], judge)
    })
  }
}

const judgeWith =
  ({ report }: Walk) =>
  (address: string): void => {
    const fault = iriFault(address)
    if (fault === undefined) return
    report({
      code: 'BAD_ADDRESS',
      severity: 'error',
      message: `${shown(address)} is no web address: ${fault}`,
      hint: hintFor(address),
    })
  }

function hintFor(address: string): string {
  if (address.includes(' ')) return 'write %20 for a space'
  if (/^https?:[^/]/i.test(address)) return `write ${address.replace(/^(https?):\/*/i, '$1://')}`
  return 'write the whole address as a browser shows it, beginning with https://'
}
