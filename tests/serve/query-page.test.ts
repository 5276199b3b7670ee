import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { questions } from '../../src/sparql/questions.ts'
import { required } from '../support/required.ts'
import { serveExamples, type ServedExamples } from '../support/served.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const hasChromium = required('Chromium', existsSync(executablePath))

/** Judges all of a page but the editor, which is another's. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run({ exclude: ["#editor"] }).then(({ violations }) => violations)',
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

describe.skipIf(!hasChromium)('the query page in Chromium (skipped where there is none)', () => {
  let server: ServedExamples
  let browser: Browser
  let page: Page
  let plain: Page
  const faults: string[] = []
  const addresses: string[] = []

  beforeAll(async () => {
    server = await serveExamples()
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    page = await browser.newPage()
    const withoutScripts = await browser.newContext({ javaScriptEnabled: false })
    plain = await withoutScripts.newPage()
    for (const one of [page, plain]) {
      one.on('console', message => {
        if (['error', 'warning'].includes(message.type())) faults.push(message.text())
      })
      one.on('pageerror', error => faults.push(error.message))
      one.on('request', request => addresses.push(request.url()))
    }
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('offers every ready question, and answers one that is chosen, without a script', async () => {
    await plain.goto(`${server.url}sparql`)
    expect(await plain.locator('main li a').count()).toBe(questions.length)
    await plain.click('main li a:text-is("Who met whom, when, in which capacity?")')
    expect(await plain.inputValue('#query')).toContain('schema:subEvent')
    await plain.click('button[type=submit]')
    expect(await plain.locator('#answer tbody tr').count()).toBeGreaterThan(5)
    expect(await plain.textContent('#answer')).toContain('Hun Sen')
    expect(await plain.inputValue('#query')).toContain('schema:subEvent')
  })

  it('has an editor in which every ready question is asked and answered in a tab', async () => {
    await page.goto(`${server.url}sparql`)
    await page.waitForSelector('#editor .CodeMirror')
    expect(await page.isVisible('#query')).toBe(false)
    expect(await page.textContent('#editor .CodeMirror')).toContain('vg:Visit')
    for (const { title } of questions) {
      const answered = page.waitForResponse(
        response => response.request().method() === 'POST' && response.url().endsWith('/sparql'),
      )
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      await page.click(`main li a:text-is(${JSON.stringify(title)})`)
      // oxlint-disable-next-line no-await-in-loop -- one question after the other
      expect((await answered).status(), title).toBe(200)
    }
    expect(await page.locator('#editor [role=tab]').count()).toBe(questions.length + 1)
    await page.click('#editor [role=tab]:has-text("who-met-whom")')
    await page.waitForSelector('#editor .tabPanel.active .yasr tbody tr')
    expect(await page.textContent('#editor .tabPanel.active .yasr')).toContain('Hun Sen')
  }, 60_000)

  it('completes prefixes in the editor without asking anybody', async () => {
    await page.goto(`${server.url}sparql`)
    await page.click('#editor .CodeMirror')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('SELECT * { ?a foaf:', { delay: 20 })
    await page.waitForFunction(
      `document.querySelector('#editor .CodeMirror').CodeMirror.getValue().includes('PREFIX foaf:')`,
    )
  })

  it('leads from a row to the page of the thing', async () => {
    const query = 'SELECT ?v { ?v a <https://w3id.org/visitgraph#Visit> } ORDER BY DESC(?v) LIMIT 1'
    await page.goto(`${server.url}sparql?format=html&query=${encodeURIComponent(query)}`)
    await page.click('#answer td a')
    expect(new URL(page.url()).pathname).toBe('/visit/2025-01-15-xa-fay-holm')
  })

  it('says what is wrong with a query, and shows what was typed as text', async () => {
    await plain.goto(`${server.url}sparql`)
    await plain.fill('#query', 'SELECT * { ?s x:p "</textarea><script>alert(1)</script>" }')
    await plain.click('button[type=submit]')
    expect(await plain.textContent('[role=alert]')).toMatch(/line 1, column \d+ of the query/)
    expect(await plain.inputValue('#query')).toContain('<script>alert(1)</script>')
    expect(await plain.locator('script').count()).toBe(0)
    faults.length = 0
  })

  it('is accessible and fits a narrow screen, with answer and without', async () => {
    const query = 'SELECT * { ?s ?p ?o } LIMIT 3'
    for (const path of ['sparql', `sparql?format=html&query=${encodeURIComponent(query)}`]) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await page.setViewportSize({ width: 360, height: 740 })
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await page.goto(server.url + path)
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      expect(await axeFindings(page)).toEqual([])
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
    }
  })

  it('asks nobody else for anything, and logs nothing', () => {
    expect(addresses.filter(address => !address.startsWith(server.url))).toEqual([])
    expect(faults).toEqual([])
  })
})
