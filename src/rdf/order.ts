import type { Term } from '@rdfjs/types'
import { isWellTyped, xsdName } from './datatypes.ts'
import { momentTypes, readMoment } from './moment.ts'

/*
 * The order of literals that SPARQL's `<` stands for, https://www.w3.org/TR/sparql11-query/#OperatorMapping: numbers
 * among numbers, texts among texts by code point, truth values, and each kind of date among its own.
 */

const floats = new Set(['float', 'double'])
const decimals = new Set(
  `decimal integer nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger long int short byte
   unsignedLong unsignedInt unsignedShort unsignedByte`.split(/\s+/),
)

/**
 * Compares two terms: negative, zero or positive as the first is less than, equal to or greater than the second;
 * nothing where they have no order: other kinds, no value of their datatype, one with a time zone and one without.
 */
export function compareTerms(one: Term, other: Term): number | undefined {
  if (one.termType !== 'Literal' || other.termType !== 'Literal') return undefined
  if (one.language !== '' || other.language !== '') return undefined
  const type = xsdName(one)
  const otherType = xsdName(other)
  if (type === undefined || otherType === undefined) return undefined
  if (momentTypes.has(type)) return compareMoments([type, one.value], [otherType, other.value])
  if (!isWellTyped(one) || !isWellTyped(other)) return undefined
  if (isNumeric(type)) {
    return isNumeric(otherType) ? compareNumbers(one.value, other.value) : undefined
  }
  if (type !== otherType) return undefined
  if (type === 'boolean') return truth(one.value) - truth(other.value)
  return type === 'string' ? compareTexts(one.value, other.value) : undefined
}

const isNumeric = (type: string): boolean => decimals.has(type) || floats.has(type)

const truth = (text: string): number => Number(text === 'true' || text === '1')

const kindOf = (type: string): string => (type === 'dateTimeStamp' ? 'dateTime' : type)

type TypedText = readonly [type: string, text: string]

function compareMoments([type, text]: TypedText, [otherType, otherText]: TypedText) {
  if (kindOf(type) !== kindOf(otherType)) return undefined
  const one = readMoment(type, text)
  const other = readMoment(otherType, otherText)
  if (!one || !other || one.isZoned !== other.isZoned) return undefined
  return one.seconds - other.seconds
}

/** Compares texts by code point, which UTF-16 units do not. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  const left = one[Symbol.iterator]()
  for (const character of other) {
    const { value = '' } = left.next()
    if (value === character) continue
    return (value.codePointAt(0) ?? -1) - (character.codePointAt(0) ?? -1)
  }
  return 1
}

/** Integers may be longer than a number can hold. */
function compareNumbers(one: string, other: string): number | undefined {
  const [left, right] = [toNumber(one), toNumber(other)]
  if (Number.isNaN(left) || Number.isNaN(right)) return undefined
  if (left !== right) return left < right ? -1 : 1
  if (!/^[+-]?\d{16,}$/.test(one) || !/^[+-]?\d{16,}$/.test(other)) return 0
  return Number(BigInt(one.replace(/^\+/, '')) - BigInt(other.replace(/^\+/, '')))
}

const toNumber = (text: string): number => Number(text.replace('INF', 'Infinity'))
