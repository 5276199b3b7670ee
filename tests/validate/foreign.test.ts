import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toNQuads } from '../../src/rdf/dataset.ts'
import { validateForeign } from '../../src/validate/foreign.ts'
import type { ValidationResult } from '../../src/validate/report.ts'
import { readShapes } from '../../src/validate/shapes.ts'
import { validate } from '../../src/validate/validate.ts'
import { parseRdf, projectFile } from '../support/rdf.ts'

const head = `@prefix : <https://example.org/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix schema: <http://schema.org/> .
`
const data = parseRdf(`${head} :v a schema:Event ; schema:name "${'a'.repeat(40)}!" .`)

const shapes = `${head}
:S a sh:NodeShape ; sh:targetClass schema:Event ;
  sh:property [ sh:path ( schema:about [ sh:inversePath schema:about ] ) ; sh:minCount 1 ; sh:severity sh:Warning ;
    sh:message "Say what it is about."@en , "Dites de quoi il s'agit."@fr ] ;
  sh:property [ sh:path schema:name ; sh:pattern "^b" ] .`

// Overlapping alternatives inside one loop of more positions than the lint looks at.
const runaway = `${head}
:S a sh:NodeShape ; sh:targetClass schema:Event ;
  sh:property [ sh:path schema:name ; sh:pattern "^(${Array.from({ length: 45 }, () => 'a').join('|')})*$" ] .`

// A blank shape has another label in every parse; JSON leaves out the methods of terms.
const comparable = (result: ValidationResult): unknown =>
  JSON.parse(JSON.stringify({ ...result, sourceShape: undefined }))

describe.skipIf(!existsSync(projectFile('dist/validate/foreign-worker.js')))(
  'validation against the shapes of a user (skipped where dist/ is not built)',
  () => {
    it('reports what the engine finds, as if there were no worker between', async () => {
      const { value, problems } = await validateForeign(data, shapes, { language: 'fr' })
      const inside = await readShapes(shapes)
      if (!inside.value || !value) throw new Error('the shapes are sound')
      const own = await validate(data, { shapes: inside.value, language: 'fr' })
      expect(problems).toEqual([])
      expect(value.results.map(comparable)).toEqual(own.results.map(comparable))
      expect(value.results.map(result => result.message)).toContain("Dites de quoi il s'agit.")
      expect(value.results[0]?.focusNode.equals(own.results[0]?.focusNode)).toBe(true)
    })

    it('takes N-Quads as well as quads', async () => {
      const { value } = await validateForeign(await toNQuads(data), shapes)
      expect(value?.results).toHaveLength(2)
    })

    it('hands back what is wrong with the shapes', async () => {
      const { value, problems } = await validateForeign(data, shapes.replace('minCount', 'minCont'))
      expect(value).toBeUndefined()
      expect(problems).toMatchObject([{ code: 'SHAPES_UNKNOWN_TERM' }])
    })

    it('stops what runs away when its time is up', async () => {
      const start = performance.now()
      const { value, problems } = await validateForeign(data, runaway, { timeLimit: 2000 })
      expect(value).toBeUndefined()
      expect(problems).toMatchObject([
        { code: 'SHAPES_TIME_LIMIT', message: expect.stringContaining('2 s') },
      ])
      expect(performance.now() - start).toBeLessThan(10_000)
    })
  },
)
