import { Writer } from 'n3'
import { bench, describe } from 'vitest'
import { formats } from '../../src/formats/registry.ts'
import { goldOptions, goldQuads } from '../support/gold.ts'

/*
 * The writers beside N3.Writer in one run, on the gold graph (447 triples). Only ratios of one run count.
 */

const quads = goldQuads()

/** Keeps results alive, so that no work is optimised away. */
let length = 0

function byN3(format: string): void {
  const writer = new Writer({ format, prefixes: goldOptions.prefixes })
  writer.addQuads(quads)
  writer.end((_error, text: string) => (length += text.length))
}

describe('Turtle of 447 triples', () => {
  bench('visitgraph', () => {
    length += formats.find(({ id }) => id === 'turtle')?.serialize(quads, goldOptions).length ?? 0
  })
  bench('N3.Writer', () => byN3('text/turtle'))
})

describe('N-Quads of 447 triples', () => {
  bench('visitgraph', () => {
    length += formats.find(({ id }) => id === 'nquads')?.serialize(quads, goldOptions).length ?? 0
  })
  bench('N3.Writer', () => byN3('application/n-quads'))
})

describe('the other formats, 447 triples', () => {
  for (const format of formats) {
    bench(format.name, () => {
      length += format.serialize(quads, goldOptions).length
    })
  }
})
