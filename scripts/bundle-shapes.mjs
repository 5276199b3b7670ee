// Writes src/validate/bundled.ts and bundled-shapes.ts from shapes/ and data/vocabulary.ttl, so that validation
// reads and parses no files. With --check it only says whether the two are up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Parser, Store } from 'n3'
import { format, resolveConfig } from 'prettier'

const root = new URL('../', import.meta.url)
const targets = { rules: 'src/validate/bundled.ts', shapes: 'src/validate/bundled-shapes.ts' }
const read = path => readFileSync(new URL(path, root), 'utf8')
const sh = 'http://www.w3.org/ns/shacl#'
const vgs = 'https://w3id.org/visitgraph/shapes#'
const subClassOf = 'http://www.w3.org/2000/01/rdf-schema#subClassOf'

const files = readdirSync(new URL('shapes', root))
  .filter(name => name.endsWith('.ttl') && name !== 'subclasses.ttl')
  .toSorted()
const queries = readdirSync(new URL('shapes/checks', root))
  .filter(name => name.endsWith('.rq'))
  .toSorted()

/** The axioms that shapes need: what schema.org and vg: classes are subclasses of, within these two. */
function subclassAxioms() {
  const own = ['http://schema.org/', 'https://w3id.org/visitgraph#']
  return ['shapes/subclasses.ttl', 'data/vocabulary.ttl']
    .flatMap(path => new Parser().parse(read(path)))
    .filter(
      ({ predicate, object }) =>
        predicate.value === subClassOf && own.some(iri => object.value.startsWith(iri)),
    )
    .map(({ subject, object }) => [subject.value, object.value])
}

/** Every named shape that has a message: what can go wrong, and how grave it is. */
function rules(quads) {
  const store = new Store(quads)
  const named = store
    .getSubjects(`${sh}message`, null, null)
    .filter(({ value }) => value.startsWith(vgs))
  return named.map(shape => {
    const messages = Object.fromEntries(
      store.getObjects(shape, `${sh}message`, null).map(text => [text.language, text.value]),
    )
    const [severity] = store.getObjects(shape, `${sh}severity`, null)
    return {
      shape: shape.value.slice(vgs.length),
      severity: severity.value.slice(sh.length).toLowerCase(),
      messages,
    }
  })
}

/** A query with the header that says what its rows mean. */
function check(name) {
  const text = read(`shapes/checks/${name}`)
  const field = key => new RegExp(`^# ${key}: (.+)$`, 'm').exec(text)?.[1] ?? missing(name, key)
  return {
    shape: field('shape'),
    severity: field('severity'),
    messages: { en: field('en'), fr: field('fr') },
    query: text.replace(/^# (shape|severity|en|fr): .+\n/gm, ''),
  }
}

function missing(name, key) {
  throw new Error(`shapes/checks/${name} has no line "# ${key}: …"`)
}

/** The triples of the shapes: each term once, as N-Triples writes it, and three numbers a triple. */
function tabulate(quads) {
  const terms = new Map()
  const numberOf = term => {
    const text = write(term)
    if (!terms.has(text)) terms.set(text, terms.size)
    return terms.get(text)
  }
  const triples = quads.map(({ subject, predicate, object }) =>
    [subject, predicate, object].map(numberOf),
  )
  return { terms: [...terms.keys()], triples }
}

const labels = new Map()

function write(term) {
  if (term.termType === 'NamedNode') return `<${term.value}>`
  if (term.termType === 'BlankNode') {
    if (!labels.has(term.value)) labels.set(term.value, `_:b${labels.size}`)
    return labels.get(term.value)
  }
  const suffix = term.language ? `@${term.language}` : `^^${term.datatype.value}`
  return `"${term.value}"${suffix}`
}

const block = text => `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``
const checkSource = ({ query, ...rule }) =>
  `  ${JSON.stringify(rule).slice(0, -1)}, "query": ${block(query)} },`

const quads = files.flatMap(name => new Parser().parse(read(`shapes/${name}`)))

function shapesSource() {
  const { terms, triples } = tabulate(quads)
  return `/* oxlint-disable max-lines -- written by scripts/bundle-shapes.mjs from shapes/ */

/** The terms of the shapes: \`<IRI>\`, \`_:label\`, \`"text"@language\` or \`"text"^^IRI\`, without escapes. */
export const shapeTerms: readonly string[] = ${JSON.stringify(terms)}

/** The triples of the shapes, three indexes into the terms each. */
// prettier-ignore
export const shapeTriples: readonly number[] = [
${triples.map(triple => `  ${triple.join(', ')},`).join('\n')}
]
`
}

function rulesSource() {
  return `/* oxlint-disable max-lines -- written by scripts/bundle-shapes.mjs from shapes/ and data/vocabulary.ttl */

/** One rule: the local name of its shape, and what it says where it does not hold, by language. */
export interface Rule {
  readonly shape: string
  readonly severity: 'violation' | 'warning' | 'info'
  readonly messages: { readonly en: string; readonly fr: string }
}

/** A rule that is asked as a SPARQL query; each row is a result. */
export interface Check extends Rule {
  readonly query: string
}

/** Pairs of a class and a class above it. */
export const subclassAxioms: readonly (readonly [string, string])[] = ${JSON.stringify(subclassAxioms())}

/** The rules that the shapes state. */
export const shapeRules: readonly Rule[] = ${JSON.stringify(rules(quads))}

/** The rules that the queries state. */
export const checks: readonly Check[] = [
${queries.map(name => checkSource(check(name))).join('\n')}
]
`
}

async function bundle(path, source) {
  const target = new URL(path, root)
  const text = await format(source, { ...(await resolveConfig(target)), parser: 'typescript' })
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (text !== read(path)) {
    console.error(`${path} is stale: run node scripts/bundle-shapes.mjs`)
    process.exitCode = 1
  }
}

await bundle(targets.rules, rulesSource())
await bundle(targets.shapes, shapesSource())
