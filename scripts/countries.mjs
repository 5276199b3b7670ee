// Writes src/model/country-names.ts: ISO 3166-1 codes with the short English names of CLDR.
//   node scripts/countries.mjs
import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'

const codes = createRequire(import.meta.url)('i18n-iso-countries/codes.json')
const names = new Intl.DisplayNames(['en'], { type: 'region', style: 'long' })
/** Where CLDR's name is made for lists rather than for sentences. */
const spoken = {
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macao',
  PS: 'Palestine',
  VA: 'Holy See',
}
const rows = codes
  .map(([two, three]) => `${two} ${three} ${spoken[two] ?? names.of(two).replaceAll('’', "'")}`)
  .filter(row => !row.startsWith('XK'))
  .toSorted()
writeFileSync(
  new URL('../src/model/country-names.ts', import.meta.url),
  `// Made by scripts/countries.mjs.

/** ISO 3166-1 alpha-2 code, alpha-3 code and short English name of every country, one a line. */
export const countryNames = \`
${rows.join('\n')}
\`
`,
)
