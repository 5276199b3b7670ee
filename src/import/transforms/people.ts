/** A person as a table writes one: the title before the name, split from it. */
export interface NamedPerson {
  readonly title?: string
  readonly name: string
}

const known = `
Acting Prime Minister|Acting President|Vice President|President-elect|President-Elect|Prime Minister-designate
Prime Minister|Deputy Prime Minister|First Deputy Prime Minister|Vice Premier|Premier|Federal Chancellor|Vice Chancellor
Chancellor|Crown Prince|Crown Princess|Grand Duchess|Grand Duke|Queen Mother|Governor General|Governor-General
Secretary General|General Secretary|Secretary of State|Foreign Minister|Minister of Foreign Affairs|Foreign Secretary
Minister for Foreign Affairs|Minister of External Affairs|External Affairs Minister|Deputy Foreign Minister
Defense Minister|Minister of Defense|Finance Minister|Minister of Finance|Secretary of Defense|Secretary of the Treasury
Deputy Secretary of State|Under Secretary of State|Acting Secretary of State|President of the Council of Ministers
Chairman of the Council of Ministers|Chairman|Chairwoman|First Secretary|State Counsellor|Captain Regent|Regent
Interim President|Interim Prime Minister|Provisional President|Transitional President|Caretaker Prime Minister
Chief of State|Head of State|Head of Government|First Vice President|Brigadier General|Lieutenant General|Major General
Colonel|Admiral|Field Marshal|Marshal|Junta Member|President|King|Queen|Emperor|Empress|Prince|Princess|Shah|Amir|Emir
Sultan|Pope|Taoiseach|Secretary|Minister|Ambassador|Governor|General|Sheikh|Co-Prince|Chief Executive|Special Envoy`
  .trim()
  .split(/[|\n]/)

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The titles that are told from names, the longer first: a "Crown Prince" is no "Crown". */
interface Titles {
  readonly all: readonly string[]
  /** What stands between two people of a cell. */
  readonly between: RegExp
}

function titlesFrom(more: readonly string[]): Titles {
  const all = [...more, ...known].toSorted((a, b) => b.length - a.length)
  const next = `(?=(?:${all.map(escaped).join('|')})\\s)`
  return { all, between: new RegExp(`\\s*;\\s*|,?\\s+and\\s+${next}|,\\s+${next}`) }
}

const plain = titlesFrom([])
const byMap = new WeakMap<readonly string[], Titles>()

/** A map is read once and asked for every row. */
function titlesOf(more: readonly string[] | undefined): Titles {
  if (!more) return plain
  const titles = byMap.get(more) ?? titlesFrom(more)
  byMap.set(more, titles)
  return titles
}

/** The titles that are told from names, with those that a map adds; the longer first. */
export const titlesWith = (more?: readonly string[]): readonly string[] => titlesOf(more).all

/** Splits titles from names; several people in one cell stand with semicolons, or with "and" or a comma before a title. */
export function readPeople(cell: string, more?: readonly string[]): readonly NamedPerson[] {
  const { all: titles, between: apart } = titlesOf(more)
  const people: NamedPerson[] = []
  let pending: string[] = []
  for (const part of cell.split(apart)) {
    const text = part.trim()
    const title = titles.find(candidate => text === candidate || text.startsWith(`${candidate} `))
    // "Premier and Prince Sihanouk" is one person with two titles.
    if (title === text) pending.push(text)
    else if (text !== '') {
      const all = [...pending, ...(title === undefined ? [] : [title])].join(' and ')
      const name = text.slice(title?.length ?? 0).trim()
      people.push(all === '' ? { name } : { title: all, name })
      pending = []
    }
  }
  return pending.length === 0 ? people : [...people, { title: pending.join(' and '), name: '' }]
}

const between = /\s*;\s*|,?\s+(?:and|&)\s+/

/** Reads names without titles, with semicolons or "and" between; commas belong to the name (Bo Marsh, Jr.). */
export const readNames = (cell: string): readonly NamedPerson[] =>
  cell
    .split(between)
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(name => ({ name }))

/** Reads names that begin with the family name: "Quill, Ada; Marsh, Bo". */
export const readFamilyFirst = (cell: string): readonly NamedPerson[] =>
  readNames(cell).map(({ name }) => {
    const [family = '', given, ...rest] = name.split(/\s*,\s*/)
    return { name: given === undefined ? family : [`${given} ${family}`, ...rest].join(', ') }
  })
