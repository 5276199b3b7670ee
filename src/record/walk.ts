import type { OneOrMore } from '../model/text.ts'
import { inside } from '../pointer.ts'
import type { Finding } from './finding.ts'

type Keyed<T> = Readonly<Record<string, T>>
type JudgeItem<T> = (item: T, index: number) => void
type JudgeValue<T> = (value: T, key: string) => void

/** What a rule finds; it lies where the walk stands unless it has a pointer of its own. */
export type Found = Omit<Finding, 'pointer'> & { readonly pointer?: string }

/**
 * A walk through a record. It knows where it stands, so that a rule makes no pointer before there is something to
 * report. What is missing is passed over.
 */
export interface Walk {
  /** Goes into a field. */
  readonly enter: <T>(field: string, part: T | undefined, judge: (part: T) => void) => void
  /** Goes to each item of the list in which it stands. */
  readonly items: <T>(list: readonly T[], judge: JudgeItem<T>) => void
  /** Goes to each value of the mapping in which it stands. */
  readonly values: <T>(map: Keyed<T>, judge: JudgeValue<T>) => void
  /** Goes to each item of the list in a field. */
  readonly itemsIn: <T>(field: string, list: readonly T[] | undefined, judge: JudgeItem<T>) => void
  /** Goes to each value of the mapping in a field. */
  readonly valuesIn: <T>(field: string, map: Keyed<T> | undefined, judge: JudgeValue<T>) => void
  /** Goes to the one text of a field, or to each of its texts. */
  readonly texts: (
    field: string,
    texts: OneOrMore | undefined,
    judge: (text: string) => void,
  ) => void
  /** The JSON Pointer of the place where it stands. */
  readonly pointer: () => string
  /** Takes what was found. */
  readonly report: (found: Found) => void
}

type Path = (string | number)[]

/** Starts a walk at the root of a record. */
export function startWalk(take: (finding: Finding) => void): Walk {
  const path: Path = []
  const { enter, items, values } = stepsOn(path)
  const pointer = (): string => path.reduce<string>(inside, '')
  return {
    enter,
    items,
    values,
    itemsIn(field, list, judge) {
      if (list === undefined) return
      path.push(field)
      items(list, judge)
      path.pop()
    },
    valuesIn(field, map, judge) {
      if (map === undefined) return
      path.push(field)
      values(map, judge)
      path.pop()
    },
    texts(field, texts, judge) {
      if (texts === undefined) return
      path.push(field)
      if (typeof texts === 'string') judge(texts)
      else items(texts, judge)
      path.pop()
    },
    pointer,
    report: found => take({ pointer: pointer(), ...found }),
  }
}

const stepsOn = (path: Path): Pick<Walk, 'enter' | 'items' | 'values'> => ({
  enter(field, part, judge) {
    if (part === undefined) return
    path.push(field)
    judge(part)
    path.pop()
  },
  items(list, judge) {
    let index = 0
    for (const item of list) {
      path.push(index)
      judge(item, index++)
      path.pop()
    }
  },
  values(map, judge) {
    for (const key in map) {
      const value = map[key]
      if (value === undefined) continue
      path.push(key)
      judge(value, key)
      path.pop()
    }
  },
})
