import type { Literal } from '@rdfjs/types'
import { momentTypes, readMoment } from './moment.ts'
import { prefixes } from './namespaces.ts'
import { remembered } from './remembered.ts'

/*
 * The lexical spaces of the datatypes that RDF knows, https://www.w3.org/TR/rdf11-concepts/#xsd-datatypes and
 * https://www.w3.org/TR/xmlschema11-2/.
 */

type Test = (text: string) => boolean

const matches =
  (pattern: RegExp): Test =>
  text =>
    pattern.test(text)

const integer = /^[+-]?\d+$/

const between =
  (least: bigint | undefined, most?: bigint): Test =>
  text => {
    if (!integer.test(text)) return false
    const value = BigInt(text.replace(/^\+/, ''))
    return (least === undefined || value >= least) && (most === undefined || value <= most)
  }

/** The integers of so many bits, with or without a sign. */
const signed = (bits: bigint): Test => between(-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n)
const unsigned = (bits: bigint): Test => between(0n, 2n ** bits - 1n)

const days = String.raw`(?:\d+D)`
const clock = String.raw`(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)`
const months = String.raw`(?:(?=\d)(?:\d+Y)?(?:\d+M)?)`

const isNormalized = matches(/^[^\t\n\r]*$/)
const isFloat = matches(/^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?|[+-]?INF|NaN)$/)

const nameStart = String.raw`\p{L}\p{Nl}_`
const nameCharacter = String.raw`${nameStart}\p{Mn}\p{Mc}\p{Nd}·.\-`
const ncName = matches(new RegExp(`^[${nameStart}][${nameCharacter}]*$`, 'u'))
const name = matches(new RegExp(`^[:${nameStart}][:${nameCharacter}]*$`, 'u'))

const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['boolean', matches(/^(?:true|false|0|1)$/)],
  ['decimal', matches(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/)],
  ['integer', between(undefined)],
  ['nonNegativeInteger', between(0n)],
  ['positiveInteger', between(1n)],
  ['nonPositiveInteger', between(undefined, 0n)],
  ['negativeInteger', between(undefined, -1n)],
  ['long', signed(64n)],
  ['int', signed(32n)],
  ['short', signed(16n)],
  ['byte', signed(8n)],
  ['unsignedLong', unsigned(64n)],
  ['unsignedInt', unsigned(32n)],
  ['unsignedShort', unsigned(16n)],
  ['unsignedByte', unsigned(8n)],
  ['float', isFloat],
  ['double', isFloat],
  ['duration', matches(new RegExp(`^-?P(?=.)${months}?${days}?${clock}?$`))],
  ['dayTimeDuration', matches(new RegExp(`^-?P(?=.)${days}?${clock}?$`))],
  ['yearMonthDuration', matches(new RegExp(`^-?P${months}$`))],
  ['hexBinary', matches(/^(?:[\dA-Fa-f]{2})*$/)],
  ['base64Binary', isBase64],
  ['normalizedString', isNormalized],
  ['token', text => isNormalized(text) && !/^ | $| {2}/.test(text)],
  ['language', matches(/^[A-Za-z]{1,8}(?:-[\dA-Za-z]{1,8})*$/)],
  ['Name', name],
  ['NCName', ncName],
  ['NMTOKEN', matches(new RegExp(`^[:${nameCharacter}]+$`, 'u'))],
  ...[...momentTypes].map((type): [string, Test] => [
    type,
    text => readMoment(type, text) !== undefined,
  ]),
])

function isBase64(text: string): boolean {
  const characters = text.replaceAll(' ', '')
  if (characters.length % 4 !== 0) return false
  return /^[\d+/A-Za-z]*(?:[AEIMQUYcgkosw048]=|[AQgw]==)?$/.test(characters)
}

const localName = remembered(iri =>
  iri.startsWith(prefixes.xsd) ? iri.slice(prefixes.xsd.length) : undefined,
)

/** Returns the local name of a datatype of XML Schema; nothing for others. */
export const xsdName = ({ datatype }: Literal): string | undefined => localName(datatype.value)

/** Returns the test of whether a text stands for a value of a datatype; of one that is not known here every text does. */
export const lexicalTest = (datatype: string): ((text: string) => boolean) =>
  tests.get(localName(datatype) ?? '') ?? isAnything

const isAnything: Test = () => true

/** Says whether a literal stands for a value of its datatype. */
export const isWellTyped = ({ datatype, value }: Literal): boolean =>
  lexicalTest(datatype.value)(value)
