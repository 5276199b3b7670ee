// Writes schema/visit.schema.json and schema/register.schema.json; run `npm run build` first.
//   node scripts/schema.mjs
import { writeFileSync } from 'node:fs'
import { registerJsonSchema, visitJsonSchema } from '../dist/model/json-schema.js'

const schemas = { visit: visitJsonSchema(), register: registerJsonSchema() }
for (const [name, schema] of Object.entries(schemas)) {
  const target = new URL(`../schema/${name}.schema.json`, import.meta.url)
  writeFileSync(target, `${JSON.stringify(schema, undefined, 2)}\n`)
}
