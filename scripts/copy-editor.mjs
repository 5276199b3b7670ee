// Copies Yasgui, the query editor that `visitgraph serve` offers, into dist/editor/: one script and one style, so that
// nobody who installs the package gets its dependencies. Without it the query page is a form.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const source = new URL('../node_modules/@zazuko/yasgui/', import.meta.url)
/** What the MIT licence asks to be kept with every copy: https://spdx.org/licenses/MIT.html */
const permission = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const target = new URL('../dist/editor/', import.meta.url)

if (existsSync(source)) {
  const { version, license } = JSON.parse(readFileSync(new URL('package.json', source), 'utf8'))
  mkdirSync(target, { recursive: true })
  for (const name of ['yasgui.min.js', 'yasgui.min.css']) {
    const text = readFileSync(new URL(`build/${name}`, source), 'utf8')
    const notice = `/*!
Yasgui ${version}, https://github.com/rdfjs/Yasgui
Copyright (c) Triply B.V. and Zazuko GmbH; licence: ${license}

${permission}
*/
`
    // The map of the sources is not copied.
    writeFileSync(
      new URL(name, target),
      notice + text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'),
    )
  }
} else {
  console.warn('Yasgui is not installed: the query page will have no editor. Run `npm ci`.')
}
