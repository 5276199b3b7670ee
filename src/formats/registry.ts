import type { RdfFormat } from './format.ts'
import { jsonld } from './jsonld.ts'
import { nquads } from './nquads.ts'
import { ntriples } from './ntriples.ts'
import { page } from './page.ts'
import { trig } from './trig.ts'
import { turtle } from './turtle.ts'

/** Every syntax that the program writes, the usual ones first. */
export const formats: readonly RdfFormat[] = [turtle, jsonld, page, trig, ntriples, nquads]

/** Finds a syntax by its id; nothing where there is none. */
export const findFormat = (id: string): RdfFormat | undefined =>
  formats.find(format => format.id === id)
