import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { required } from '../support/required.ts'
import { makeSite, type TestSite } from '../support/site.ts'
import { serveSite, type SiteServer } from '../support/site-server.ts'
import { watch } from '../support/watched-page.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const hasChromium = required('Chromium', existsSync(executablePath))

const pages = [
  'index.html',
  'visits.html',
  'visit/2023-07-20-kh-qian-hongshan.html',
  'visit/2024-06-03-xb-ada-quill.html',
  'visit/2023-09-10-xa-bo-marsh.html',
  'person/eli-stone.html',
  'org/cpp.html',
  'place/xb.html',
  'topic/transport.html',
  'event/kh-general-election-7.html',
  'source/arc-2023-05.html',
  'timeline.html',
  'map.html',
  'network.html',
  'dataset.html',
  '404.html',
]

/** Returns what axe finds in a page, shortly. */
async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    `axe.run(document, ${JSON.stringify(rules ? { runOnly: rules } : {})}).then(({ violations }) => violations)`,
  )
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** The visible width and the width that the content takes. */
const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')

describe.skipIf(!hasChromium)('a site in Chromium (skipped where there is none)', () => {
  let site: TestSite
  let server: SiteServer
  let browser: Browser
  let page: Page
  let seen: ReturnType<typeof watch>

  beforeAll(async () => {
    site = await makeSite()
    server = await serveSite(site)
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    page = await browser.newPage()
    seen = watch(page)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const open = async (path: string, width = 1280): Promise<void> => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${server.origin}/${path}`)
  }

  it.each(pages)(
    'shows %s without fault, and accessibly, on wide and narrow screens',
    async path => {
      seen.faults.length = 0
      seen.addresses.length = 0
      await open(path)
      expect(await axeFindings(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await axeFindings(page, ['color-contrast', 'scrollable-region-focusable'])).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      expect(seen.faults).toEqual([])
      expect(seen.addresses.filter(address => !address.startsWith(`${server.origin}/`))).toEqual([])
    },
  )

  it('keeps every page under 60 kB, style and script included, pictures aside', () => {
    const shared = ['site.css', 'search.js'].map(path => Buffer.byteLength(site.text(path)))
    const common = shared.reduce((sum, bytes) => sum + bytes, 0)
    const heavy = site.pages
      .map(path => {
        const text = site.text(path).replace(/<svg[\s\S]*?<\/svg>/g, '')
        return { path, bytes: Buffer.byteLength(text) + common }
      })
      .filter(({ bytes }) => bytes > 60_000)
    expect(heavy).toEqual([])
  })

  it('leads from a visit to a person and on to another visit', async () => {
    await open('visit/2023-05-02-xb-ada-quill.html')
    await page.click('main .side.host a:text-is("Bo Marsh")')
    expect(await page.textContent('h1')).toBe('Bo Marsh')
    await page.click('main a:text("Rescheduled visit")')
    expect(await page.textContent('h1')).toBe('Rescheduled visit to Arcadia by Bo Marsh')
  })

  it.each([
    ['hun sen', 'Hun Sen'],
    ['HONGSHAN qian', 'Qian Hongshan'],
    ['إيلي', 'Eli Stone'],
    ['cpp', "Cambodian People's Party"],
    ['centena', 'Centenary of the ferry line'],
  ])('finds by %s the page %s', async (asked, expected) => {
    await open('place/kh.html')
    await page.fill('#q', asked)
    await page.waitForSelector('.results a')
    const names = await page.$$eval('.results a', links =>
      links.map(link => link.firstChild?.textContent),
    )
    expect(names).toContain(expected)
    await page.click(`.results a:text-matches("^${expected}")`)
    expect(await page.textContent('h1')).toBe(expected)
  })

  it('says when nothing is found, and closes the results on Escape', async () => {
    await open('index.html')
    await page.fill('#q', 'zzz')
    await page.waitForSelector('.results p')
    expect(await page.textContent('.results')).toBe('Nothing found.')
    await page.press('#q', 'Escape')
    expect(await page.textContent('.results')).toBe('')
  })

  it('says all that it has to say without JavaScript; only the search is away', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false })
    await plain.goto(`${server.origin}/visit/2023-07-20-kh-qian-hongshan.html`)
    expect(await plain.isVisible('form.search')).toBe(false)
    expect(await plain.isVisible('text=China rejects meddling from outside')).toBe(true)
    await plain.click('main a:text-is("Hun Sen")')
    expect(await plain.textContent('h1')).toBe('Hun Sen')
    await plain.close()
  })

  it('mirrors the page of a site in a language that runs from right to left', async () => {
    await open('visit/2024-06-03-xb-ada-quill.html')
    await page.evaluate('document.documentElement.dir = "rtl"')
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await isTooWide(page)).toBe(false)
  })

  it('prints a visit without menu and search', async () => {
    await open('visit/2023-07-20-kh-qian-hongshan.html')
    await page.emulateMedia({ media: 'print' })
    expect(await page.isVisible('nav')).toBe(false)
    expect(await page.isVisible('form.search')).toBe(false)
    expect(await page.isVisible('h1')).toBe(true)
  })
})
