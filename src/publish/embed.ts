import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What is put into a page: the JSON-LD of a document, as the format `page` writes it. */
export interface PageData {
  /** IRI of the document; the thing that it is about is `#id` of it. */
  readonly document: string
  readonly text: string
}

/** Says of a script element which document it is about, so that it is found again whatever is in it. */
const markName = 'data-visitgraph'

/**
 * Puts JSON-LD into an HTML page: in place of that about the same document, which is told by its mark or by the
 * first thing in it; else at the end of the head. Nothing else of the page changes, not a single character.
 */
export async function embed(page: string, data: PageData): Promise<string> {
  const { parse } = await import('parse5')
  const root = parse(page, { sourceCodeLocationInfo: true })
  const elements = [...elementsIn(root)]
  const line = /\r\n/.test(page) ? '\r\n' : '\n'
  const text = data.text.replace(/\n/g, line)
  const own = elements.find(element => isAbout(element, data.document, page))
  const place = own?.sourceCodeLocation
  if (place?.startTag && place.endTag) {
    const content = `${line}${text}`
    return page.slice(0, place.startTag.endOffset) + content + page.slice(place.endTag.startOffset)
  }
  const at = endOfHead(elements, page)
  return page.slice(0, at) + scriptElement({ ...data, text }, line) + page.slice(at)
}

/** Writes a script element with the JSON-LD of a document, to be put into a page by other means. */
export const scriptElement = ({ document, text }: PageData, line = '\n'): string =>
  `<script type="application/ld+json" ${markName}="${document.replace(/[&"]/g, escaped)}">${line}${text}</script>${line}`

const escaped = (character: string): string => (character === '&' ? '&amp;' : '&quot;')

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}

function isAbout(
  { tagName, attrs, sourceCodeLocation }: Element,
  document: string,
  page: string,
): boolean {
  const value = (name: string) => attrs.find(attribute => attribute.name === name)?.value
  if (tagName !== 'script' || value('type')?.toLowerCase() !== 'application/ld+json') return false
  const mark = value(markName)
  if (mark !== undefined) return mark === document
  const { startTag, endTag } = sourceCodeLocation ?? {}
  if (!startTag || !endTag) return false
  return subjectOf(page.slice(startTag.endOffset, endTag.startOffset)) === `${document}#id`
}

/** Returns what JSON-LD is about: the first thing in it. */
function subjectOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    const graph = isObject(value) ? value['@graph'] : undefined
    const first: unknown = Array.isArray(graph) ? graph[0] : value
    return isObject(first) ? first['@id'] : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Finds where the head of a page ends, whether or not its tags are written. */
function endOfHead(elements: readonly Element[], page: string): number {
  const head = elements.find(({ tagName }) => tagName === 'head')
  const { endTag, startTag } = head?.sourceCodeLocation ?? {}
  if (endTag) return atLineStart(page, endTag.startOffset)
  const last = head?.childNodes
    .map(({ sourceCodeLocation }) => sourceCodeLocation?.endOffset ?? 0)
    .at(-1)
  if (last) return last
  if (startTag) return startTag.endOffset
  const root = elements.find(({ tagName }) => tagName === 'html')?.sourceCodeLocation?.startTag
  if (root) return root.endOffset
  const [opening = ''] = /^\uFEFF?\s*(?:<!doctype[^>]*>)?\s*/i.exec(page) ?? []
  return opening.length
}

/** Moves a place before the white space with which its line begins. */
function atLineStart(page: string, offset: number): number {
  const before = page.slice(0, offset).replace(/[ \t]+$/, '')
  return /\n$|^$/.test(before) ? before.length : offset
}
