import type { OutputFile } from '../stores/file.ts'
import { escapeText } from './html.ts'
import { changedOn, type Site } from './site-model.ts'

/** How many addresses one file may hold, https://www.sitemaps.org/protocol.html. */
const fileLimit = 50_000

/** Writes the list of pages for search engines, and what they may read: everything. */
export function* sitemapFiles(site: Site, paths: readonly string[]): Generator<OutputFile> {
  const address = (path: string) => new URL(path, site.siteUrl).href
  const days = new Map(
    site.visits.map(visit => [`${visit.route.path}.html`, changedOn(site, visit)]),
  )
  const files = Array.from({ length: Math.max(1, Math.ceil(paths.length / fileLimit)) }, (_, n) =>
    paths.slice(n * fileLimit, (n + 1) * fileLimit),
  )
  const isSeveral = files.length > 1
  for (const [index, list] of files.entries()) {
    const lines = list.map(path => {
      const day = days.get(path) ?? ''
      return `<url><loc>${escapeText(address(path))}</loc>${day === '' ? '' : `<lastmod>${day}</lastmod>`}</url>\n`
    })
    yield {
      path: isSeveral ? `sitemap-${index + 1}.xml` : 'sitemap.xml',
      content: `${head}<urlset xmlns="${namespace}">\n${lines.join('')}</urlset>\n`,
    }
  }
  if (isSeveral) {
    const lines = files.map(
      (_, index) =>
        `<sitemap><loc>${escapeText(address(`sitemap-${index + 1}.xml`))}</loc></sitemap>\n`,
    )
    yield {
      path: 'sitemap.xml',
      content: `${head}<sitemapindex xmlns="${namespace}">\n${lines.join('')}</sitemapindex>\n`,
    }
  }
  yield {
    path: 'robots.txt',
    content: `User-agent: *\nAllow: /\n\nSitemap: ${address('sitemap.xml')}\n`,
  }
}

const head = '<?xml version="1.0" encoding="utf-8"?>\n'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
