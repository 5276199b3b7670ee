import type { OutputFile } from '../stores/file.ts'
import { spanInWords } from './dates.ts'
import { literalsOf } from './site-graph.ts'
import { schema } from '../rdf/namespaces.ts'
import { nameOf, type Site } from './site-model.ts'
import { compare, typesOf } from './visits.ts'

/** What the search knows of a page: name, what it is, path, other names. */
type Entry = readonly [name: string, detail: string, path: string, others: string]

/** How many entries a shelf holds at most, some 150 bytes each; of what has more, the shelf of the beginning holds the best. */
const shelfLimit = 300
const bestLimit = 100

interface Item {
  readonly entry: Entry
  readonly words: readonly string[]
}

/**
 * Makes the files of the search: one for each beginning of a word, as long as it must be for few entries to have it,
 * so that a reader loads only what may match; and a list of the beginnings that too many have.
 */
export function searchFiles(site: Site): OutputFile[] {
  const items = [...site.routes.values()].map(({ iri }) => {
    const entry = entryOf(site, iri)
    return { entry, words: [...new Set(wordsOf(`${entry[0]} ${entry[3]}`))] }
  })
  const cut: string[] = []
  const files = [...shelves(items, { depth: 1, cut })]
  const index = { path: 'search/index.json', content: `${JSON.stringify(cut.toSorted())}\n` }
  return [index, ...files]
}

interface Place {
  /** How many steps into the words the shelves are. */
  readonly depth: number
  /** The shelf above; nothing at the first step. */
  readonly above?: string
  /** Takes the beginnings that too many have. */
  readonly cut: string[]
}

function* shelves(items: readonly Item[], { depth, above, cut }: Place): Generator<OutputFile> {
  const groups = new Map<string, Item[]>()
  for (const item of items)
    for (const key of new Set(item.words.flatMap(word => keyOf(word, depth, above)))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  for (const [key, group] of groups) {
    const isCut = group.length > shelfLimit
    if (isCut) cut.push(key)
    const shown = isCut ? group.toSorted((a, b) => rank(a, b, key)).slice(0, bestLimit) : group
    const lines = shown.map(({ entry }) => JSON.stringify(entry))
    yield { path: `search/${key}.json`, content: `[\n${lines.join(',\n')}\n]\n` }
    if (isCut) yield* shelves(group, { depth: depth + 1, above: key, cut })
  }
}

/** Returns the shelf of a word at a step, if there is one below that of the step before. */
function keyOf(word: string, depth: number, above: string | undefined): readonly string[] {
  const steps = stepsOf(word)
  const key = steps[depth - 1]
  return key === undefined || (above !== undefined && steps[depth - 2] !== above) ? [] : [key]
}

/** Names that begin so come first, then short ones, as the script in the page has it. */
const rank = (a: Item, b: Item, key: string): number =>
  Number(b.words[0]?.startsWith(key)) - Number(a.words[0]?.startsWith(key)) ||
  a.entry[0].length - b.entry[0].length ||
  compare(a.entry[2], b.entry[2])

function entryOf(site: Site, iri: string): Entry {
  const node = site.graph.node(iri)
  const name = nameOf(site, iri)
  const visit = site.visitOf.get(iri.replace(/#.*$/, ''))
  const kind = typesOf(node).findLast(type => site.words.kinds[type] !== undefined) ?? ''
  const when = visit ? spanInWords(visit.when, site.words) : ''
  const detail = [site.words.kinds[kind] ?? '', when].filter(text => text !== '').join(' · ')
  const others = [schema.name, schema.headline, schema.alternateName, schema.identifier]
    .flatMap(predicate => literalsOf(node, predicate))
    .map(({ value }) => value)
    .filter(value => value !== name)
  return [name, detail, `${site.routes.get(iri)?.path ?? ''}.html`, others.join(' ')]
}

/** Takes a text apart into words without marks and capitals. The script in the page does the same. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')

/**
 * Names the shelves of a word, one for each of its beginnings: `v`, `vi`, `vis`; a word that does not begin in Latin
 * begins with the block of its script, `_4e`. The script in the page does the same.
 */
function stepsOf(word: string): string[] {
  const characters = Array.from(word, character => {
    const code = (character.codePointAt(0) ?? 0).toString(16)
    return /^[a-z0-9]$/.test(character) ? character : `-${code}`
  })
  const steps = characters.map((_, index) => characters.slice(0, index + 1).join(''))
  if (!steps[0]?.startsWith('-')) return steps
  return [`_${((word.codePointAt(0) ?? 0) >> 8).toString(16)}`, ...steps]
}

/** The script of the search: no library, no request but for the list of shelves and the shelf of one word. */
export const searchScript = `const form = document.querySelector('form.search')
const input = form.querySelector('input')
const results = form.querySelector('.results')
const { root, none, failed } = form.dataset
const shelves = new Map()

const wordsOf = text =>
  text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase().split(/[^\\p{L}\\p{N}]+/u).filter(Boolean)

const stepsOf = word => {
  const characters = Array.from(word, character =>
    /^[a-z0-9]$/.test(character) ? character : '-' + character.codePointAt(0).toString(16))
  const steps = characters.map((_, index) => characters.slice(0, index + 1).join(''))
  return steps[0].startsWith('-')
    ? ['_' + (word.codePointAt(0) >> 8).toString(16), ...steps]
    : steps
}

const load = name => {
  if (!shelves.has(name)) {
    const loading = fetch(root + 'search/' + name + '.json').then(response => {
      if (response.status === 404) return []
      if (!response.ok) throw new Error(response.status)
      return response.json()
    })
    loading.catch(() => shelves.delete(name))
    shelves.set(name, loading)
  }
  return shelves.get(name)
}

// Of the words asked for, the shelf of one that holds all there is; else the last one, which holds the best.
const shelfFor = async words => {
  const cut = new Set(await load('index'))
  const names = words.map(word => stepsOf(word).find(step => !cut.has(step)) ?? stepsOf(word).at(-1))
  return names.find(name => !cut.has(name)) ?? names.at(-1)
}

const matches = (words, asked) => asked.every(part => words.some(word => word.startsWith(part)))

const find = async text => {
  const asked = wordsOf(text)
  if (asked.length === 0) return undefined
  const entries = await load(await shelfFor(asked))
  const found = entries.filter(([name, , , others]) => matches(wordsOf(name + ' ' + others), asked))
  const rank = ([name]) => (wordsOf(name).join(' ').startsWith(asked.join(' ')) ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b) || a[0].length - b[0].length).slice(0, 20)
}

const element = (name, text) => {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  return made
}

const show = found => {
  results.replaceChildren()
  if (found === undefined) return
  if (found.length === 0) return results.append(element('p', none))
  const list = element('ul')
  for (const [name, detail, path] of found) {
    const link = element('a', name)
    link.href = root + path
    link.dir = 'auto'
    link.append(element('small', detail))
    const item = element('li')
    item.append(link)
    list.append(item)
  }
  results.append(list)
}

let turn = 0
const search = async () => {
  const mine = ++turn
  try {
    const found = await find(input.value)
    if (mine === turn) show(found)
  } catch {
    if (mine === turn) results.replaceChildren(element('p', failed))
  }
}

input.addEventListener('input', search)
form.addEventListener('submit', async event => {
  event.preventDefault()
  await search()
  results.querySelector('a')?.click()
})
form.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    input.value = ''
    results.replaceChildren()
    input.focus()
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [input, ...results.querySelectorAll('a')]
  const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next) {
    event.preventDefault()
    next.focus()
  }
})
form.hidden = false
`
