import { Parser } from 'n3'
import { libraries, peer } from './libraries.mjs'
import { dist, lines } from './records.mjs'
import { timeStack } from './stack.mjs'
import { base, prefixed } from './syntaxes.mjs'
import { written } from './templates.mjs'

/*
 * A mapping in RML, run by RocketRML. RML makes no address of a name and looks nothing up in another row, so it is
 * given rows, one list a class, with addresses in them; the mapping states what is in the rows. That the rows cost
 * almost nothing is in its favour.
 */

const { default: rocketrml } = await peer('rocketrml')
const { prefixes } = await dist('rdf/namespaces.js')

const absolute = address => (address.startsWith('/') ? base + address : address)
const iri = term => {
  const [prefix, name] = prefixed(term).split(':')
  return prefixes[prefix] + name
}

/** How the values of a key become terms, as RML says it. */
const terms = {
  text: 'rr:language "en"',
  plain: 'rr:termType rr:Literal',
  date: 'rr:datatype xsd:date',
  links: 'rr:termType rr:IRI',
}

const kept = kind => (key, value) => ({ key, kind, value })

/** Rows instead of text; `known` learns which class has which keys, and what their values are. */
function rowsOf(known) {
  return {
    text: kept('text'),
    plain: kept('plain'),
    date: kept('date'),
    choice: (key, value) => ({ key, kind: 'links', value: [iri(value)] }),
    links: (key, addresses) => ({ key, kind: 'links', value: addresses.map(absolute) }),
    node: (address, types, properties) => {
      const row = { id: absolute(address), type: types.map(iri) }
      const [name] = types
      known[name] ??= { type: 'links' }
      for (const { key, kind, value } of properties.filter(one => one !== '')) {
        row[key] = value
        known[name][key] = kind
      }
      return { name, row }
    },
    document: nodes => {
      const rows = {}
      for (const { name, row } of nodes.filter(one => one !== '')) (rows[name] ??= []).push(row)
      return rows
    },
  }
}

const stated = (key, kind) =>
  `rr:predicateObjectMap [ rr:predicate ${key === 'type' ? 'rdf:type' : prefixed(key)} ; rr:objectMap [ rml:reference "${key}" ; ${terms[kind]} ] ]`

const mapped = ([name, keys]) => `
<#${name}> a rr:TriplesMap ;
  rml:logicalSource [ rml:source "rows" ; rml:referenceFormulation ql:JSONPath ; rml:iterator "$.${name}[*]" ] ;
  rr:subjectMap [ rml:reference "id" ] ;
  ${Object.entries(keys)
    .map(([key, kind]) => stated(key, kind))
    .join(' ;\n  ')} .`

const rml = {
  ...prefixes,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rr: 'http://www.w3.org/ns/r2rml#',
  rml: 'http://semweb.mmlab.be/ns/rml#',
  ql: 'http://semweb.mmlab.be/ns/ql#',
}
const head = Object.entries(rml).map(([name, address]) => `@prefix ${name}: <${address}> .\n`)

const known = {}
const rows = rowsOf(known)
const inputs = lines(200)
for (const line of inputs) written(JSON.parse(line), rows)
const mapping = `@base <${base}/> .\n${head.join('')}${Object.entries(known).map(mapped).join('\n')}\n`

async function map(line) {
  const text = JSON.stringify(written(JSON.parse(line), rows))
  const nquads = await rocketrml.parseFileLive(mapping, { rows: text }, { toRDF: true })
  return new Parser({ format: 'application/n-quads' }).parse(nquads)
}

await timeStack({
  map,
  terms: await libraries.n3(),
  engine: 'rdf-validate-shacl',
  turtle: 'N3.Writer',
  jsonld: 'jsonld',
  inputs,
})
