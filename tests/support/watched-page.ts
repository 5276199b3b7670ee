import type { Page } from 'playwright-core'

/** What went wrong in a page, and every address it asked for. */
export interface Watched {
  readonly faults: string[]
  readonly addresses: string[]
}

/** Notes everything that goes wrong in a page, and every address it asks for. */
export function watch(page: Page): Watched {
  const faults: string[] = []
  const addresses: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text())
  })
  page.on('pageerror', error => faults.push(error.message))
  page.on('requestfailed', request => faults.push(request.url()))
  page.on('request', request => addresses.push(request.url()))
  return { faults, addresses }
}
