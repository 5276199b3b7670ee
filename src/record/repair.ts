import { visitSchema, type Visit } from '../model/visit.ts'
import type { Finding } from './finding.ts'
import { inside, segmentsOf } from '../pointer.ts'

/*
 * One run reports every problem of a record, and none that only follows from another. What is found wrong is
 * therefore set aside, and the rest is judged as if it stood alone.
 */

/** What happens to the value at a pointer. */
type Edit = { readonly drop: true } | { readonly set: unknown } | { readonly rename: string }

/** A record of which everything that is wrong was set aside. */
export interface Settled {
  readonly visit: Visit
  /** Whether it has all that a record must have; else stand-ins fill the gaps and no graph can be built. */
  readonly isComplete: boolean
  /** Returns the pointer in the file for a pointer in this record: items set aside shift those behind them. */
  readonly original: (pointer: string) => string
}

const standIns: Readonly<Record<string, unknown>> = {
  title: 'Untitled',
  dates: '2000',
  guest: {},
  sources: [],
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A record that its schema holds nothing against. */
export const sound = (value: unknown): Settled => ({
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema was asked before
  visit: value as Visit,
  isComplete: true,
  original: pointer => pointer,
})

/** Sets aside what the findings hold against a record. */
export function settle(value: unknown, findings: readonly Finding[]): Settled {
  const indexes = new WeakMap<object, readonly number[]>()
  let settled = edited(value, editsOf(findings), indexes)
  let isComplete = true
  for (let round = 0; round < 10; round++) {
    const edits = remaining(settled)
    if (edits.size === 0) break
    isComplete &&= ![...edits.values()].some(edit => 'set' in edit)
    settled = edited(settled, edits, indexes)
  }
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema holds nothing more against it
    visit: settled as Visit,
    isComplete,
    original: pointer => originalPointer(settled, pointer, indexes),
  }
}

function editsOf(findings: readonly Finding[]): ReadonlyMap<string, Edit> {
  const edits = new Map<string, Edit>()
  for (const { severity, pointer, meanwhile, file } of findings) {
    if (severity !== 'error' || file !== undefined) continue
    if (!meanwhile) edits.set(pointer, { drop: true })
    else if ('replace' in meanwhile) edits.set(pointer, { set: meanwhile.replace })
    else if ('rename' in meanwhile) edits.set(pointer, { rename: meanwhile.rename })
  }
  return edits
}

/** What the schema still holds against a record: what lacks a part it must have goes as a whole. */
function remaining(value: unknown): ReadonlyMap<string, Edit> {
  const edits = new Map<string, Edit>()
  const result = visitSchema.safeParse(value)
  for (const { code, path } of result.error?.issues ?? []) {
    if (code === 'custom') continue
    const isThere = valueAt(value, path) !== undefined
    const target = isThere ? path : path.slice(0, -1)
    const pointer = target.reduce<string>((above, part) => inside(above, String(part)), '')
    const field = String(path[0])
    if (target.length > 0 && !(isThere && path.length === 1 && field === 'sources'))
      edits.set(pointer, { drop: true })
    else edits.set(inside('', field), { set: standIns[field] })
  }
  return edits
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      isObject(value) && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined,
    root,
  )
}

type Indexes = WeakMap<object, readonly number[]>
type Edits = ReadonlyMap<string, Edit>

/** Copies a value with edits; remembers for each list which of its items were kept. */
function edited(root: unknown, edits: Edits, indexes: Indexes): unknown {
  const copy = (value: unknown, pointer: string): unknown => {
    if (Array.isArray(value)) return copyList(value, pointer)
    if (!isObject(value)) return value
    const entries = Object.entries(value).flatMap(([key, part]) => copyField(key, part, pointer))
    return Object.fromEntries([...entries, ...fieldsToAdd(value, pointer, edits)])
  }
  const copyField = (key: string, part: unknown, pointer: string): readonly Field[] => {
    const at = inside(pointer, key)
    const edit = edits.get(at)
    if (!edit) return [[key, copy(part, at)]]
    if ('set' in edit) return [[key, edit.set]]
    return 'rename' in edit ? [[edit.rename, copy(part, inside(pointer, edit.rename))]] : []
  }
  const copyList = (list: readonly unknown[], pointer: string): unknown[] => {
    const before = indexes.get(list) ?? [...list.keys()]
    const kept = [...list.keys()].filter(index => !isDropped(edits.get(inside(pointer, index))))
    const result = kept.map(index => {
      const at = inside(pointer, index)
      const edit = edits.get(at)
      return edit && 'set' in edit ? edit.set : copy(list[index], at)
    })
    indexes.set(
      result,
      kept.map(index => before[index] ?? index),
    )
    return result
  }
  return edits.size === 0 ? root : copy(root, '')
}

type Field = readonly [key: string, value: unknown]

/** Fields that an edit sets and that are not there yet. */
const fieldsToAdd = (value: object, pointer: string, edits: Edits): readonly Field[] =>
  [...edits].flatMap(([at, edit]) => {
    const key = segmentsOf(at).at(-1) ?? ''
    const isNew = at === inside(pointer, key) && 'set' in edit && !Object.hasOwn(value, key)
    return isNew ? [[key, edit.set] as const] : []
  })

const isDropped = (edit: Edit | undefined): boolean => edit !== undefined && 'drop' in edit

function originalPointer(root: unknown, pointer: string, indexes: Indexes): string {
  let value: unknown = root
  let original = ''
  for (const segment of segmentsOf(pointer)) {
    const kept = Array.isArray(value) ? indexes.get(value) : undefined
    original = inside(original, kept?.[Number(segment)] ?? segment)
    value =
      isObject(value) && Object.hasOwn(value, segment) ? Reflect.get(value, segment) : undefined
  }
  return original
}
