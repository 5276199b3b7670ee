import { countryCodeLike, countryName } from '../../model/country.ts'

/** A country as a table labels it; one that ISO 3166 no longer lists keeps its label. */
export interface LabelledCountry {
  readonly code: string
  readonly label: string
  readonly isFormer: boolean
}

/** The codes that a map gives to labels. */
type CountryLabels = Readonly<Record<string, string>>

/** Finds the country that a label stands for: by the map, by its name, by the name without what stands in brackets. */
export function readCountry(
  label: string,
  labels: CountryLabels = {},
): LabelledCountry | undefined {
  const code = Object.hasOwn(labels, label)
    ? labels[label]
    : spellings(label)
        .map(countryCodeLike)
        .find(found => found !== undefined)
  return code === undefined ? undefined : { code, label, isFormer: countryName(code) === undefined }
}

function spellings(label: string): readonly string[] {
  const bare = label.replace(/^The /, '').replace(/ \(.*\)$/, '')
  const short = bare
    .replace(/ and /, ' & ')
    .replace(/^Saint /, 'St. ')
    .replaceAll('’', "'")
  return [label, bare, short]
}
