import { createServer } from 'node:http'
import type { TestSite } from './site.ts'
import { listen } from './loopback.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  ttl: 'text/turtle',
  atom: 'application/atom+xml',
}

/** A site on the loopback interface. */
export interface SiteServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves the files of a site, with the policy that its snippets for servers set. */
export async function serveSite(site: TestSite): Promise<SiteServer> {
  const [, policy = ''] =
    /Content-Security-Policy "([^"]*)"/.exec(site.text('server/nginx.conf')) ?? []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html'
    const content = site.files.get(path)
    if (content === undefined) {
      response.writeHead(404).end()
      return
    }
    const type = mediaTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy })
    response.end(content)
  })
  return listen(server)
}
