import { countryCodeLike, countryName } from '../../model/country.ts'
import { remembered } from '../../rdf/remembered.ts'
import { countryLabels } from './country-labels.ts'
import { listed } from './listed.ts'

/** A country as a table labels it; one that ISO 3166 no longer lists keeps its label. */
export interface LabelledCountry {
  /** Absent where nobody has said which country the label stands for, or it is none. */
  readonly code?: string
  readonly label: string
  readonly isFormer: boolean
}

/** The codes that a map gives to labels. */
type CountryLabels = Readonly<Record<string, string>>

/**
 * Finds the country that a label stands for: by the map, by its name, by what offices of other times and habits call
 * it, by the name without what stands in brackets.
 */
export function readCountry(label: string, labels: CountryLabels = {}): LabelledCountry {
  const code = Object.hasOwn(labels, label) ? labels[label] : knownCode(label)
  return code === undefined
    ? { label, isFormer: false }
    : { code, label, isFormer: countryName(code) === undefined }
}

/** Returns the code of a country by any of its names; nothing for what is none. */
const knownCode: (label: string) => string | undefined = remembered(label =>
  spellings(label)
    .map(spelling => countryCodeLike(spelling) ?? countryLabels.get(spelling.toLowerCase()))
    .find(found => found !== undefined),
)

function spellings(label: string): readonly string[] {
  const straight = label.replaceAll('’', "'")
  const bare = straight
    .replace(/^The /i, '')
    .replace(/,? The$/i, '')
    .replace(/ [([].*[)\]]$/, '')
  const short = bare.replace(/ and /, ' & ').replace(/^Saint /, 'St. ')
  const turned = bare.replace(/^([^,]+), (.+)$/, '$2 $1')
  return [...new Set([straight, bare, short, turned])]
}

/** Takes a cell as one country: commas and "and" may belong to its name. */
export const readOne = (cell: string): readonly string[] => (cell === '' ? [] : [cell])

/** Reads countries with semicolons, strokes or lines between. */
export const readSeveral: (cell: string) => readonly string[] = listed(/[;/|]/)

const mostPieces = 4

/**
 * Reads countries with commas, semicolons or "and" between. What is a country only together stays together: Bosnia and
 * Herzegovina; Germany, Federal Republic of.
 */
export const readSeveralByCommas = (
  cell: string,
  isKnown: (label: string) => boolean,
): readonly string[] =>
  readSeveral(cell)
    .flatMap(list => [...together(list.split(/(,\s+and\s+|,\s*|\s+(?:and|&)\s+)/), isKnown)])
    .filter(label => label !== '')

/** Puts pieces together, with what stood between them, where that makes a known label; the longest first. */
function* together(
  pieces: readonly string[],
  isKnown: (label: string) => boolean,
): Generator<string> {
  const joined = (at: number, length: number): string =>
    pieces
      .slice(at, at + length)
      .join('')
      .trim()
  for (let at = 0; at < pieces.length;) {
    let length = mostPieces * 2 - 1
    while (length > 1 && !isKnown(joined(at, length))) length -= 2
    yield joined(at, length)
    at += length + 1
  }
}
