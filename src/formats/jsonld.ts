import type { GraphDescription } from '../rdf/graph.ts'
import { format, type RdfFormat } from './format.ts'
import { jsonArray, jsonBlock, nextMember } from './json-text.ts'
import { contextText, type JsonldNames, jsonldNames } from './jsonld-names.ts'
import { type JsonldTerms, jsonldTerms } from './jsonld-terms.ts'
import { treeMembers, treeNodes } from './jsonld-tree.ts'

/**
 * JSON-LD, https://www.w3.org/TR/json-ld11/, as a tree: each node is written out where it is first mentioned.
 * The context stands in the document, so that reading it asks no server (docs/adr/0003-json-ld-forms.md).
 */
export const jsonld: RdfFormat = format({
  id: 'jsonld',
  name: 'JSON-LD',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  datasets: true,
  unit: 'graph',
  lossless: true,
  stream: { open: '[\n', separator: ',\n', close: ']\n' },
  write(graphs, { root } = {}) {
    const all = [...graphs]
    // A prefix that an IRI is spelt with comes to light while writing: then the document is written without it.
    let names = jsonldNames()
    let members = documentMembers(all, names, root)
    if (names.clashes.size > 0) {
      names = jsonldNames(names.clashes)
      members = documentMembers(all, names, root)
    }
    const context = `"@context": ${contextText(names.clashes)}`
    return `${jsonBlock(members === '' ? context : context + nextMember('  ') + members, '')}\n`
  },
})

function documentMembers(
  graphs: readonly GraphDescription[],
  names: JsonldNames,
  root: string | undefined,
): string {
  const terms = jsonldTerms(names)
  const [first, ...others] = graphs
  if (!first) return '"@graph": []'
  if (others.length === 0) {
    return isDefault(first)
      ? treeMembers(first, terms, root)
      : graphMembers(first, terms, { root, indent: '  ' })
  }
  const items = graphs.flatMap(graph =>
    isDefault(graph)
      ? treeNodes(graph, terms, { root, indent: '    ' })
      : [jsonBlock(graphMembers(graph, terms, { root, indent: '      ' }), '    ')],
  )
  return `"@graph": ${jsonArray(items, '  ')}`
}

const isDefault = ({ graph }: GraphDescription): boolean => graph.termType === 'DefaultGraph'

function graphMembers(
  graph: GraphDescription,
  terms: JsonldTerms,
  { root, indent }: { readonly root: string | undefined; readonly indent: string },
): string {
  const nodes = treeNodes(graph, terms, { root, indent: `${indent}  ` })
  return `"id": ${terms.id(graph.graph)}${nextMember(indent)}"@graph": ${jsonArray(nodes, indent)}`
}
