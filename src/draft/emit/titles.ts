import type { ProgrammeItem } from '../../model/programme.ts'

interface Naming {
  readonly pattern: RegExp
  readonly noun: string
  readonly kind: ProgrammeItem['kind']
}

/** Nouns for what visitors do: the title of an item is ours, and not the report's clause. */
const namings: readonly Naming[] = [
  { pattern: /^observed? /i, noun: 'Observation of ', kind: 'observation' },
  { pattern: /^(?:inspect(?:ed|s)?) /i, noun: 'Inspection of ', kind: 'site-visit' },
  { pattern: /^(?:tour(?:ed|s|ing)?) /i, noun: 'Tour of ', kind: 'site-visit' },
  { pattern: /^(?:visit(?:ed|s)?) /i, noun: 'Visit to ', kind: 'site-visit' },
  {
    pattern: /^(?:dropped in at|went to|go to|looked in at|travell?ed to) /i,
    noun: 'Visit to ',
    kind: 'site-visit',
  },
  { pattern: /^(?:la(?:id|y|ys)) /i, noun: 'Laying of ', kind: 'ceremony' },
  { pattern: /^(?:offered) /i, noun: 'Offering of ', kind: 'ceremony' },
  { pattern: /^(?:unveil(?:ed|s)?) /i, noun: 'Unveiling of ', kind: 'ceremony' },
  { pattern: /^(?:inaugurat(?:ed?|es)) /i, noun: 'Inauguration of ', kind: 'ceremony' },
  { pattern: /^(?:open(?:ed|s)?) /i, noun: 'Opening of ', kind: 'ceremony' },
  { pattern: /^(?:sign(?:ed|s)?|inked) /i, noun: 'Signing of ', kind: 'ceremony' },
  { pattern: /^(?:witness(?:ed|es)?) the signing of /i, noun: 'Signing of ', kind: 'ceremony' },
  {
    pattern: /^(?:witness(?:ed|es)?|watch(?:ed)?|saw|viewed) /i,
    noun: 'Attendance at ',
    kind: 'event',
  },
  {
    pattern: /^(?:attend(?:ed|s)?|took part in|take part in|participated? in|join(?:ed|s)?) /i,
    noun: 'Attendance at ',
    kind: 'event',
  },
  { pattern: /^(?:address(?:ed|es)?) /i, noun: 'Address to ', kind: 'event' },
  { pattern: /^(?:delivered|gave|give) /i, noun: 'Delivery of ', kind: 'event' },
  { pattern: /^(?:handed over) /i, noun: 'Handing over of ', kind: 'ceremony' },
  { pattern: /^(?:presented) /i, noun: 'Presentation of ', kind: 'ceremony' },
  { pattern: /^(?:launch(?:ed|es)?) /i, noun: 'Launch of ', kind: 'ceremony' },
  { pattern: /^(?:plant(?:ed|s)?) /i, noun: 'Planting of ', kind: 'ceremony' },
  { pattern: /^(?:blessed) /i, noun: 'Blessing of ', kind: 'ceremony' },
  {
    pattern: /^(?:presided at|presided over|chair(?:ed|s)?) /i,
    noun: 'Chairing of ',
    kind: 'event',
  },
  { pattern: /^(?:paid tribute to|paid homage to) /i, noun: 'Tribute to ', kind: 'ceremony' },
  {
    pattern: /^(?:met|meet|spoke|interacted|interact|exchanged|talked)(?: also)?(?: with)? /i,
    noun: 'Meeting with ',
    kind: 'event',
  },
  { pattern: /^(?:held?|hold) /i, noun: 'Holding of ', kind: 'event' },
]

/** Kind and title of an item of the programme. */
export interface NamedItem {
  readonly kind: ProgrammeItem['kind']
  readonly title: string
  /** Whether the title is still the report's clause. */
  readonly isVerbatim: boolean
}

/** Names what the visitors did by a noun of our own and what it was done to. */
export function nameItem(clause: string): NamedItem {
  const text = clause
    .replace(/^(?:(?:will|to|also|then|later|jointly|and|they|the guests) )+/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const short = cut(text)
  if (/\bpress (?:conference|point|briefing)\b/i.test(short))
    return { kind: 'press-conference', title: 'Press conference', isVerbatim: false }
  const naming = namings.find(({ pattern }) => pattern.test(short))
  const kind = /\b(?:dinner|lunch|banquet|breakfast|reception)\b/i.test(short)
    ? 'meal'
    : (naming?.kind ?? 'event')
  if (!naming) return { kind, title: upper(short), isVerbatim: true }
  return { kind, title: naming.noun + short.replace(naming.pattern, ''), isVerbatim: false }
}

const cut = (text: string): string => {
  const words = text.split(' ')
  return words.length <= 16
    ? text.replace(/[,;:]$/, '')
    : words
        .slice(0, 16)
        .join(' ')
        .replace(/[,;:]$/, '')
}

/** Sets the first letter large. */
export const upper = (text: string): string =>
  text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())
