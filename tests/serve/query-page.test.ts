import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { questions } from '../../src/sparql/questions.ts'
import { required } from '../support/required.ts'
import { serveExamples, type ServedExamples } from '../support/served.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const hasChromium = required('Chromium', existsSync(executablePath))

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run(document).then(({ violations }) => violations)',
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

describe.skipIf(!hasChromium)('the query page in Chromium (skipped where there is none)', () => {
  let server: ServedExamples
  let browser: Browser
  let page: Page
  const faults: string[] = []
  const addresses: string[] = []

  beforeAll(async () => {
    server = await serveExamples()
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    page = await browser.newPage()
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text())
    })
    page.on('pageerror', error => faults.push(error.message))
    page.on('request', request => addresses.push(request.url()))
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('offers every ready question, and answers one that is chosen', async () => {
    await page.goto(`${server.url}sparql`)
    expect(await page.locator('main li a').count()).toBe(questions.length)
    await page.click('main li a:text-is("Who met whom, when, in which capacity?")')
    expect(await page.inputValue('#query')).toContain('schema:subEvent')
    await page.click('button[type=submit]')
    expect(await page.locator('#answer tbody tr').count()).toBeGreaterThan(5)
    expect(await page.textContent('#answer')).toContain('Hun Sen')
    expect(await page.inputValue('#query')).toContain('schema:subEvent')
  })

  it('leads from a row to the page of the thing', async () => {
    const query = 'SELECT ?v { ?v a <https://w3id.org/visitgraph#Visit> } ORDER BY DESC(?v) LIMIT 1'
    await page.goto(`${server.url}sparql?format=html&query=${encodeURIComponent(query)}`)
    await page.click('#answer td a')
    expect(new URL(page.url()).pathname).toBe('/visit/2025-01-15-xa-fay-holm')
  })

  it('says what is wrong with a query, and shows what was typed as text', async () => {
    await page.goto(`${server.url}sparql`)
    await page.fill('#query', 'SELECT * { ?s x:p "</textarea><script>alert(1)</script>" }')
    await page.click('button[type=submit]')
    expect(await page.textContent('[role=alert]')).toMatch(/line 1, column \d+ of the query/)
    expect(await page.inputValue('#query')).toContain('<script>alert(1)</script>')
    expect(await page.locator('script').count()).toBe(0)
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
