import { remembered } from './remembered.ts'

/*
 * Guards of what enters the graph: a serializer may rely on terms that have passed here.
 */

/** Characters that RDF forbids in an IRI, https://www.w3.org/TR/turtle/#grammar-production-IRIREF. */
// oxlint-disable-next-line no-control-regex -- the grammar names the control characters
const forbidden = /[\u0000-\u0020<>"{}|^`\\]/u

/** Code points no IRI may hold (RFC 3987, 2.2), and white space that nobody sees: controls, bidirectional formatting, noncharacters, surrogates. */
const unsafe = /[\s\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF0-\uFFFF\uD800-\uDFFF]/u

/** Says what keeps a text from being an absolute http(s) IRI; nothing when it is one. */
export const iriFault: (text: string) => string | undefined = remembered(findFault)

function findFault(text: string): string | undefined {
  const bad = forbidden.exec(text) ?? unsafe.exec(text)
  if (bad) return `the character ${describeCharacter(bad[0])} may not stand in an IRI`
  const parts = /^https?:\/\/([^/?#]*)(.*)$/i.exec(text)
  if (!parts) return 'it does not begin with http:// or https://'
  const [, authority = '', rest = ''] = parts
  const stray = /[[\]]/.exec(rest)
  if (stray)
    return `the character ${describeCharacter(stray[0])} may stand only around an IPv6 host`
  if (rest.indexOf('#') !== rest.lastIndexOf('#')) return 'it has two # signs'
  if (authority.includes('@')) return 'user names and passwords do not belong in an address'
  return hostFault(authority) ?? percentFault(text)
}

function hostFault(authority: string): string | undefined {
  const [, host = '', port] = /^(\[[0-9A-Fa-f:.]+\]|[^:[\]]*)(?::(\d*))?$/.exec(authority) ?? []
  if (!host) return 'it names no host'
  if (port && Number(port) > 65_535) return `the port ${port} is above 65535`
  return undefined
}

function percentFault(text: string): string | undefined {
  const bad = /%(?![0-9A-Fa-f]{2}).{0,2}/.exec(text)
  return bad ? `\`${bad[0]}\` is no percent escape` : undefined
}

/** Names a character so that it can be told on any terminal: `U+0020 (space)`. */
export function describeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  if (character === ' ') return `U+${code} (space)`
  return /^[!-~]$/.test(character) ? `${character} (U+${code})` : `U+${code}`
}

/** Well-formed language tags, https://www.rfc-editor.org/rfc/rfc5646#section-2.1, private use and grandfathered tags aside. */
export const languageTagPattern: RegExp =
  /^[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*(?:-x(?:-[A-Za-z0-9]{1,8})+)?$/

/** Says whether a text is a well-formed BCP 47 language tag. */
export const isLanguageTag: (text: string) => boolean = remembered(text =>
  languageTagPattern.test(text),
)

const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  ŋ: 'n',
}

// oxlint-disable-next-line no-control-regex -- ASCII begins with them
const isAscii = /^[\u0000-\u007F]*$/

/** Returns a name in lower-case Latin letters without marks; nothing where it has letters of another script. */
function latin(name: string): string | undefined {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Lm}\p{Cf}’'`]/gu, '')
    .replace(/[đðłøßæœþıəŋ]/g, letter => plainLetters[letter] ?? '')
  return /[^a-z\P{L}]/u.test(plain) ? undefined : plain
}

/**
 * Makes the slug of a Latin name: lower case, without marks, hyphens between words. A name with letters of
 * another script gives an empty slug, since its transliteration is ambiguous.
 */
export const slug: (name: string) => string = remembered(name => {
  const plain = isAscii.test(name) ? name.toLowerCase().replace(/['`]/g, '') : latin(name)
  if (plain === undefined) return ''
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
})
