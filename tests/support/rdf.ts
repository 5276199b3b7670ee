import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'

/** Returns the path of a file of the project. */
export const projectFile = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Reads a file of the project as text. */
export const readProject = (path: string): string => readFileSync(projectFile(path), 'utf8')

/** Parses Turtle or TriG. */
export const parseRdf = (text: string, baseIRI = 'https://visits.example.org/'): Quad[] =>
  new Parser({ format: 'application/trig', baseIRI }).parse(text)
