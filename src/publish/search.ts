import type { OutputFile } from '../stores/file.ts'
import { spanInWords } from './dates.ts'
import { literalsOf } from './site-graph.ts'
import { schema } from '../rdf/namespaces.ts'
import { nameOf, type Site } from './site-model.ts'
import { typesOf } from './visits.ts'

/** What the search knows of a page: name, what it is, path, other names. */
type Entry = readonly [name: string, detail: string, path: string, others: string]

/** Makes the files of the search: one for each first letter of a word, so that a reader loads only what may match. */
export function searchFiles(site: Site): OutputFile[] {
  const shelves = new Map<string, Entry[]>()
  for (const route of site.routes.values()) {
    const entry = entryOf(site, route.iri)
    for (const letter of new Set(wordsOf(`${entry[0]} ${entry[3]}`).map(shelfOf))) {
      const shelf = shelves.get(letter) ?? []
      shelf.push(entry)
      shelves.set(letter, shelf)
    }
  }
  return [...shelves].map(([letter, entries]) => ({
    path: `search/${letter}.json`,
    content: `[\n${entries.map(entry => JSON.stringify(entry)).join(',\n')}\n]\n`,
  }))
}

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

/** Names the shelf of a word: its first letter where that is Latin, else the block of its script. */
function shelfOf(word: string): string {
  const code = word.codePointAt(0) ?? 0
  return /^[a-z0-9]/.test(word) ? word.charAt(0) : `u${(code >> 8).toString(16)}`
}

/** The script of the search: no library, no request but for the shelf of the first word. */
export const searchScript = `const form = document.querySelector('form.search')
const input = form.querySelector('input')
const results = form.querySelector('.results')
const { root, none, failed } = form.dataset
const shelves = new Map()

const wordsOf = text =>
  text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase().split(/[^\\p{L}\\p{N}]+/u).filter(Boolean)

const shelfOf = word =>
  /^[a-z0-9]/.test(word) ? word[0] : 'u' + (word.codePointAt(0) >> 8).toString(16)

const load = letter => {
  if (!shelves.has(letter)) {
    const loading = fetch(root + 'search/' + letter + '.json').then(response => {
      if (response.status === 404) return []
      if (!response.ok) throw new Error(response.status)
      return response.json()
    })
    loading.catch(() => shelves.delete(letter))
    shelves.set(letter, loading)
  }
  return shelves.get(letter)
}

const matches = (words, asked) => asked.every(part => words.some(word => word.startsWith(part)))

const find = async text => {
  const asked = wordsOf(text)
  if (asked.length === 0) return undefined
  const entries = await load(shelfOf(asked[0]))
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
