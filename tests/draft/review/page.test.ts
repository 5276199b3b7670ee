import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftReport } from '../../../src/draft/draft.ts'
import { reviewPage } from '../../../src/draft/review/page.ts'
import { required } from '../../support/required.ts'
import { hasShared, shared } from '../../support/shared.ts'

const report = `Ada Quill Visits Cambodia
(2031.05.16)
At the invitation of the Government of Cambodia, a delegation led by Ada Quill, Minister of Transport of Thailand, visited Cambodia from May 12th to May 14th, 2031. During the visit, Ada Quill met with Bo Marsh, Deputy Prime Minister of Cambodia. Ada Quill spoke positively of the railway between the two countries. The paper was later praised by Cy Penrose.
`

const pageOf = (text: string, file = 'report.txt'): string =>
  reviewPage(text, draftReport(text, { file }))

/** Milliseconds that the page of a longer report takes. */
const time = (copies: number): number => {
  const text = report.repeat(copies)
  const drafted = draftReport(text, { file: 'report.txt' })
  const start = performance.now()
  reviewPage(text, drafted)
  return performance.now() - start
}

describe('the review page', () => {
  it('marks each range of words once and leads to and from every fact that has words', () => {
    const page = pageOf(report)
    const { facts } = draftReport(report, { file: 'report.txt' }).evidence
    for (const [index, { spans }] of facts.entries()) {
      expect(page).toContain(` id="f${index}"`)
      if (spans.length === 0) continue
      const [, first = ''] =
        new RegExp(`id="f${index}" href="#s(\\d+)"`).exec(page.replaceAll(/\s+/g, ' ')) ?? []
      expect(page.split(` id="s${first}"`).length).toBe(2)
    }
  })

  it('loads nothing, and runs only the script and style of its hashes', () => {
    const page = pageOf(report)
    expect(page).toContain(
      `http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;`,
    )
    expect(page).not.toMatch(/(?:src|href)="(?!#)/)
  })

  it('is the same for the same draft', () => {
    expect(pageOf(report)).toBe(pageOf(report))
  })

  it('escapes what a report holds, and names characters that turn words around', () => {
    const drafted = draftReport(report, { file: '<img src=x onerror=alert(1)>.txt' })
    const page = reviewPage(report, {
      ...drafted,
      yaml: 'title: </script><script>alert(1)</script>\u202e',
    })
    expect(page).not.toContain('<img')
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).toContain('[U+202E]')
    expect(page).not.toContain('\u202e')
  })

  it('places words behind characters beyond the basic plane and inside markup', () => {
    const text = `<html><body><article><p>\u{1f680}\u{1f680} ${report.slice(39)}</p></article></body></html>`
    const page = pageOf(text, 'report.html').replaceAll(/\s+/g, ' ')
    expect(page).toMatch(/<a class="words [^>]*>\s*Bo Marsh\s*<\/a>/)
    expect(page).toMatch(/<a class="words [^>]*>\s*from May 12th to May 14th, 2031\s*<\/a>/)
  })

  it('takes time in proportion to the text, however many spans a line has', () => {
    time(20)
    expect(time(160)).toBeLessThan(20 * Math.max(time(40), 5))
  })
})

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const hasChromium = required('Chromium', existsSync(executablePath))

describe.skipIf(!hasChromium)('the review page in Chromium (skipped where there is none)', () => {
  let browser: Browser
  let page: Page
  const faults: string[] = []
  const folder = mkdtempSync(join(tmpdir(), 'review-'))

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    page = await browser.newPage()
    page.on('console', message => faults.push(message.text()))
    page.on('pageerror', error => faults.push(error.message))
    page.on('dialog', async dialog => {
      faults.push(dialog.message())
      await dialog.dismiss()
    })
    page.on('request', request => {
      if (!request.url().startsWith('file:')) faults.push(request.url())
    })
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
  })

  const open = async (content: string, width = 1280): Promise<void> => {
    faults.length = 0
    const file = join(folder, 'review.html')
    writeFileSync(file, content)
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({
      colorScheme: width > 600 ? 'light' : 'dark',
      reducedMotion: 'reduce',
    })
    await page.goto(pathToFileURL(file).href)
  }

  const axeFindings = async (): Promise<readonly string[]> => {
    // The page forbids every script but its own; what the driver evaluates is not bound by that.
    await page.evaluate(axe.source)
    const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
      'axe.run(document).then(({ violations }) => violations)',
    )
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }

  it.each([1280, 390])('is accessible and without fault at %i pixels', async width => {
    await open(pageOf(report), width)
    expect(await axeFindings()).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
    expect(faults).toEqual([])
  })

  it.skipIf(!hasShared('model/seed-report.txt'))(
    'is accessible for the seed report (skipped where ../shared has none)',
    async () => {
      await open(pageOf(readFileSync(shared('model/seed-report.txt'), 'utf8'), 'seed-report.txt'))
      expect(await axeFindings()).toEqual([])
      expect(faults).toEqual([])
    },
  )

  it('lights up the words of a fact, and a fact of the words', async () => {
    await open(pageOf(report))
    await page.hover('.fact:has(.value:text-is("Bo Marsh"))')
    expect(await page.textContent('.words.lit')).toBe('Bo Marsh')
    await page.hover('.words:text-is("from May 12th to May 14th, 2031")')
    expect(await page.locator('.fact.lit .value').allTextContents()).toEqual([
      '2031-05-12',
      '2031-05-14',
    ])
  })

  it('leads by a click from words to fact and back with Escape', async () => {
    await open(pageOf(report))
    await page.click('.words:text-is("Bo Marsh")')
    expect(await page.textContent(':focus .value')).toBe('Bo Marsh')
    await page.keyboard.press('Escape')
    expect(await page.textContent(':focus')).toBe('Bo Marsh')
  })

  it('leads by keys from fact to fact, to the next that is not sure, and to its words', async () => {
    await open(pageOf(report))
    await page.focus('#facts')
    await page.keyboard.press('ArrowDown')
    expect(await page.getAttribute(':focus', 'id')).toBe(
      await page.getAttribute('.fact >> nth=0', 'id'),
    )
    await page.keyboard.press('n')
    expect(await page.getAttribute(':focus', 'class')).toMatch(/check|todo/)
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    expect(await page.getAttribute(':focus', 'class')).toContain('words')
  })

  it('lists the names that no fact uses, and leads to them', async () => {
    const drafted = draftReport(report, { file: 'report.txt' })
    const start = report.indexOf('The paper')
    const span = { start, end: start + 9, exact: 'The paper', prefix: '', suffix: '' }
    const evidence = { ...drafted.evidence, unused: [{ text: 'The paper', span }] }
    await open(reviewPage(report, { ...drafted, evidence }))
    await page.click('.names a:has-text("The paper")')
    expect(await page.textContent(':focus')).toBe('The paper')
  })

  it('shows only what is not sure when asked', async () => {
    await open(pageOf(report))
    await page.click('#open-only')
    expect(await page.locator('.fact.sure:visible').count()).toBe(0)
    expect(await page.locator('.fact.check:visible').count()).toBeGreaterThan(0)
  })

  it('runs nothing that a hostile report holds', async () => {
    const text = report.replace(
      'Bo Marsh',
      'Bo <script>alert(1)</script><img src=x onerror=alert(2)> Marsh',
    )
    await open(pageOf(text))
    await page.hover('.words >> nth=0')
    expect(faults).toEqual([])
  })
})
