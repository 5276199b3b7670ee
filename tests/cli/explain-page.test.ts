import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitgraph } from '../support/cli.ts'
import { exampleReport } from '../support/evidence.ts'
import { required } from '../support/required.ts'

const box = mkdtempSync(join(tmpdir(), 'visitgraph-'))
const record = '2031-05-12-is-ada-example.visit.yaml'
const run = (...parameters: readonly string[]) => visitgraph(parameters, { cwd: box })
const explained = (...more: readonly string[]): string => {
  const { status, stderr } = run('explain', record, '--html', 'why.html', ...more)
  expect([status, stderr]).toEqual([0, 'wrote why.html\n'])
  return readFileSync(join(box, 'why.html'), 'utf8')
}

beforeAll(() => {
  writeFileSync(join(box, 'report.txt'), exampleReport)
  run('draft', 'report.txt', '--out', './')
})
afterAll(() => rmSync(box, { recursive: true, force: true }))

describe('the page of an explanation', () => {
  it('loads nothing and has each name once', () => {
    const page = explained()
    expect(page).not.toMatch(/(?:src|href)="(?!#)/)
    const names = [...page.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is the same again', () => {
    expect(explained()).toBe(explained())
  })

  it('names what acts unseen in a record, and lets nothing of it act', () => {
    const path = join(box, record)
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      text.replace(/^title: .*$/m, 'title: "<img src=x onerror=alert(1)> A visit"'),
    )
    expect(explained('/title')).not.toContain('<img')
    writeFileSync(path, text)
  })
})

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

describe.skipIf(!required('Chromium', existsSync(executablePath)))(
  'the page of an explanation in Chromium (skipped where there is none)',
  () => {
    let browser: Browser
    let page: Page
    const faults: string[] = []

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
      page = await browser.newPage()
      page.on('console', message => faults.push(message.text()))
      page.on('pageerror', error => faults.push(error.message))
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
    })

    const open = async (width: number, colorScheme: 'light' | 'dark'): Promise<void> => {
      faults.length = 0
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(pathToFileURL(join(box, 'why.html')).href)
    }

    const findings = async (): Promise<readonly string[]> => {
      // The page forbids every script but its own; what the driver evaluates is not bound by that.
      await page.evaluate(axe.source)
      const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
        'axe.run(document).then(({ violations }) => violations)',
      )
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
      )
    }

    it.each([
      ['with the report', 1280, 'light'],
      ['with the report', 390, 'dark'],
    ] as const)('is accessible and without fault %s at %i pixels, %s', async (_, width, scheme) => {
      explained()
      await open(width, scheme)
      expect(await findings()).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
      expect(faults).toEqual([])
    })

    it('is accessible where the report is not at hand', async () => {
      rmSync(join(box, 'report.txt'))
      explained()
      writeFileSync(join(box, 'report.txt'), exampleReport)
      await open(1280, 'dark')
      expect(await findings()).toEqual([])
      expect(await page.textContent('#report')).toContain('not at hand')
    })

    it('leads from a value to its words and back, and shows all again', async () => {
      explained()
      await open(1280, 'light')
      const heading = page.getByText('/guest/head', { exact: true })
      await page.locator('section', { has: heading }).locator('a.fact').first().click()
      expect(await page.textContent(':focus')).toBe('Ada Example')
      await page.keyboard.press('Escape')
      expect(await page.getAttribute(':focus', 'class')).toContain('fact')
      const sections = await page.locator('#facts section:visible').count()
      await page.click('#open-only')
      expect(await page.locator('#facts section:visible').count()).toBeLessThan(sections)
      await page.click('#open-only')
      expect(await page.locator('#facts section:visible').count()).toBe(sections)
    })
  },
)
