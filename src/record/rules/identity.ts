import { paperId } from '../../model/source.ts'
import type { Entities, Visit } from '../../model/visit.ts'
import { sections } from '../../model/register.ts'
import { slug } from '../../rdf/iri.ts'
import { shown, type Finding } from '../finding.ts'
import { inside } from '../../pointer.ts'

/** File names that Windows keeps for devices, and the name of a folder's own page. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/

/** Judges the identity that a visit's address and file names are made of. */
export function judgeId(id: string | undefined, isFromFile: boolean): readonly Finding[] {
  const pointer = isFromFile ? '' : '/id'
  if (id === undefined || id === '') {
    return [
      {
        code: 'MISSING_FIELD',
        severity: 'error',
        message: '`id` is missing and the file has no name to take its place',
        hint: 'give each record an id, such as 2023-07-20-kh-qian-hongshan',
        pointer,
      },
    ]
  }
  if (isFromFile && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    const made = slug(id)
    const hint = made
      ? `rename the file to ${made}.visit.yaml, or give the record an id`
      : 'give the record an id'
    return [
      {
        code: 'FILE_NAME_NOT_ID',
        severity: 'error',
        message: `the file's name ${shown(id)} cannot be the id of its record: lower-case Latin letters and digits with single hyphens between`,
        hint,
        pointer,
      },
    ]
  }
  if (!reserved.test(id)) return []
  return [
    {
      code: 'RESERVED_ID',
      severity: 'error',
      message: `the id ${shown(id)} is the name of a device or of an index page on some systems`,
      hint: 'choose a longer id, such as 2023-07-20-kh-qian-hongshan',
      pointer,
    },
  ]
}

/** Judges the keys of people, bodies, events, places and topics: each gives an address, and no two the same. */
export const judgeKeys = (entities: Entities): readonly Finding[] =>
  sections.flatMap(section => {
    const seen = new Map<string, string>()
    return Object.keys(entities[section] ?? {}).flatMap(key =>
      judgeKey(key, inside(`/${section}`, key), seen),
    )
  })

function judgeKey(key: string, pointer: string, seen: Map<string, string>): readonly Finding[] {
  const id = slug(key)
  if (id === '') {
    return [
      {
        code: 'NO_LATIN_NAME',
        severity: 'error',
        message: `the key ${shown(key)} gives no address: it has no Latin letters or digits`,
        hint: 'write a Latin key and this as `name`',
        pointer,
        part: 'key',
      },
    ]
  }
  const other = seen.get(id)
  seen.set(id, other ?? key)
  if (other === undefined) return []
  return [
    {
      code: 'SAME_ADDRESS',
      severity: 'error',
      message: `the keys ${shown(other)} and ${shown(key)} give the same address \`${id}\``,
      hint: 'tell them apart, for example by a year of birth: wang-yi-1953',
      pointer,
      part: 'key',
    },
  ]
}

/** Judges the parts of a visit that get addresses of their own; `fragments` are those of items and statements. */
export function judgeParts(
  visit: Visit,
  fragments: { readonly items: readonly string[]; readonly statements: readonly string[] },
): readonly Finding[] {
  return [
    ...doubled(fragments.items, index => `/programme/${index}`),
    ...doubled(fragments.statements, index => `/statements/${index}`),
    ...visit.sources.flatMap((source, index) =>
      source.url === undefined && source['archive number'] !== undefined && paperId(source) === ''
        ? [
            {
              code: 'NO_LATIN_NAME',
              severity: 'error' as const,
              message: `the archive number ${shown(source['archive number'])} gives no address`,
              hint: 'give the source an id',
              pointer: `/sources/${index}/archive number`,
            },
          ]
        : [],
    ),
  ]
}

function doubled(
  fragments: readonly string[],
  pointerOf: (index: number) => string,
): readonly Finding[] {
  return fragments.flatMap((fragment, index) => {
    const first = fragments.indexOf(fragment)
    if (first === index) return []
    return [
      {
        code: 'DUPLICATE_ID',
        severity: 'error' as const,
        message: `this would get the same address \`#${fragment}\` as entry ${first + 1}`,
        hint: 'give it an `id` of its own',
        pointer: pointerOf(index),
        meanwhile: { keep: true } as const,
      },
    ]
  })
}
