import { glue, type ReadSentence } from '../reading.ts'
import type { OfficeMention } from '../recognise/offices.ts'
import type { PersonMention } from '../recognise/persons.ts'

/** A range of tokens of a sentence. */
export interface Range {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

/** An office that a person holds, where the report says so. */
export interface HeldOffice {
  readonly office: OfficeMention
  readonly range: Range
  /** The construction: before the name, behind it, in a clause, in parentheses. */
  readonly rule: string
}

/** A person of the report. */
export interface Person {
  readonly id: number
  readonly name: string
  readonly keys: readonly string[]
  readonly title?: string
  /** The first range is the one whose name is the fullest. */
  readonly ranges: readonly Range[]
  readonly offices: readonly HeldOffice[]
  /** A country in parentheses behind the name. */
  readonly code?: string
}

/** A person, by name or by role, where a sentence speaks of them. */
export interface PersonAt extends Range {
  readonly person: number
  readonly isName: boolean
}

interface Naming extends Range {
  readonly name: string
  readonly keys: readonly string[]
  readonly nameFrom: number
  readonly mention?: PersonMention
}

/** People and where they are spoken of by name. */
export interface People {
  readonly persons: readonly Person[]
  readonly at: readonly PersonAt[]
}

/** No report of a visit names more; what is beyond is left out, so that time stays bounded. */
const mostPeople = 300
const mostNamings = 2500

/** Gathers the names of a report into persons: the fullest names first, then what refers to them. */
export function gatherPeople(sentences: readonly ReadSentence[]): People {
  const namings = sentences.flatMap(namingsIn).slice(0, mostNamings)
  const persons: Gathering[] = []
  const at: PersonAt[] = []
  const byLength = namings.toSorted((a, b) => b.keys.length - a.keys.length || order(a, b))
  for (const naming of byLength) {
    const known = matching({ persons, sentences }, naming)
    const id = known ?? (isPerson(sentences, naming) ? persons.length : undefined)
    if (id === undefined || id >= mostPeople) continue
    const range: Range = { sentence: naming.sentence, from: naming.nameFrom, to: naming.to }
    if (known === undefined) persons.push(personOf(id, naming, range))
    else {
      const person = persons[known]
      person?.ranges.push(range)
      if (person && naming.mention?.title !== undefined) person.title ??= naming.mention.title
    }
    at.push({
      sentence: naming.sentence,
      from: naming.from,
      to: naming.to,
      person: id,
      isName: true,
    })
  }
  return { persons, at: at.toSorted(order) }
}

const order = (a: Range, b: Range): number => a.sentence - b.sentence || a.from - b.from

/** A person whose names are still being gathered. */
type Gathering = Omit<Person, 'ranges' | 'title'> & {
  readonly ranges: Range[]
  title?: string
}

function personOf(id: number, { name, keys, mention }: Naming, range: Range): Gathering {
  return {
    id,
    name,
    keys,
    ranges: [range],
    offices: [],
    ...(mention?.title === undefined ? {} : { title: mention.title }),
  }
}

function namingsIn({ sentence, mentions, tokens }: ReadSentence): readonly Naming[] {
  return mentions.flatMap((mention): Naming[] => {
    const range = { sentence: sentence.index, from: mention.from, to: mention.to }
    if (mention.type === 'person')
      return [
        { ...range, name: mention.name, keys: mention.keys, nameFrom: mention.nameFrom, mention },
      ]
    if (mention.type !== 'unknown') return []
    return [
      {
        ...range,
        name: mention.name,
        nameFrom: mention.from,
        keys: tokens.slice(mention.from, mention.to).map(({ key }) => key),
      },
    ]
  })
}

interface Gathered {
  readonly persons: readonly Person[]
  readonly sentences: readonly ReadSentence[]
}

/**
 * The person a name refers to: all its words are words of theirs; an initial stands for a word. Of several of one
 * surname it is the one with the title that stands before it, else the one named last.
 */
function matching({ persons, sentences }: Gathered, naming: Naming): number | undefined {
  const found = persons.filter(({ keys }) => refersTo(naming.keys, keys))
  if (found.length <= 1) return found[0]?.id
  const title = titleBefore(sentences, naming)
  const titled = (person: Person): number =>
    title !== undefined &&
    person.ranges.some(range => headsBeside(sentences, range).includes(title))
      ? 1
      : 0
  const last = (person: Person): number => (person.keys.at(-1) === naming.keys.at(-1) ? 1 : 0)
  const near = (person: Person): number =>
    Math.max(
      -1,
      ...person.ranges
        .filter(({ sentence }) => sentence <= naming.sentence)
        .map(({ sentence }) => sentence),
    )
  return found.toSorted(
    (a, b) => last(b) - last(a) || titled(b) - titled(a) || near(b) - near(a),
  )[0]?.id
}

/** The word that heads the office right before a name. */
const titleBefore = (
  sentences: readonly ReadSentence[],
  { sentence, from }: Range,
): string | undefined => {
  const office = sentences[sentence]?.mentions.find(
    mention => mention.type === 'office' && mention.to === from,
  )
  return office?.type === 'office' ? office.head : undefined
}

/** The heads of the offices right before and right behind a name. */
const headsBeside = (
  sentences: readonly ReadSentence[],
  { sentence, from, to }: Range,
): readonly string[] =>
  (sentences[sentence]?.mentions ?? []).flatMap(mention =>
    mention.type === 'office' &&
    (mention.to === from ||
      mention.to === from - 1 ||
      (mention.from >= to && mention.from <= to + 2))
      ? [mention.head]
      : [],
  )

const refersTo = (some: readonly string[], all: readonly string[]): boolean =>
  some.every(
    key =>
      all.includes(key) ||
      (key.length === 1 && all.some(word => word.startsWith(key) && word !== some.at(-1))) ||
      all.some(word => word.includes('-') && word.split('-')[0] === key),
  ) && some.some(key => key.length > 1)

const placePrepositions =
  /^(?:in|at|near|from|of|to|around|outside|visited|toured|called|over|via)$/

/** Whether a name is that of a person: addressed, in office, of several words and not where places stand. */
function isPerson(sentences: readonly ReadSentence[], naming: Naming): boolean {
  const scene = sentences[naming.sentence]
  const { mention } = naming
  if (!scene || !mention) return false
  const { tokens, mentions } = scene
  if (
    /\b(?:statue|monument|bust|mausoleum|memorial|tomb|grave|portrait|birthplace|museum) (?:of|to) /.test(
      glue(tokens, Math.max(0, naming.from - 6), naming.from) + ' ',
    )
  )
    return false
  const before = mentions.findLast(other => other.to <= naming.from)
  const isIntroduced =
    before?.type === 'office' && /^(?:,|\(|)$/.test(glue(tokens, before.to, naming.from))
  if (mention.isAddressed || isIntroduced) return true
  if (isDateline(scene, naming)) return false
  if (naming.keys.length < 2 || naming.keys.some(key => /\d/.test(key))) return false
  const after = mentions.find(other => other.from >= naming.to)
  const link = after ? glue(tokens, naming.to, after.from) : ''
  if (
    after?.type === 'office' &&
    /^(?:,|\(|, the|, a|, who is|, who is also (?:a|the)?|- |–)$/.test(link)
  )
    return true
  const word = tokens[naming.from - 1]?.key ?? ''
  const previous = word === 'the' ? (tokens[naming.from - 2]?.key ?? '') : word
  if (word === 'the') return false
  if (placePrepositions.test(previous) && !isHeld(scene, naming)) return false
  return !/^(?:river|company|agreement|project|programme|program|market|railway|corridor|lake|agenda|festival|prize|award|forum)$/.test(
    tokens[naming.to]?.key ?? '',
  )
}

/** TUXTLA GUTIERREZ, Mexico: a name in capitals that opens a report is where it was written. */
const isDateline = ({ tokens, text }: ReadSentence, { from, to }: Naming): boolean =>
  from === 0 &&
  /^[\p{Lu}\P{L}]+$/u.test(text.slice(tokens[from]?.start, tokens[to - 1]?.end)) &&
  /^[,(:–—-]$/.test(tokens[to]?.text ?? '')

/** "of X" and "to X" may be a person where the words before make it so: visit of X, speech to X. */
const isHeld = ({ tokens }: ReadSentence, { from }: Naming): boolean =>
  /^(?:visit|arrival|trip|death|invitation|leadership|son|daughter|wife|remarks|successor|office|speech|according|words|thanks|message|letter|delegation)$/.test(
    tokens[from - 2]?.key ?? '',
  )
