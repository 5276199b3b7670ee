import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runNode } from '../support/package.ts'
import { projectFile, readProject } from '../support/rdf.ts'
import { required } from '../support/required.ts'
import { serveProject, type ProjectServer } from './server.ts'
import { watch } from '../support/watched-page.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const hasChromium = required('Chromium', existsSync(executablePath))

const id = '2023-07-20-kh-qian-hongshan'
const input = JSON.stringify({
  id,
  text: readProject(`data/visits/${id}.visit.yaml`),
  registerText: readProject('data/register.yaml'),
  publication: {
    base: 'https://visits.example.org/',
    publisher: { id: 'example-archive', name: 'Example Visit Archive' },
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    dataset: 'https://visits.example.org/dataset#id',
  },
})

/** What `publish` returns, as plain data. */
type Published = Readonly<Record<string, unknown>>

function publishInNode(): Published {
  const source = `import { publish } from './tests/browser/publish.mjs'
    console.log(JSON.stringify(await publish(${input})))`
  const { status, stdout, stderr } = runNode(
    ['--input-type=module', '--eval', source],
    projectFile('.'),
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object, by the module that printed it
  return JSON.parse(stdout) as Published
}

describe.skipIf(!hasChromium)('the library in Chromium (skipped where there is none)', () => {
  let server: ProjectServer
  let browser: Browser
  let inNode: Published
  let inPage: Published
  let seen: ReturnType<typeof watch>

  beforeAll(async () => {
    server = await serveProject()
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    const page = await browser.newPage({ timezoneId: 'Pacific/Auckland', locale: 'tr-TR' })
    seen = watch(page)
    await page.goto(server.origin)
    inPage = await page.evaluate<Published>(
      `import('/tests/browser/publish.mjs').then(({ publish }) => publish(${input}))`,
    )
    inNode = publishInNode()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it.each([
    ['turtle', 'ttl'],
    ['jsonld', 'jsonld'],
    ['page', 'page.jsonld'],
  ])('writes the very bytes of the command as %s', (format, extension) => {
    expect(inPage[format]).toBe(readProject(`tests/fixtures/golden/${id}.${extension}`))
  })

  it('tells, builds, writes and finds what it does in Node', () => {
    expect(inPage).toEqual(inNode)
  })

  it('validates by the shapes and asks the checks', () => {
    expect(inPage).toMatchObject({ problems: [], results: 0, checks: 0 })
    expect(inPage['broken']).not.toEqual([])
  })

  it('reports no error, and asks for nothing beyond its own server', () => {
    expect(seen.faults).toEqual([])
    const others = seen.addresses.filter(address => !address.startsWith(`${server.origin}/`))
    expect(others.filter(address => address !== 'data:,')).toEqual([])
    expect(seen.addresses.length).toBeGreaterThan(50)
  })
})
