// Copies Yasgui, the query editor that `visitgraph serve` offers, into dist/editor/: one script and one style, so that
// nobody who installs the package gets its dependencies.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const source = dirname(createRequire(import.meta.url).resolve('@zazuko/yasgui/build/yasgui.min.js'))
const target = new URL('../dist/editor/', import.meta.url)
const { version, license } = JSON.parse(readFileSync(join(source, '../package.json'), 'utf8'))

mkdirSync(target, { recursive: true })
for (const name of ['yasgui.min.js', 'yasgui.min.css']) {
  // The map of the sources is not copied.
  const text = readFileSync(join(source, name), 'utf8').replace(
    /\n\/\/# sourceMappingURL=.*\s*$/,
    '\n',
  )
  const notice = `/*! Yasgui ${version}, ${license}, Triply and Zazuko, https://github.com/rdfjs/Yasgui */\n`
  writeFileSync(new URL(name, target), notice + text)
}
