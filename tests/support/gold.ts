import type { Quad } from '@rdfjs/types'
import type { SerializeOptions } from '../../src/formats/format.ts'
import { prefixes } from '../../src/rdf/namespaces.ts'
import { parseRdf, readProject } from './rdf.ts'

/** The document of the gold graph. */
export const goldDocument = 'https://visits.example.org/visit/2023-07-20-kh-qian-hongshan'

/** Reads the gold graph of the seed report. */
export const goldQuads = (): Quad[] => parseRdf(readProject('tests/fixtures/gold/seed.ttl'))

/** How the gold graph is written. */
export const goldOptions: SerializeOptions = {
  base: 'https://visits.example.org/',
  prefixes: { v: `${goldDocument}#`, ...prefixes },
  root: `${goldDocument}#id`,
  language: 'en',
}
