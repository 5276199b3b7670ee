import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { DataFactory, Store } from 'n3'
import { peersFolder } from '../peers.mjs'

/*
 * The libraries that make terms and datasets, by the names by which a stack is put together.
 */

/** Loads a library that the bench has installed into a folder of its own. */
export const peer = name =>
  import(pathToFileURL(createRequire(`${peersFolder}/${name}/`).resolve(name)).href)

export const libraries = {
  n3: async () => ({ factory: DataFactory, dataset: quads => new Store(quads) }),
  'rdf-ext': async () => {
    const { default: rdf } = await peer('rdf-ext')
    return { factory: rdf, dataset: quads => rdf.dataset(quads) }
  },
}
