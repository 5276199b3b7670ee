import { body, pascal, person, slug, topic } from './addresses.mjs'

export const statement = (to, { guest }, { page, source, one }) =>
  to.node(
    `${page}#statement-${one.id}`,
    ['Statement', `vg:${pascal(one.kind)}`],
    [
      to.text('abstract', one.says),
      to.links('about', one.topics.map(topic)),
      to.links('creator', [person(one.by)]),
      to.links('sourceOrganization', [
        `${page}#${one.by === guest.head || guest.members.includes(one.by) ? 'guest' : 'host'}`,
      ]),
      to.links('recordedAt', [`${page}#id`]),
      to.links('isBasedOn', [source.url]),
    ],
  )

export function someone(to, { guest }, { page, source, key, one }) {
  const address = `/person/${slug(key)}`
  const offices = one.offices.map(office => {
    const [name, at] = office.split(' @ ')
    return { name, at, id: `${address}#${slug(at)}-${slug(name)}` }
  })
  const isGuest = key === guest.head || guest.members.includes(key)
  return [
    to.node(
      `${address}#id`,
      ['Person'],
      [
        to.text('name', one.name),
        to.links('memberOf', [
          `${page}#${isGuest ? 'delegation' : 'host'}`,
          ...(key === guest.head ? [`${page}#delegation-head`] : []),
          ...offices.map(({ id }) => id),
        ]),
      ],
    ),
    ...offices.map(({ name, at, id }) =>
      to.node(
        id,
        ['OrganizationRole'],
        [
          to.text('roleName', name),
          to.links('memberOf', [body(at)]),
          to.links('subjectOf', [source.url]),
        ],
      ),
    ),
  ]
}
