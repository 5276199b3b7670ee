import { glue, type ReadSentence } from '../reading.ts'
import type { BodyMention } from '../recognise/bodies.ts'
import type { Mention } from '../recognise/mentions.ts'
import type { OfficeMention } from '../recognise/offices.ts'
import type { HeldOffice, People, Person, PersonAt, Range } from './people.ts'

/** An office that stands alone, for a person named elsewhere or not at all. */
export interface Role {
  readonly sentence: number
  readonly office: OfficeMention
}

/** Persons with their offices, and the offices that no name stands by. */
export interface Attached {
  readonly persons: readonly Person[]
  readonly at: readonly PersonAt[]
  readonly roles: readonly Role[]
  /** Whom a role means that several could hold: the head of the visit, once that is known. */
  readonly preferred?: number
  /** Names with the offices beside them. */
  readonly phrases: readonly PersonPhrase[]
}

/** A name with the offices that stand by it, as one part of the sentence. */
export interface PersonPhrase extends Range {
  readonly person: number
}

/** Gives each office to the name it stands by: in each gap between names, the cheapest cut between left and right. */
export function attachOffices(sentences: readonly ReadSentence[], people: People): Attached {
  const held = new Map<number, HeldOffice[]>()
  const roles: Role[] = []
  const phrases: PersonPhrase[] = []
  for (const scene of sentences) {
    const places = people.at.filter(({ sentence }) => sentence === scene.sentence.index)
    const offices = officesIn(scene)
    const given = new Map<OfficeMention, number>()
    const give = (person: number, office: OfficeMention, rule: string): void => {
      given.set(office, person)
      const list = held.get(person) ?? []
      list.push({
        office,
        rule,
        range: { sentence: scene.sentence.index, from: office.from, to: office.to },
      })
      held.set(person, list)
    }
    for (let index = 0; index <= places.length; index++)
      cutGap({
        scene,
        left: places[index - 1],
        right: places[index],
        offices,
        give,
        after: places[index + 1],
      })
    roles.push(
      ...offices
        .filter(office => !given.has(office) && !office.isRank)
        .map(office => ({ sentence: scene.sentence.index, office })),
    )
    for (const place of places) chairs(scene, place, give)
    phrases.push(...places.map(place => phraseOf(place, given)))
    distribute(scene, places, { offices, give })
    distributeBack(scene, places, { offices, give })
  }
  bodiesBehind(sentences, people.at, held)
  const persons = people.persons.map(person => ({
    ...person,
    ...countryBehind(sentences, person),
    offices: distinct(held.get(person.id) ?? []),
  }))
  return { persons, at: people.at, roles, phrases }
}

function phraseOf(
  { sentence, person, from, to }: PersonAt,
  given: ReadonlyMap<OfficeMention, number>,
): PersonPhrase {
  const own = [...given].flatMap(([office, holder]) => (holder === person ? [office] : []))
  const near = own.filter(office => Math.abs(office.from - to) < 80)
  return {
    sentence,
    person,
    from: Math.min(from, ...near.filter(office => office.to <= from).map(office => office.from)),
    to: Math.max(to, ...near.filter(office => office.from >= to).map(office => office.to)),
  }
}

const headings: Readonly<Record<string, string>> = {
  chairs: 'chair',
  heads: 'head',
  leads: 'head',
  directs: 'director',
  chaired: 'chair',
  headed: 'head',
  presides: 'president',
}

/** "who chairs the Committee" is an office too. */
function chairs(scene: ReadSentence, place: PersonAt, give: Gap['give']): void {
  const body = scene.mentions.find(
    (mention): mention is BodyMention => mention.type === 'body' && mention.from >= place.to,
  )
  const link = body
    ? /^, who (?:also )?([a-z]+)(?: over)?(?: the)?$/.exec(glue(scene.tokens, place.to, body.from))
    : undefined
  const title = headings[link?.[1] ?? '']
  if (!body || title === undefined) return
  const at = body.from - (scene.tokens[body.from - 1]?.key === 'the' ? 2 : 1)
  give(
    place.person,
    {
      type: 'office',
      from: at,
      to: body.to,
      title,
      titleTo: at + 1,
      head: title,
      body,
      isSmall: true,
      isDefinite: false,
      isRank: false,
      isCounterpart: false,
      isOwned: false,
      isPlural: false,
    },
    'relative clause',
  )
}

/** Counselor Everett Boone of the National Security Council: the body stands behind the name. */
function bodiesBehind(
  sentences: readonly ReadSentence[],
  at: readonly PersonAt[],
  held: Map<number, HeldOffice[]>,
): void {
  for (const { sentence, person, from, to } of at) {
    const scene = sentences[sentence]
    const body = scene?.mentions.find(
      (mention): mention is BodyMention => mention.type === 'body' && mention.from >= to,
    )
    if (!scene || !body || !/^of(?: the)?$/.test(glue(scene.tokens, to, body.from))) continue
    const own = held.get(person) ?? []
    const near = own.find(
      ({ range, office }) =>
        range.sentence === sentence &&
        range.to === from &&
        !office.body &&
        office.code === undefined &&
        office.place === undefined,
    )
    if (near)
      held.set(
        person,
        own.map(one => (one === near ? { ...one, office: { ...one.office, body } } : one)),
      )
    const title = scene.tokens[from]
    if (near || !title || !/^(?:professor|prof)$/.test(title.key)) continue
    held.set(person, [
      ...own,
      {
        range: { sentence, from, to: body.to },
        rule: 'before the name',
        office: {
          type: 'office',
          from,
          to: body.to,
          title: 'Professor',
          titleTo: from + 1,
          head: 'professor',
          body,
          isSmall: false,
          isDefinite: false,
          isRank: false,
          isCounterpart: false,
          isOwned: false,
          isPlural: false,
        },
      },
    ])
  }
}

