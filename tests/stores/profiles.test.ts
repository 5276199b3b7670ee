import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findProfile, profiles } from '../../src/stores/profiles/registry.ts'
import { putRequest, storeAddress } from '../../src/stores/push/graph-request.ts'
import { projectFile } from '../support/rdf.ts'

const graph = 'https://e.org/visit/1'
const triple = '<https://e.org/a> <https://e.org/b> "&+ü" .\n'
const content = {
  graph,
  file: '1.yaml',
  turtle: () => triple,
  ntriples: () => triple,
  matches: async () => true,
}

describe('the profiles of stores', () => {
  it('are all in the registry, each in a file of its name', () => {
    const files = readdirSync(projectFile('src/stores/profiles')).map(name =>
      name.replace('.ts', ''),
    )
    expect(profiles.map(({ id }) => id).toSorted()).toEqual(
      files.filter(name => name !== 'profile' && name !== 'registry').toSorted(),
    )
  })

  it.each([
    ['gsp', 'http://h/ds/data', 'http://h/ds/data?graph='],
    ['virtuoso', 'http://h:8890/', 'http://h:8890/sparql-graph-crud-auth?graph='],
    ['virtuoso', 'http://h/sparql-graph-crud-auth', 'http://h/sparql-graph-crud-auth?graph='],
    ['rdf4j', 'http://h/repositories/r', 'http://h/repositories/r/rdf-graphs/service?graph='],
  ])('%s puts a graph in Turtle below %s', (id, to, expected) => {
    const profile = findProfile(id)
    if (!profile) throw new Error(id)
    expect(putRequest(storeAddress(to, profile), content)).toMatchObject({
      method: 'PUT',
      url: new URL(expected + encodeURIComponent(graph)),
      headers: { 'Content-Type': 'text/turtle' },
      body: triple,
    })
  })

  it.each(['qlever', 'sparql-update', 'blazegraph'])('%s replaces a graph in one update', id => {
    const profile = findProfile(id)
    if (!profile) throw new Error(id)
    const {
      method,
      headers,
      body = '',
    } = putRequest(storeAddress('http://h/sparql', profile), content)
    const isForm = headers['Content-Type'] === 'application/x-www-form-urlencoded'
    expect([method, isForm]).toEqual(['POST', id === 'blazegraph'])
    expect(isForm ? new URLSearchParams(body).get('update') : body).toBe(
      `DROP SILENT GRAPH <${graph}> ;\nINSERT DATA { GRAPH <${graph}> {\n${triple}} }\n`,
    )
  })
})
