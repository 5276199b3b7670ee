// Copies Yasgui, the query editor that `visitgraph serve` offers, into dist/editor/: one script and one style, so that
// nobody who installs the package gets its dependencies. Without it the query page is a form.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const source = new URL('../node_modules/@zazuko/yasgui/', import.meta.url)
const target = new URL('../dist/editor/', import.meta.url)

if (existsSync(source)) {
  const { version, license } = JSON.parse(readFileSync(new URL('package.json', source), 'utf8'))
  mkdirSync(target, { recursive: true })
  for (const name of ['yasgui.min.js', 'yasgui.min.css']) {
    const text = readFileSync(new URL(`build/${name}`, source), 'utf8')
    const notice = `/*! Yasgui ${version}, ${license}, Triply and Zazuko, https://github.com/rdfjs/Yasgui */\n`
    // The map of the sources is not copied.
    writeFileSync(
      new URL(name, target),
      notice + text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'),
    )
  }
} else {
  console.warn('Yasgui is not installed: the query page will have no editor. Run `npm ci`.')
}
