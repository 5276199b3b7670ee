/**
 * Says what a page may load: its own style, script, pictures and search index, and nothing from elsewhere
 * (https://www.w3.org/TR/CSP3/); `form` is where its forms may go, `styles` are further styles by their hashes.
 */
export const pagePolicy = (form: "'none'" | "'self'", ...styles: readonly string[]): string =>
  [
    "default-src 'none'",
    ["style-src 'self'", ...styles].join(' '),
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${form}`,
    "frame-ancestors 'none'",
  ].join('; ')
