/**
 * Says what a page may load: its own style, script, pictures and search index, and nothing from elsewhere
 * (https://www.w3.org/TR/CSP3/); `form` is where its forms may go.
 */
export const pagePolicy = (form: "'none'" | "'self'"): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${form}`,
    "frame-ancestors 'none'",
  ].join('; ')