/** The offices of a sentence, each with the body or country that stands before it as its possessor. */
function officesIn(scene: ReadSentence): readonly OfficeMention[] {
  return scene.mentions.flatMap((mention, index) =>
    mention.type === 'office'
      ? [
          withFollower(
            scene,
            withPossessor(scene, mention, scene.mentions[index - 1]),
            scene.mentions[index + 1],
          ),
        ]
      : [],
  )
}

function withPossessor(
  scene: ReadSentence,
  office: OfficeMention,
  before: Mention | undefined,
): OfficeMention {
  const { tokens } = scene
  if (!before) return office
  const link = glue(tokens, before.to, office.from)
  if (link !== '' && link !== "'s" && link !== '’' && link !== "'s new")
    return withOwner(scene, office, before)
  const from = before.from
  if (before.type === 'place' && before.kind !== 'venue' && before.code !== undefined)
    return office.code === undefined && !office.isRank
      ? { ...office, from, code: before.code }
      : office
  if (before.type === 'body' && !office.body) return { ...office, from, body: before }
  if (before.type === 'unknown' && link === '' && !office.body && office.isSmall)
    return { ...office, from, place: before.name }
  return office
}

/** senior lecturer, University of Dhaka; Patron, the Mine Clearance Trust: the body stands behind a comma. */
function withFollower(
  { tokens }: ReadSentence,
  office: OfficeMention,
  next: Mention | undefined,
): OfficeMention {
  if (
    next?.type !== 'body' ||
    office.body ||
    office.place !== undefined ||
    !/^, ?(?:the)?$/.test(glue(tokens, office.to, next.from))
  )
    return office
  return /^(?:lecturer|professor|fellow|patron|director|researcher|president|chairman|chair|ceo|manager|officer|member|teacher|dean|rector)$/.test(
    office.head,
  )
    ? { ...office, to: next.to, body: next }
    : office
}

/** its Vice President: the body that was named last. */
function withOwner(scene: ReadSentence, office: OfficeMention, before: Mention): OfficeMention {
  if (!office.isOwned || office.body || scene.tokens[office.from - 1]?.key !== 'its') return office
  const bodies = scene.mentions.filter(
    (mention): mention is BodyMention => mention.type === 'body' && mention.to <= before.to,
  )
  const body = bodies.at(-1)
  return body ? { ...office, body } : office
}

interface Gap {
  readonly scene: ReadSentence
  readonly left: PersonAt | undefined
  readonly right: PersonAt | undefined
  readonly after: PersonAt | undefined
  readonly offices: readonly OfficeMention[]
  readonly give: (person: number, office: OfficeMention, rule: string) => void
}

function cutGap(gap: Gap): void {
  const { left, right, offices, scene } = gap
  const between = offices.filter(
    ({ from, to }) =>
      from >= (left?.to ?? 0) - (left ? 0 : 0) &&
      to <= (right?.from ?? scene.tokens.length) &&
      (left === undefined || from >= left.to),
  )
  if (between.length === 0) return
  let best = { score: 0, toLeft: 0, toRight: between.length }
  for (let cut = 0; cut <= between.length; cut++) {
    for (let start = cut; start <= between.length; start++) {
      const score =
        leftScore(gap, between.slice(0, cut)) +
        rightScore(gap, between.slice(start), between[start - 1])
      if (score > best.score) best = { score, toLeft: cut, toRight: start }
    }
  }
  if (best.score <= 0) return
  for (const office of between.slice(0, best.toLeft))
    gap.give(left?.person ?? 0, office, 'apposition')
  for (const office of between.slice(best.toRight))
    gap.give(
      right?.person ?? 0,
      office,
      office.to === right?.from ? 'prenominal' : 'before the name',
    )
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
  ') ,': 2,
  ') -': 2,
  ') –': 2,
  ', both': 1.5,
  ':': 1.2,
}

function leftScore({ scene, left, right }: Gap, offices: readonly OfficeMention[]): number {
  const [first] = offices
  if (!first) return 0
  if (!left) return never
  const { tokens } = scene
  const link = transparent(scene, left.to, first.from)
  // A name with its office before it, and another right before the next name: "Minister X, Minister Y".
  const isServed =
    right !== undefined &&
    scene.mentions.some(({ type, to }) => type === 'office' && to === left.from) &&
    scene.mentions.some(({ type, to }) => type === 'office' && to === right.from)
  let score =
    (Object.hasOwn(leftLinks, link) ? (leftLinks[link] ?? 0) : never) - (isServed ? 2.5 : 0)
  for (const [index, office] of offices.entries()) {
    const before = offices[index - 1]
    if (before) score += chainScore(glue(tokens, before.to, office.from))
  }
  return score
}

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

