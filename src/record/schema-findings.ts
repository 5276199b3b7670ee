import type * as z from 'zod'
import { nearest } from '../nearest.ts'
import { fieldName, shown, type Finding } from './finding.ts'
import { inside } from '../pointer.ts'
import { fieldsAt } from './fields.ts'
import { forms } from './forms.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

const pointerOf = (path: Path): string =>
  path.reduce<string>((pointer, segment) => inside(pointer, String(segment)), '')

/** Turns what a schema holds against a value into findings, all of them. */
export const schemaFindings = (
  issues: readonly Issue[],
  value: unknown,
  schema: z.ZodType,
): readonly Finding[] =>
  withoutEchoes(issues.flatMap(issue => findingsOf(issue, [], { value, schema })))

/** A field that is only misspelt is not missing as well. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const meant = new Set(
    findings.flatMap(({ pointer, meanwhile }) =>
      meanwhile && 'rename' in meanwhile
        ? [inside(pointer.slice(0, pointer.lastIndexOf('/')), meanwhile.rename)]
        : [],
    ),
  )
  return findings.filter(({ code, pointer }) => code !== 'MISSING_FIELD' || !meant.has(pointer))
}

/** What was judged, and by which schema. */
interface Root {
  readonly value: unknown
  readonly schema: z.ZodType
}

function findingsOf(issue: Issue, above: Path, root: Root): readonly Finding[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, path, root)
  if (issue.code === 'invalid_union') return inUnion(issue, path, root)
  if (issue.code === 'invalid_key') return [badKey(path)]
  // The record check tells these rules in its own words, whether or not the rest of the record is right.
  return issue.code === 'custom' ? [] : [valueFinding(issue, path, root)]
}

function unknownFields(keys: readonly string[], path: Path, root: Root): readonly Finding[] {
  const known = fieldsAt(path, root.schema)
  const taken = new Set(Object.keys(valueAt(root, path) ?? {}))
  return keys.map(key => {
    const meant = nearest(key, known)
    return {
      code: 'UNKNOWN_FIELD',
      severity: 'error',
      message: `unknown field ${shown(key)}`,
      hint: meant ? `did you mean \`${meant}\`?` : `the fields here are ${known.join(', ')}`,
      pointer: inside(pointerOf(path), key),
      part: 'key',
      ...(meant && !taken.has(meant) ? { meanwhile: { rename: meant } } : {}),
    }
  })
}

function badKey(path: Path): Finding {
  const key = String(path.at(-1))
  const isLanguage = Array.from(key).length <= 120 && !/\s/.test(key)
  const form = forms[isLanguage ? 'language' : 'id']
  return {
    code: 'WRONG_FORM',
    severity: 'error',
    message: `${shown(key)} is not ${form?.wanted ?? 'a key of the form wanted'}`,
    hint: form?.hint(key) ?? 'shorten the key',
    pointer: pointerOf(path),
    part: 'key',
  }
}

/** Of the branches of a union, the one whose type fits tells what is wrong inside. */
function inUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  root: Root,
): readonly Finding[] {
  const isTypeFault = ({ code, path: at }: Issue) => code === 'invalid_type' && at.length === 0
  const fitting = issue.errors.filter(branch => branch.length > 0 && !branch.some(isTypeFault))
  const [best] = fitting.toSorted((a, b) => a.length - b.length)
  if (best) return best.flatMap(inner => findingsOf(inner, path, root))
  if (valueAt(root, path) === undefined) return [missing(path)]
  const wanted = issue.errors.flatMap(branch => branch.filter(isTypeFault)).map(typeName)
  return [wrongType(path, root, [...new Set(wanted)].join(' or '))]
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping of language to text',
}

const typeName = (issue: Issue): string =>
  issue.code === 'invalid_type' ? (typeNames[issue.expected] ?? issue.expected) : ''

function foundName(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  // A number that JavaScript rounds would be shown as another one.
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return 'a number'
  return typeof value === 'object' ? 'a mapping' : `the ${typeof value} ${shown(value)}`
}

function wrongType(path: Path, root: Root, wanted: string): Finding {
  const found = valueAt(root, path)
  const isScalar = typeof found === 'number' || typeof found === 'boolean'
  const [first]: readonly unknown[] = Array.isArray(found) ? found : []
  const isListOfTexts = wanted.startsWith('text') && typeof first === 'string'
  return {
    code: found === null ? 'EMPTY_VALUE' : 'WRONG_TYPE',
    severity: 'error',
    message: `${fieldName(pointerOf(path))} is ${foundName(found)}; ${wanted} is wanted`,
    ...(isScalar && wanted.includes('text')
      ? { hint: 'put it in quotes if it is meant as text' }
      : {}),
    ...(isListOfTexts ? { meanwhile: { replace: first } } : {}),
    pointer: pointerOf(path),
  }
}

function valueFinding(issue: Issue, path: Path, root: Root): Finding {
  const value = valueAt(root, path)
  if (value === undefined)
    return missing(path, issue.code === 'invalid_value' ? listed(issue) : undefined)
  if (issue.code === 'invalid_type') return wrongType(path, root, typeName(issue))
  const name = fieldName(pointerOf(path))
  return { severity: 'error', pointer: pointerOf(path), ...judgement(issue, name, value) }
}

const listed = ({ values }: Extract<Issue, { code: 'invalid_value' }>): string =>
  `one of ${values.map(String).join(', ')}`

/** What is wrong with a value that is there and of the right type. */
function judgement(
  issue: Issue,
  name: string,
  value: unknown,
): Pick<Finding, 'code' | 'message' | 'hint'> {
  if (issue.code === 'invalid_value') {
    const meant = nearest(String(value), issue.values.map(String))
    const hint = meant ? `did you mean \`${meant}\`?` : `write ${listed(issue)}`
    return {
      code: 'NOT_IN_LIST',
      message: `${name} ${shown(value)} is not one of its values`,
      hint,
    }
  }
  if (issue.code === 'too_big') {
    const unit = typeof value === 'string' ? ' characters' : Array.isArray(value) ? ' items' : ''
    return {
      code: 'TOO_LARGE',
      message: `${name} is above its limit of ${issue.maximum}${unit}`,
      hint: 'shorten it',
    }
  }
  if (issue.code === 'too_small') {
    return {
      code: 'EMPTY_VALUE',
      message: `${name} is empty or below ${issue.minimum}`,
      hint: 'give a value, or leave the field out',
    }
  }
  const form = forms[issue.message]
  if (!form)
    return { code: 'WRONG_FORM', message: `${name} ${shown(value)} does not fit: ${issue.message}` }
  return {
    code: 'WRONG_FORM',
    message: `${name} ${shown(value)} is not ${form.wanted}`,
    hint: form.hint(String(value)),
  }
}

/** Tells that a field that must be there is not. */
export function missing(path: Path, wanted?: string): Finding {
  return {
    code: 'MISSING_FIELD',
    severity: 'error',
    message: `${fieldName(pointerOf(path))} is missing`,
    ...(wanted === undefined ? {} : { hint: `give ${wanted}` }),
    // What lacks a field it must have cannot be judged as a whole.
    pointer: pointerOf(path),
    part: 'key',
  }
}

function valueAt(root: Root, path: Path): unknown {
  return path.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
        ? Reflect.get(value, segment)
        : undefined,
    root.value,
  )
}
