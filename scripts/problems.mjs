// Writes docs/problems.md out of the table of codes; run `npm run build` first.
//   node scripts/problems.mjs
import { writeFileSync } from 'node:fs'
import { problemPage } from '../dist/cli/problem-page.js'

writeFileSync(new URL('../docs/problems.md', import.meta.url), problemPage())
