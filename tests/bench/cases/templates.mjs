import { someone, statement } from './templates/people.mjs'
import { bodies, documents, places, topics } from './templates/things.mjs'
import { event, item, sides } from './templates/visit.mjs'

/*
 * A made-up visit as text without quads: templates that put the values of a record between the words of a syntax.
 * They know the records of the generator and nothing else: days alone, one source, one language, all fields there;
 * and they do not look at whether a value may stand where it is put.
 */

const kindOf = kind => (kind === 'collective-meeting' ? 'meeting' : kind)

/** Writes a made-up record in a syntax of `syntaxes.mjs`. */
export function written(record, to) {
  const [source] = record.sources
  const page = `/visit/${record.id}`
  const items = record.programme.map(({ id, kind }) =>
    id === 'dinner' ? `${page}#meal-dinner` : `${page}#${kindOf(kind)}-${id}`,
  )
  return to.document([
    event(to, record, { page, source, items }),
    ...sides(to, record, page),
    ...record.programme.map((one, index) => item(to, record, { page, address: items[index], one })),
    ...record.statements.map(one => statement(to, record, { page, source, one })),
    ...Object.entries(record.people).flatMap(([key, one]) =>
      someone(to, record, { page, source, key, one }),
    ),
    ...bodies(to, record),
    ...places(to, record),
    ...topics(to, record),
    ...documents(to, page, source),
  ])
}
