import type { Analysis } from '../analyse.ts'
import type { HeldOffice, Person } from '../attach/person.ts'
import type { BodyMention } from '../recognise/body-mention.ts'
import type { OfficeMention } from '../recognise/offices.ts'
import { legOf } from '../resolve/legs.ts'
import { isDelegationRole } from '../resolve/roles.ts'

/** An office as it is reported: title and body in words. */
export interface ReportedOffice {
  readonly title: string
  /** The body, or the country where the body is the state itself; nothing where the report does not say. */
  readonly body: string | undefined
  /** Whether the body stands in the text, is a country's name in another form, or was concluded from the side. */
  readonly isInferred: boolean
  readonly bodyMention?: BodyMention
  readonly code?: string
  readonly held: HeldOffice
}

/** Returns the offices of a person as they are reported. */
export function officesOf(analysis: Analysis, person: Person): readonly ReportedOffice[] {
  return person.offices.flatMap(held => {
    const scene = analysis.masked[held.range.sentence]?.scene
    const after = scene
      ? scene.tokens
          .slice(held.office.to, held.office.to + 4)
          .map(({ key }) => key)
          .join(' ')
      : ''
    return isDelegationRole(held.office, after) ? [] : [reported(analysis, person, held)]
  })
}

function reported(analysis: Analysis, person: Person, held: HeldOffice): ReportedOffice {
  const { office } = held
  const title = titleOf(analysis, held)
  if (office.body) return { ...organ(title, office.body), isInferred: false, held }
  if (office.isRank) return { title, body: undefined, isInferred: false, held }
  if (office.place !== undefined) return { title, body: office.place, isInferred: false, held }
  const city =
    office.code === undefined && /^(?:mayor|governor)$/.test(office.head)
      ? cityBefore(analysis, held)
      : undefined
  if (city !== undefined)
    return {
      title,
      body: city,
      isInferred: true,
      held: { ...held, office: { ...office, place: city } },
    }
  const house = office.code === undefined ? houseOf(analysis, person, office) : undefined
  if (house) return { ...organ(title, house), isInferred: true, held }
  const code = office.code ?? person.code ?? stateOf(analysis, person, office)
  const body = code === undefined ? undefined : analysis.lexicon.countryNames.get(code)
  return {
    title,
    body,
    isInferred: office.code === undefined,
    held,
    ...(code === undefined ? {} : { code }),
  }
}

/** The mayor is that of the city that was named last. */
function cityBefore({ masked }: Analysis, { range }: HeldOffice): string | undefined {
  for (let index = range.sentence; index >= Math.max(0, range.sentence - 6); index--) {
    const cities = (masked[index]?.scene.mentions ?? []).filter(
      mention =>
        mention.type === 'place' &&
        mention.kind === 'city' &&
        (index < range.sentence || mention.from < range.from),
    )
    const last = cities.at(-1)
    if (last?.type === 'place') return last.name
  }
  return undefined
}

/** Member of the Standing Committee of the Party: the organ is part of the title in the flat form. */
function organ(
  title: string,
  body: BodyMention,
): { readonly title: string; readonly body: string; readonly bodyMention: BodyMention } {
  const inner = /^(Standing Committee|Political Bureau|Politburo|Presidium)\b/.exec(body.name)
  if (inner?.[1] !== undefined && body.parent && /member/i.test(title))
    return { title: `${title} of the ${inner[1]}`, body: body.parent.name, bodyMention: body }
  return { title, body: body.name, bodyMention: body }
}

function titleOf(analysis: Analysis, { office }: HeldOffice): string {
  if (office.isCounterpart) return counterpartTitle(analysis)
  const title = office.title.replace(/^then\s+/i, '')
  const single = title.replace(/^(\S+?)(ies|men|s)\b/, (whole, stem: string, end: string) =>
    office.isPlural ? stem + (end === 'ies' ? 'y' : end === 'men' ? 'man' : '') : whole,
  )
  return /^\p{Lu}[\p{Lu} ]+$/u.test(single) && single.length > 4
    ? single
        .toLowerCase()
        .replaceAll(/\b(?!of\b|and\b|for\b|the\b)\p{L}/gu, letter => letter.toUpperCase())
    : single
}

/** His counterpart holds the office that the head of the visit holds. */
function counterpartTitle({ resolution, attached }: Analysis): string {
  const own = (attached.persons[resolution.head ?? -1]?.offices ?? []).filter(
    ({ office }) => !office.isCounterpart && !office.isRank,
  )
  // Who is member of an organ and its officer meets officers.
  const held = own.find(({ office }) => office.head !== 'member') ?? own[0]
  return held?.office.title ?? 'counterpart'
}

/** MPs who travel with the head of a parliament, or of one of its organs, are its members. */
function houseOf(
  { resolution, attached }: Analysis,
  { id }: Person,
  { head, place }: OfficeMention,
): BodyMention | undefined {
  if (!/^mps?$/.test(head) || place !== undefined || resolution.sides.get(id) !== 'visitor')
    return undefined
  const offices = attached.persons[resolution.head ?? -1]?.offices ?? []
  return offices
    .flatMap(({ office: { body } }) => body ?? [])
    .find(({ name }) => isHouse.test(name))
}

const isHouse =
  /^(?:the )?(?:[\p{L}'’-]+ ){0,3}(?:Parliament|Assembly|Khural|Rada|Seimas|Saeima|Riigikogu|Sejm|Storting|Folketing|Riksdag|Althing|Bundestag|Knesset|Majlis|Mejlis|Kenesh|Sabor|Skupština|House of (?:Representatives|Commons)|Chamber of Deputies)(?: of [\p{L} ]{2,40})?$/u

const ofStates =
  /^(?:minister|premier|chancellor|president|king|queen|emir|sultan|ambassador|secretary|commissioner|vice-president|vice-minister|vice-premier|senator|deputy|representative|mp|envoy|attorney-general|governor-general|prosecutor|consul|counsellor|adviser|advisor|spokesperson|spokesman|spokeswoman|nuncio|ambassador-at-large|commander|regent|mep|undersecretary|general|taoiseach|marshal|counterpart|extraordinary|plenipotentiary|delegate|chief|lady|prince|princess|tanaiste|gentleman|empress|emperor|lawmaker|legislator|parliamentarian)$/

/** Offices that no state has: the body is one of many states, and the report does not name it. */
const ofNoState =
  /\b(?:secretary[- ]general|high representative|special rapporteur|commissioner for|high commissioner for)\b/i

/** The state a minister serves, where the title leaves it out: that of their side. */
function stateOf(analysis: Analysis, person: Person, office: OfficeMention): string | undefined {
  if (
    !ofStates.test(office.head.replace(/s$/, '')) &&
    !/\b(?:minister|state|head of government)\b/i.test(office.title)
  )
    return undefined
  if (ofNoState.test(office.title)) return undefined
  const { resolution } = analysis
  const side = resolution.sides.get(person.id)
  if (side === 'visitor') return resolution.home
  // Who only is mentioned and serves an unnamed state was in office at home: a predecessor, a greeting sent along.
  return side === 'host' ? legOf(analysis, resolution, person) : resolution.home
}
