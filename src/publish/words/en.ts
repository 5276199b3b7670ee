import { englishText } from './english-text.ts'
import type { Words } from './words.ts'

const counted =
  (one: string, many: string) =>
  (count: number): string =>
    `${grouped(count)} ${count === 1 ? one : many}`

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** The pages in English. */
export const english: Words = {
  language: 'en',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  day: (day, month, year) => `${day} ${month}${year === undefined ? '' : ` ${year}`}`,
  range: (first, last) => `${first} – ${last}`,
  openEnd: first => `since ${first}`,
  from: first => `from ${first}`,
  kinds: {
    Visit: 'Visit',
    StateVisit: 'State visit',
    OfficialVisit: 'Official visit',
    WorkingVisit: 'Working visit',
    ElectionObservation: 'Election observation',
    Tour: 'Tour',
    Meeting: 'Meeting',
    CollectiveMeeting: 'Collective meeting',
    Observation: 'Observation',
    PressConference: 'Press conference',
    Ceremony: 'Ceremony',
    SiteVisit: 'Site visit',
    Meal: 'Meal',
    Event: 'Event',
    Election: 'Election',
    Person: 'Person',
    Organization: 'Body',
    PoliticalParty: 'Political party',
    GovernmentOrganization: 'Government body',
    NewsMediaOrganization: 'News organisation',
    Place: 'Place',
    Country: 'Country',
    City: 'City',
    AdministrativeArea: 'Region',
    DefinedTerm: 'Topic',
    NewsArticle: 'Report',
    Announcement: 'Announcement',
  },
  statementKinds: {
    Praise: 'Praise',
    Support: 'Support',
    Opposition: 'Opposition',
    Thanks: 'Thanks',
    Commitment: 'Commitment',
    Assessment: 'Assessment',
    Agreement: 'Agreement',
    Request: 'Request',
    Concern: 'Concern',
  },
  text: englishText,
  count: {
    visits: counted('visit', 'visits'),
    people: counted('person', 'people'),
    bodies: counted('body', 'bodies'),
    places: counted('place', 'places'),
    topics: counted('topic', 'topics'),
    sources: counted('source', 'sources'),
    events: counted('event', 'events'),
    statements: counted('statement', 'statements'),
    times: counted('time', 'times'),
    more: count => `${grouped(count)} more`,
    results: counted('result', 'results'),
    countries: counted('country', 'countries'),
  },
}
