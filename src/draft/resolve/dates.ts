import type { MaskedItem, MaskedSentence } from '../masked.ts'
import type { DateMention } from '../recognise/dates.ts'
import { addDays, daysBetween, resolveDay } from './calendar.ts'
import { isBackground } from './report.ts'

/** A day of the report with the words that say it. */
export interface FoundDay {
  readonly date: string
  readonly sentence: number
  readonly item?: MaskedItem
  readonly rule: string
  readonly how: 'literal' | 'normalised' | 'inferred'
}

/** When the visit takes place. */
export interface VisitDates {
  readonly start?: FoundDay
  readonly end?: FoundDay
  /** Every day that the report gives an item or leg, by sentence and place in it. */
  readonly days: readonly ResolvedDate[]
}

/** A date of a sentence in the calendar. */
export interface ResolvedDate {
  readonly masked: MaskedSentence
  readonly item: MaskedItem
  readonly first: string
  readonly last: string | undefined
  readonly isRange: boolean
  readonly written: DateMention
}

const isFutureSentence = (text: string): boolean =>
  /\b(?:will|is to|are to|is due|was due|is scheduled|was scheduled|is expected|had been expected|was to have|planned for|tomorrow|ahead of|is planned|upcoming)\b/.test(
    text,
  )

/** Reads every date of the report in the calendar; relative ones against the day of publication and the day before. */
export function resolveDates(
  masked: readonly MaskedSentence[],
  reference: string | undefined,
): readonly ResolvedDate[] {
  const found: ResolvedDate[] = []
  let previous: string | undefined
  for (const sentence of masked) {
    const isFuture = isFutureSentence(sentence.text)
    for (const item of sentence.items) {
      if (item.referent?.type !== 'mention' || item.referent.mention.type !== 'date') continue
      const { mention: written } = item.referent
      if (written.isVague) continue
      const first = resolveDay(written.first, { reference, previous, isFuture })
      if (first === undefined) continue
      const last = written.last
        ? resolveDay(written.last, {
            reference: written.last.weekday === undefined ? reference : first,
            previous: first,
            isFuture: written.last.weekday !== undefined || isFuture,
          })
        : undefined
      found.push({ masked: sentence, item, first, last, isRange: last !== undefined, written })
      if (!isBackground(sentence)) previous = last ?? first
    }
  }
  return found
}

const visitWord =
  /\b(?:visit(?:s|ed|ing)?|trip|travel(?:s|led|ed|ling)?|tour|mission|journey|stay|work|programme|is in|was in|were in|will be in|are in|were our guests|guests|spent|days|with us|undertook|led|came)\b/

/** Finds first and last day: a range that the visit has, days on which it begins and ends, its length, its programme. */
export function visitDates(
  masked: readonly MaskedSentence[],
  {
    reference,
    published,
  }: { readonly reference: string | undefined; readonly published: FoundDay | undefined },
): VisitDates {
  const all = resolveDates(masked, reference)
  const days = all.filter(date => isOfVisit(date, published))
  const range = bestRange(days, reference)
  const length = lengthOf(masked)
  const start = days.find(
    date =>
      /\b(?:arriv(?:ed|es|ing)|began|begins|begin|started|starts|opened|landed|leaves? for|reached|departure for|had been expected)\b(?:[^.;<>]|<[NLPBUR]\d+>){0,60}$/.test(
        before(date),
      ) || /^ ?(?:[^.;<>]|<[NLPBU]\d+>){0,40}\b(?:arrived|began|landed)\b/.test(after(date)),
  )
  const end = days.findLast(
    date =>
      /\b(?:until|till|ends?|ended|concluded?s?|wound up|closed|returned|left|wrap|last day|stay until)\b(?:[^.;<>]|<[NLPBU]\d+>){0,60}$/.test(
        before(date),
      ) ||
      /^ ?(?:\( <D\d+> \) |[^.;<>]|<[NLPBU]\d+>){0,20}\b(?:returned|wound up|ended|concluded)\b/.test(
        after(date),
      ),
  )
  return { ...choose({ range, start, end, length, days, masked, reference }), days }
}

const before = ({ masked, item }: ResolvedDate): string =>
  masked.text.slice(Math.max(0, item.start - 130), item.start)
const after = ({ masked, item }: ResolvedDate): string => masked.text.slice(item.end, item.end + 90)

function isOfVisit(
  { masked, item, first, written }: ResolvedDate,
  published: FoundDay | undefined,
): boolean {
  if (isBackground(masked)) return false
  if (published?.sentence === masked.index && published.item === item) return false
  if (
    /^ ?(?:by-election|election|general|presidential|summit|conference|anniversary|parliamentary elections?|poll|vote)/.test(
      masked.text.slice(item.end),
    )
  )
    return false
  if (
    /\b(?:since|born|founded|signed (?:in|on)|established|interim statement|until 30|runs at)\b(?:[^.;<>]|<[NLB]\d+>){0,40}$/.test(
      masked.text.slice(0, item.start),
    )
  )
    return false
  if (/\bby $/.test(masked.text.slice(0, item.start))) return false
  if (
    published &&
    written.first.year !== undefined &&
    Math.abs(daysBetween(published.date, first)) > 400
  )
    return false
  return true
}