function rightScore(
  { scene, right, left, after }: Gap,
  offices: readonly OfficeMention[],
  before: OfficeMention | undefined,
): number {
  const last = offices.at(-1)
  const [first] = offices
  if (!last || !first) return 0
  if (!right) return never
  const { tokens } = scene
  const link = glue(tokens, last.to, right.from)
  let score = Object.hasOwn(rightLinks, link) ? (rightLinks[link] ?? 0) : never
  for (const [index, office] of offices.entries()) {
    const previous = offices[index - 1]
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
  return glue(scene.tokens, right.to, next.from) === ',' ? -1.5 : 0.3
}

/** A (House of Representatives): the body of a title in the plural. */
const bodyInParentheses = (
  { mentions, tokens }: ReadSentence,
  { to }: PersonAt,
): BodyMention | undefined =>
  tokens[to]?.text === '('
    ? mentions.find(
        (mention): mention is BodyMention => mention.type === 'body' && mention.from === to + 1,
      )
    : undefined

/** A (SPD) and B (CDU), both Members of the Bundestag: a title in the plural behind a list. */
function distributeBack(
  scene: ReadSentence,
  places: readonly PersonAt[],
  { offices, give }: Pick<Gap, 'offices' | 'give'>,
): void {
  for (const office of offices.filter(({ isPlural }) => isPlural)) {
    const before = places.filter(({ to }) => to <= office.from)
    const last = before.at(-1)
    if (
      !last ||
      !/^(?:\( [^()]+ \) )?, (?:both|all)$/.test(glue(scene.tokens, last.to, office.from))
    )
      continue
    give(last.person, office, 'plural title')
    const pair = before.at(-2)
    if (pair && /^(?:\( [^()]+ \) )?and$/.test(glue(scene.tokens, pair.to, last.from)))
      give(pair.person, office, 'plural title')
  }
}

/** Senators A and B, Presidents of both Houses, A (House) and B (Council): a title in the plural is everybody's. */
function distribute(
  scene: ReadSentence,
  places: readonly PersonAt[],
  { offices, give }: Pick<Gap, 'offices' | 'give'>,
): void {
  for (const office of offices.filter(({ isPlural }) => isPlural)) {
    let end = office.to
    let isFirst = true
    for (const place of places.filter(({ from }) => from >= office.to)) {
      const link = glue(scene.tokens, end, place.from)
      if (
        !(
          isFirst
            ? /^(?:of (?:both|the two) [a-z ]{3,40} ?)?,?$/
            : /^(?:\( [^()]+ \) )?(?:,|and|, and|\( [^()]+ \))$/
        ).test(link)
      )
        break
      const own = bodyInParentheses(scene, place)
      if (!isFirst || own || link !== '')
        give(place.person, own ? { ...office, body: own } : office, 'plural title')
      isFirst = false
      end = place.to
    }
  }
}

function countryBehind(
  sentences: readonly ReadSentence[],
  { ranges }: Person,
): { readonly code?: string } {
  for (const { sentence, to } of ranges) {
    const scene = sentences[sentence]
    if (scene?.tokens[to]?.text !== '(') continue
    const place = scene.mentions.find(
      mention => mention.type === 'place' && mention.from === to + 1 && mention.kind === 'country',
    )
    if (place?.type === 'place' && place.code !== undefined) return { code: place.code }
  }
  return {}
}

/** Leaves out an office that only says less than another: the Minister, where the Minister of Justice is known. */
function distinct(offices: readonly HeldOffice[]): readonly HeldOffice[] {
  const words = ({ office }: HeldOffice): readonly string[] =>
    office.title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
  const kept: HeldOffice[] = []
  for (const held of offices.toSorted((a, b) => weight(b) - weight(a))) {
    const own = words(held)
    const isKnown = kept.some(other => {
      const more = words(other)
      if (!own.every(word => more.includes(word)) && !sameOffice(held.office, other.office))
        return false
      return (
        !held.office.body ||
        held.office.body.name === other.office.body?.name ||
        held.office.body.head === other.office.body?.head
      )
    })
    if (!isKnown) kept.push(held)
  }
  return kept.toSorted((a, b) => a.range.sentence - b.range.sentence || a.range.from - b.range.from)
}

/** Foreign Minister and Minister of Foreign Affairs, Energy Minister and Minister of Energy. */
function sameOffice(one: OfficeMention, other: OfficeMention): boolean {
  if (one.head !== other.head || one.body || other.body) return false
  const key = (title: string): string =>
    title
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(word => !/^(?:of|for|the|and|affairs|minister|secretary)$/.test(word))
      .toSorted()
      .join(' ')
  return key(one.title) === key(other.title)
}

const weight = ({ office }: HeldOffice): number =>
  office.title.length + (office.body ? 100 : 0) + (office.isRank ? -1 : 0)
