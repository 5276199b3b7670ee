import { fragmentOf } from '../../model/programme-item.ts'
import { sections, type Register } from '../../model/register.ts'
import type { Entry } from '../../model/shelf.ts'
import { paperId, type Source } from '../../model/source.ts'
import { statementFragment } from '../../model/statement.ts'
import type { Visit } from '../../model/visit.ts'
import { slug } from '../../rdf/iri.ts'
import { shown } from '../finding.ts'
import type { Walk } from '../walk.ts'

/** File names that Windows keeps for devices, and the name of a folder's own page. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/

/** Judges the identity that a visit's address and file names are made of. */
export function judgeId(id: string | undefined, isFromFile: boolean, { report }: Walk): void {
  const pointer = isFromFile ? '' : '/id'
  if (id === undefined || id === '') {
    report({
      code: 'MISSING_FIELD',
      severity: 'error',
      message: '`id` is missing and the file has no name to take its place',
      hint: 'give each record an id, such as 2023-07-20-kh-qian-hongshan',
      pointer,
    })
  } else if (isFromFile && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    const made = slug(id)
    report({
      code: 'FILE_NAME_NOT_ID',
      severity: 'error',
      message: `the file's name ${shown(id)} cannot be the id of its record: lower-case Latin letters and digits with single hyphens between`,
      hint: made
        ? `rename the file to ${made}.visit.yaml, or give the record an id`
        : 'give the record an id',
      pointer,
    })
  } else if (reserved.test(id)) {
    report({
      code: 'RESERVED_ID',
      severity: 'error',
      message: `the id ${shown(id)} is the name of a device or of an index page on some systems`,
      hint: 'choose a longer id, such as 2023-07-20-kh-qian-hongshan',
      pointer,
    })
  }
}

/** Judges the keys of people, bodies, events, places and topics: each gives an address, and no two the same. */
export function judgeKeys(register: Register, walk: Walk): void {
  for (const section of sections) {
    const { entries } = register[section]
    if (entries.length > 0) judgeEntries(entries, walk)
  }
}

function judgeEntries(entries: readonly Entry<unknown>[], { report }: Walk): void {
  const keys = new Map<string, string>()
  for (const { key, id, origin } of entries) {
    const other = keys.get(id)
    if (other === undefined) keys.set(id, key)
    const fault = id === '' ? noAddress(key) : other && sameAddress(other, key)
    if (fault) report({ ...fault, severity: 'error', pointer: origin.pointer, part: 'key' })
  }
}

const noAddress = (key: string) => ({
  code: 'NO_LATIN_NAME',
  message: `the key ${shown(key)} gives no address: it has no Latin letters or digits`,
  hint: 'write a Latin key and this as `name`',
})

const sameAddress = (other: string, key: string) => ({
  code: 'SAME_ADDRESS',
  message: `the keys ${shown(other)} and ${shown(key)} give the same address \`${slug(key)}\``,
  hint: 'tell them apart, for example by a year of birth: wang-yi-1953',
})

/** Judges the parts of a visit that get addresses of their own. */
export function judgeParts(visit: Visit, register: Register, walk: Walk): void {
  const { programme = [], statements = [], sources } = visit
  walk.enter(
    'programme',
    programme.map(item => fragmentOf(register, item)),
    fragments => judgeFragments(fragments, walk),
  )
  walk.enter('statements', statements.map(statementFragment), fragments =>
    judgeFragments(fragments, walk),
  )
  walk.itemsIn('sources', sources, source => judgePaper(source, walk))
}

function judgePaper(source: Source, { report }: Walk): void {
  const { url, 'archive number': signature } = source
  if (url !== undefined || signature === undefined || paperId(source) !== '') return
  report({
    code: 'NO_LATIN_NAME',
    severity: 'error',
    message: `the archive number ${shown(signature)} gives no address`,
    hint: 'give the source an id',
  })
}

function judgeFragments(fragments: readonly string[], { items, report }: Walk): void {
  items(fragments, (fragment, index) => {
    const first = fragments.indexOf(fragment)
    if (first === index) return
    report({
      code: 'DUPLICATE_ID',
      severity: 'error',
      message: `this would get the same address \`#${fragment}\` as entry ${first + 1}`,
      hint: 'give it an `id` of its own',
      meanwhile: { keep: true },
    })
  })
}