function bestRange(
  days: readonly ResolvedDate[],
  reference: string | undefined,
): ResolvedDate | undefined {
  let best: { readonly date: ResolvedDate; readonly score: number } | undefined
  for (const date of days) {
    if (
      !date.isRange ||
      date.last === undefined ||
      date.last < date.first ||
      daysBetween(date.first, date.last) > 60
    )
      continue
    let score = 1
    const { text, index } = date.masked
    if (visitWord.test(text)) score += 3
    if (date.masked.scene.sentence.block.kind === 'heading') score += 1.5
    if (index < 4) score += 1
    if (/^ ?\( ?$/.test(text.slice(Math.max(0, date.item.start - 2), date.item.start)) && index > 2)
      score -= 2.5
    if (
      /^ ?, ?$|\bin <L\d+> $/.test(text.slice(Math.max(0, date.item.start - 9), date.item.start)) &&
      index > 4
    )
      score -= 1
    score += Math.min(2, daysBetween(date.first, date.last) / 10)
    if (reference !== undefined && Math.abs(daysBetween(reference, date.first)) > 120) score -= 2
    if (!best || score > best.score) best = { date, score }
  }
  return best && best.score >= 3 ? best.date : undefined
}

/** "a three-day visit", "two days of talks": how many days the visit has. */
function lengthOf(
  masked: readonly MaskedSentence[],
): { readonly days: number; readonly sentence: MaskedSentence } | undefined {
  for (const sentence of masked) {
    if (isBackground(sentence)) continue
    const found =
      /\b([a-z]+|\d{1,2}) ?-? ?day (?:[a-z-]+ ){0,3}(?:visit|trip|tour|mission|stay|programme|working|official|state)/.exec(
        sentence.text,
      ) ??
      /\b(?:[a-z]+-)?([a-z]+)-day (?:[a-z-]+ ){0,3}(?:visit|trip|tour|mission)/.exec(sentence.text)
    const word = found?.[1]?.replace(/-$/, '') ?? ''
    const { numbers } = sentence.scene.lexicon
    const days = Object.hasOwn(numbers, word) ? numbers[word] : Number(word)
    if (days !== undefined && days > 0 && days < 40) return { days, sentence }
  }
  return undefined
}

interface Clues {
  readonly range: ResolvedDate | undefined
  readonly start: ResolvedDate | undefined
  readonly end: ResolvedDate | undefined
  readonly length: { readonly days: number; readonly sentence: MaskedSentence } | undefined
  readonly days: readonly ResolvedDate[]
  readonly masked: readonly MaskedSentence[]
  readonly reference: string | undefined
}

export const foundDay = (date: string, { masked, item }: ResolvedDate, rule: string): FoundDay => ({
  date,
  sentence: masked.index,
  item,
  rule,
  how: 'normalised',
})

function choose(clues: Clues): Pick<VisitDates, 'start' | 'end'> {
  const { range, start, end, length, days } = clues
  if (range?.last !== undefined) return widened(clues, range, range.last)
  const first = start && foundDay(start.first, start, 'day of arrival')
  const last =
    end && (!first || (end.last ?? end.first) >= first.date)
      ? foundDay(end.last ?? end.first, end, 'day of departure')
      : undefined
  if (length && first && !last) return { start: first, end: computed(first, length.days - 1) }
  if (length && last && !first) return { start: computed(last, 1 - length.days), end: last }
  const programme = days.filter(({ masked, item }) => !isSaid(masked, item)).map(date => date)
  if (programme.length === 0)
    return { ...(first ? { start: first } : {}), ...(last ? { end: last } : {}) }
  const sorted = programme.toSorted((a, b) => (a.first < b.first ? -1 : 1))
  const earliest = sorted[0]
  const latest = programme.toSorted((a, b) =>
    (a.last ?? a.first) < (b.last ?? b.first) ? 1 : -1,
  )[0]
  if (!earliest || !latest) return {}
  const begin =
    first ??
    (last && !length && earliest.first === last.date
      ? undefined
      : foundDay(earliest.first, earliest, 'first day of the programme'))
  const finish = last ?? foundDay(latest.last ?? latest.first, latest, 'last day of the programme')
  if (length && begin) return { start: begin, end: computed(begin, length.days - 1) }
  if (begin && !last && finish.date === begin.date) return { start: begin }
  return { ...(begin ? { start: begin } : {}), end: finish }
}

const computed = (from: FoundDay, days: number): FoundDay => ({
  ...from,
  date: addDays(from.date, days),
  rule: 'length of the visit',
  how: 'inferred',
})

/** "said on Tuesday": the day of the words and not of the visit. */
const isSaid = ({ text }: MaskedSentence, item: MaskedItem): boolean =>
  /\b(?:said|told|reported|announced|summed up|informs?|statement|confirmed)\b[^<>.;]{0,40}$/.test(
    text.slice(0, item.start),
  ) || /^<L\d+>[^<>]{0,10}$/.test(text.slice(0, item.start))

/** Legs with ranges of their own widen the visit: 23 and 24 March, and then the 25th. */
function widened(
  { days }: Clues,
  range: ResolvedDate,
  last: string,
): Pick<VisitDates, 'start' | 'end'> {
  let [from, to] = [
    foundDay(range.first, range, 'range of days'),
    foundDay(last, range, 'range of days'),
  ]
  for (const date of days) {
    if (date === range) continue
    const end = date.last ?? date.first
    const isNear = daysBetween(to.date, date.first) >= 0 && daysBetween(to.date, date.first) <= 2
    const isLeg = (date.isRange || date.masked === range.masked) && !isSaid(date.masked, date.item)
    if (isLeg && isNear && end > to.date) to = foundDay(end, date, 'last leg')
    if (
      date.isRange &&
      daysBetween(end, from.date) >= 0 &&
      daysBetween(end, from.date) <= 2 &&
      date.first < from.date
    )
      from = foundDay(date.first, date, 'first leg')
  }
  return { start: from, end: to }
}
