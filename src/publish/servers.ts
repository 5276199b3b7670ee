import type { OutputFile } from '../stores/file.ts'
import { findFormat } from '../formats/registry.ts'
import { nginxForms, quoted, type Variant } from './nginx-form.ts'
import { pagePolicy } from './policy.ts'
import type { Site } from './site-model.ts'

/** What may be asked for at the address of a thing, the page first: it is what those get who do not say. */
const variants: readonly Variant[] = [
  { mediaType: 'text/html', extension: 'html' },
  ...['turtle', 'jsonld', 'nquads'].flatMap(id => findFormat(id) ?? []),
]

const policy = pagePolicy("'none'")

/** Writes what nginx and Apache need to negotiate content over the files: snippets to include, with the redirects. */
export function* serverFiles(site: Site): Generator<OutputFile> {
  yield { path: 'server/nginx-map.conf', content: nginxMap() }
  yield { path: 'server/nginx.conf', content: nginx(site) }
  yield { path: 'server/apache.conf', content: apache(site) }
}

const nginxMap = (): string =>
  `# To be included in the http block of nginx: which form of a thing a client prefers, by its Accept header.
${nginxForms(variants)}`

const pathOf = ({ siteUrl }: Site): string => new URL(siteUrl).pathname

function nginx(site: Site): string {
  const root = pathOf(site)
  const types = variants
    .slice(1)
    .map(({ mediaType, extension }) => `  ${mediaType} ${extension};\n`)
    .join('')
  const moved = site.moved.map(
    ({ path, to }) =>
      `location ~ ^${quoted(root + path)}(?<form>\\.[a-z]+)?$ { return 301 ${root}${to}$form; }\n`,
  )
  const gone = site.withdrawn.map(
    ({ path }) => `location = ${root}${path} { error_page 410 ${root}${path}.html; return 410; }\n`,
  )
  return `# To be included in a server block of nginx whose root holds the site at ${root}
# (nginx-map.conf goes into the http block).
include mime.types;
types {
${types}  application/atom+xml atom;
}
charset utf-8;
charset_types text/html text/css text/plain text/xml text/turtle text/javascript application/javascript application/json application/ld+json application/n-quads application/atom+xml image/svg+xml;
index index.html;
error_page 404 ${root}404.html;
add_header Vary Accept always;
add_header Access-Control-Allow-Origin "*" always;
add_header X-Content-Type-Options nosniff always;
add_header Referrer-Policy strict-origin-when-cross-origin always;
add_header Content-Security-Policy "${policy}" always;
location ${root} { try_files $uri $uri/index.html $uri$visitgraph_form $uri.html =404; }
location ~ /\\. { return 404; }
${moved.join('')}${gone.join('')}`
}

function apache(site: Site): string {
  const root = pathOf(site)
  const types = variants
    .slice(1)
    .map(({ mediaType, extension }) => `AddType "${mediaType};qs=0.9" .${extension}\n`)
    .join('')
  const moved = site.moved.map(
    ({ path, to }) => `RedirectMatch 301 "^${quoted(root + path)}(\\.[a-z]+)?$" "${root}${to}$1"\n`,
  )
  const gone = site.withdrawn.map(
    ({ path }) => `<LocationMatch "^${quoted(root + path)}$">
  ErrorDocument 410 ${root}${path}.html
  Redirect 410
</LocationMatch>
`,
  )
  return `# To be included in a VirtualHost of Apache whose document root holds the site at ${root}
# (modules: negotiation, mime, headers, alias, dir).
<Location "${root}">
  Options +MultiViews
</Location>
DirectoryIndex index.html
AddDefaultCharset utf-8
AddCharset utf-8 .html .ttl .jsonld .nq .css .js .json .svg .atom .xml
AddType application/atom+xml .atom
${types}ErrorDocument 404 ${root}404.html
Header always set Access-Control-Allow-Origin "*"
Header always set X-Content-Type-Options nosniff
Header always set Referrer-Policy strict-origin-when-cross-origin
Header always set Content-Security-Policy "${policy}"
${moved.join('')}${gone.join('')}`
}
