import { glue, type ReadSentence } from '../reading.ts'
import type { OfficeMention } from '../recognise/offices.ts'
import type { PersonAt } from './person.ts'

export interface Gap {
  readonly scene: ReadSentence
  readonly left: PersonAt | undefined
  readonly right: PersonAt | undefined
  readonly after: PersonAt | undefined
  readonly offices: readonly OfficeMention[]
  readonly give: (person: number, office: OfficeMention, rule: string) => void
}

const never = -1000

const leftLinks: Readonly<Record<string, number>> = {
  ',': 2.2,
  '(': 3,
  ', the': 1.6,
  ', a': 2,
  ', an': 2,
  ', who is': 3,
  ', who is also': 3,
  ', who is also a': 3,
  ', who is also the': 3,
  ', who is the': 3,
  '–': 2,
  '-': 2,
  '—': 2,
  ', his': 1,
  ', her': 1,
  ', its': 1,
  ': ': 1,
  '': 0.4,
  as: 0.5,
  ', as': 0.5,
  ', also': 1,
  ', currently': 1,
  ', also a': 1,
  ', one of the': 1,
  'is the': 1.5,
  'is a': 1.5,
  ', also the': 1,
  ', then': 1,
  ')': 2,
  ') ,': 2,
  ') -': 2,
  ') –': 2,
  ', both': 1.5,
  ':': 1.2,
}

export function leftScore({ scene, left, right }: Gap, offices: readonly OfficeMention[]): number {
  const [first] = offices
  if (!first) return 0
  if (!left) return never
  const link = transparent(scene, left.to, first.from)
  // A name with its office before it, and another right before the next name: "Minister X, Minister Y".
  const isServed =
    right !== undefined &&
    hasTitleBefore(scene, left) &&
    isListed(scene, offices.at(-1), right) &&
    (hasTitleBefore(scene, right) || isIntroduced(scene, offices.at(-1), right))
  if (/^,?$/.test(link) && isMandate(scene, first)) return 4 + chainsOf(scene, offices)
  const score = Object.hasOwn(leftLinks, link) ? (leftLinks[link] ?? 0) : never
  return score - (isServed ? 2.5 : 0) + chainsOf(scene, offices)
}

/** Letters of a mandate behind a name: A, MP, and. */
const isMandate = ({ tokens }: ReadSentence, { title, to }: OfficeMention): boolean =>
  /^(?:MP|MEP|TD|MSP|MLA|MHA|MK|MdB)$/.test(title) &&
  !(tokens[to]?.isCapital === true && tokens[to]?.kind === 'word')

const chainsOf = ({ tokens }: ReadSentence, offices: readonly OfficeMention[]): number =>
  offices.reduce((score, office, index) => {
    const before = offices[index - 1]
    return before ? score + chainScore(glue(tokens, before.to, office.from)) : score
  }, 0)

/** Between an office and the next name with its own stand commas and "and" only: no verb. */
function isListed(
  { mentions, tokens }: ReadSentence,
  office: OfficeMention | undefined,
  right: PersonAt,
): boolean {
  const title = mentions.find(({ type, to }) => type === 'office' && to === right.from)
  return (
    office !== undefined &&
    !/[a-z]{2}/.test(
      glue(tokens, office.to, title?.from ?? right.from).replaceAll(/\b(?:and|the)\b/g, ''),
    )
  )
}

/** Minister A, | Minister of Health, Dr. B: the name behind the comma has no office of its own behind it. */
function isIntroduced(
  { mentions, tokens }: ReadSentence,
  office: OfficeMention | undefined,
  right: PersonAt,
): boolean {
  if (!office || tokens[office.to]?.text !== ',' || office.to + 1 !== right.from) return false
  const next = mentions.find(({ from }) => from >= right.to)
  return (
    next?.type !== 'office' ||
    !/^(?:\(|,(?: (?:the|an?))?)$/.test(glue(tokens, right.to, next.from))
  )
}

/** A rank before a name leaves room for the office behind it. */
const hasTitleBefore = ({ mentions }: ReadSentence, { from }: PersonAt): boolean =>
  mentions.some(mention => mention.type === 'office' && !mention.isRank && mention.to === from)

/** A country or party in parentheses behind a name does not part it from its offices. */
function transparent({ tokens }: ReadSentence, from: number, to: number): string {
  const words = glue(tokens, from, to)
  return words.replace(/^\( [^()]{1,40} \)/, ')').trim()
}

const chains: Readonly<Record<string, number>> = {
  and: 1,
  ',': 0.8,
  ', and': 1,
  'and the': 0.3,
  ', the': 0.3,
  '-': 1,
  '–': 1,
  '/': 1,
  ';': 0.4,
  'as well as': 1,
  ', as well as': 1,
  'and also': 1,
  ', and also': 1,
  'and concurrently': 1,
  '&': 1,
  '': 0.4,
  'and a': 0.5,
  cum: 1,
  ', concurrently': 1,
  ', who is also': 1,
  ', who is also a': 1,
  'and as': 1,
  'and its': 0.5,
  ', is the': 0.5,
  ', is': 0.5,
}

const chainScore = (link: string): number =>
  Object.hasOwn(chains, link) ? (chains[link] ?? 0) : never

const rightLinks: Readonly<Record<string, number>> = {
  '': 4,
  ',': 1.2,
  '(': 3,
  ':': 2,
  '–': 1,
  '-': 1,
  ', the': 0.8,
  ', his excellency': 1,
  the: 3,
  ', named': 1,
}

export function rightScore(
  { scene, right, left, after }: Gap,
  offices: readonly OfficeMention[],
  before: OfficeMention | undefined,
): number {
  const last = offices.at(-1)
  const [first] = offices
  if (!last || !first) return 0
  if (!right) return never
  const { tokens } = scene
  // the Deputy Secretary for administration, A: a field in small letters.
  const link = glue(tokens, last.to, right.from).replace(
    /^(?:for|in charge of|responsible for) [a-z]{3,20}(?: and [a-z]{3,20})? (?=,)/,
    '',
  )
  let score = Object.hasOwn(rightLinks, link) ? (rightLinks[link] ?? 0) : never
  for (const [index, office] of offices.entries()) {
    const previous = offices[index - 1]
    // "and Lt Gen B" begins another person.
    if (previous && office.isRank && /\band\b/.test(glue(tokens, previous.to, office.from)))
      return never
    if (previous)
      score += chainScore(glue(tokens, previous.to, office.from)) * (link === '' ? 1 : 0.5)
  }
  const start = before?.to ?? left?.to ?? 0
  const lead = glue(tokens, start, first.from)
  if (tokens[first.from - 1]?.key === 'the') score += 1
  if (/[a-z]{2,}/.test(lead.replace(/\b(?:the|and)\b/g, ''))) score += 2
  if (lead === ',' && link === ',') score -= 0.5
  return score + appositionBehind(scene, { right, link, after })
}

/** A name that has its own office behind it needs none before it. */
function appositionBehind(
  scene: ReadSentence,
  {
    right,
    link,
    after,
  }: { readonly right: PersonAt; readonly link: string; readonly after: PersonAt | undefined },
): number {
  if (link !== ',') return 0
  const next = scene.mentions.find(({ from }) => from >= right.to)
  if (next?.type !== 'office' || (after && next.from > after.from)) return 0.3
  return /^,(?: (?:the|an?))?$/.test(glue(scene.tokens, right.to, next.from)) ? -1.5 : 0.3
}
