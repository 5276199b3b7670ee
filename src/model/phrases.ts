import { remembered } from '../rdf/remembered.ts'

/** The few sentences the builder writes itself, where a record gives no words of its own. */
export interface Phrases {
  readonly guestSide: (country: string | undefined) => string
  readonly hostSide: (country: string | undefined) => string
  readonly delegationOf: (head: string) => string
  readonly delegation: string
  readonly headOfDelegation: string
  readonly headOfSide: string
  readonly meeting: (names: readonly string[]) => string
  readonly collectiveMeeting: (names: readonly string[]) => string
  readonly meetingWithOthers: string
  /** Participants whom the report does not name; the side as the record calls it, such as “Cambodian side”. */
  readonly others: (side: string) => string
  readonly item: Readonly<Record<string, string>>
  readonly topics: string
  readonly election: string
}

function listed(names: readonly string[], and: string): string {
  const [last = '', ...rest] = names.toReversed()
  return rest.length === 0 ? last : `${rest.toReversed().join(', ')} ${and} ${last}`
}

const inBrackets = (country: string | undefined): string => (country ? ` (${country})` : '')

const english: Phrases = {
  guestSide: country => `Guest side${inBrackets(country)}`,
  hostSide: country => `Host side${inBrackets(country)}`,
  delegationOf: head => `Delegation led by ${head}`,
  delegation: 'Delegation',
  headOfDelegation: 'Head of delegation',
  headOfSide: 'Head of the host side',
  meeting: names => `Meeting with ${listed(names, 'and')}`,
  collectiveMeeting: names => `Collective meeting with ${listed(names, 'and')}`,
  meetingWithOthers: 'Meetings with others not named in the report',
  others: side =>
    side.endsWith(' side')
      ? `Other ${side.slice(0, -' side'.length)} representatives not named in the report`
      : `Other representatives not named in the report: ${side}`,
  item: {
    meeting: 'Meeting',
    'collective-meeting': 'Collective meeting',
    observation: 'Observation',
    'press-conference': 'Press conference',
    ceremony: 'Ceremony',
    'site-visit': 'Site visit',
    meal: 'Meal',
    event: 'Event',
  },
  topics: 'Topics of official visits',
  election: 'Election',
}

const french: Phrases = {
  guestSide: country => `Partie invitée${inBrackets(country)}`,
  hostSide: country => `Partie hôte${inBrackets(country)}`,
  delegationOf: head => `Délégation conduite par ${head}`,
  delegation: 'Délégation',
  headOfDelegation: 'Chef de délégation',
  headOfSide: 'Chef de la partie hôte',
  meeting: names => `Rencontre avec ${listed(names, 'et')}`,
  collectiveMeeting: names => `Rencontre collective avec ${listed(names, 'et')}`,
  meetingWithOthers: 'Rencontres avec d’autres personnes que le compte rendu ne nomme pas',
  others: side => `Autres représentants que le compte rendu ne nomme pas : ${side}`,
  item: {
    meeting: 'Rencontre',
    'collective-meeting': 'Rencontre collective',
    observation: 'Observation',
    'press-conference': 'Conférence de presse',
    ceremony: 'Cérémonie',
    'site-visit': 'Visite de site',
    meal: 'Repas',
    event: 'Événement',
  },
  topics: 'Sujets des visites officielles',
  election: 'Élection',
}

const languages: Readonly<Record<string, Phrases>> = { en: english, fr: french }

/** Phrases with the language they are in. */
interface Worded {
  readonly phrases: Phrases
  readonly language: string
}

/** Returns phrases in the language of a record where there are some, else in English. */
export const phrasesFor: (language: string) => Worded = remembered(language => {
  const [primary = ''] = language.split('-')
  const phrases = languages[primary]
  return phrases ? { phrases, language: primary } : { phrases: english, language: 'en' }
})
