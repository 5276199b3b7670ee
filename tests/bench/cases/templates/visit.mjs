import { country, pascal, person, place, topic } from './addresses.mjs'

const label = { meeting: 'Meeting with', 'collective-meeting': 'Collective meeting with' }
const visitTypes = {
  visit: ['Event', 'vg:Visit'],
  working: ['Event', 'vg:Visit', 'vg:WorkingVisit'],
  state: ['Event', 'vg:Visit', 'vg:StateVisit'],
}

const days = (to, start, end) => [to.date('earliest', start), to.date('latest', end)]

export function event(to, record, { page, source, items }) {
  const [start, end = start] = record.dates.split('/')
  const guests = [record.guest.head, ...record.guest.members]
  return to.node(`${page}#id`, visitTypes[record.kind], [
    to.text('name', record.title),
    to.text('description', record.summary),
    to.date('startDate', start),
    to.date('endDate', end),
    ...days(to, start, end),
    to.choice('eventStatus', 'EventScheduled'),
    to.links('location', [place(record.host.country)]),
    to.links('organizer', [`${page}#host`]),
    to.links('attendee', [`${page}#delegation`, ...guests.map(person)]),
    to.links('subjectOf', [source.url]),
    to.links('subEvent', items),
    to.links(
      'recordedIn',
      record.statements.map(({ id }) => `${page}#statement-${id}`),
    ),
  ])
}

export function sides(to, { guest, host, people }, page) {
  const side = (id, name, code) =>
    to.node(
      `${page}#${id}`,
      ['Organization', 'vg:Side'],
      [to.text('name', `${name} side (${country(code)})`), to.links('areaServed', [place(code)])],
    )
  return [
    side('guest', 'Guest', guest.country),
    side('host', 'Host', host.country),
    to.node(
      `${page}#delegation`,
      ['Organization', 'vg:Delegation'],
      [
        to.text('name', `Delegation led by ${people[guest.head].name}`),
        to.links('memberOf', [`${page}#guest`]),
      ],
    ),
    to.node(
      `${page}#delegation-head`,
      ['OrganizationRole', 'vg:HeadOfDelegation'],
      [to.links('memberOf', [`${page}#delegation`]), to.text('roleName', 'Head of delegation')],
    ),
    host.invited
      ? to.node(
          `${page}#invitation`,
          ['InviteAction'],
          [
            to.links('agent', [`${page}#host`]),
            to.links('recipient', [`${page}#delegation`]),
            to.links('event', [`${page}#id`]),
            to.choice('actionStatus', 'CompletedActionStatus'),
          ],
        )
      : '',
  ]
}

export function item(to, { guest, host, people }, { page, address, one }) {
  const { kind, with: met, who, date } = one
  const own = kind in label
  const attendees = () => {
    if (own) return [guest.head, met].map(person)
    if (met) return [...who, ...met].map(person)
    return [`${page}#delegation`, person(guest.head)]
  }
  return to.node(
    address,
    ['Event', `vg:${pascal(kind)}`],
    [
      to.text('name', own ? `${label[kind]} ${people[met].name}` : one.title),
      to.links('superEvent', [`${page}#id`]),
      to.links('location', [place(one.place ?? host.country)]),
      to.links('attendee', attendees()),
      one.about === undefined ? '' : to.links('about', [topic(one.about)]),
      to.date('startDate', date),
      ...days(to, date, date),
    ],
  )
}
