import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { type BlockKind, type CleanBuilder, type CleanText, createBuilder } from './clean-text.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const left =
  /^(?:script|style|noscript|template|nav|footer|aside|form|button|select|iframe|svg|math|object|audio|video|canvas|head|dialog|menu)$/
const boilerplate =
  /(?:^|[\s_-])(?:nav|menu|breadcrumbs?|footer|sidebar|cookies?|share|social|related|newsletter|subscribe|comments?|advert|banner|pagination|skip-link|tags|toolbar)(?:$|[\s_-])/i
const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  tr: 'row',
  figcaption: 'caption',
  caption: 'caption',
}
const blocks =
  /^(?:address|article|blockquote|body|br|caption|dd|div|dl|dt|fieldset|figcaption|figure|h[1-6]|header|hr|html|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/

/** Deeper than any page that a person wrote; what lies deeper is left out. */
const deepest = 400

/** Reads a web page: the article with its tables and lists in order, without menus, forms, scripts and captions. */
export function cleanHtml(source: string): CleanText {
  const document = parse(source, { sourceCodeLocationInfo: true })
  const root = articleOf(document.childNodes)
  const published = publishedIn(document.childNodes)
  const plain = walkAll(source, root, false)
  if (plain.text.length >= 400) return { ...plain, ...(published ? { published } : {}) }
  // A page of pictures says in its captions what there is to say.
  const captions = walkAll(source, root, true)
  const chosen = captions.text.length > plain.text.length * 2 ? captions : plain
  return { ...chosen, ...(published ? { published } : {}) }
}

function walkAll(source: string, nodes: readonly Node[], withCaptions: boolean): CleanText {
  const builder = createBuilder()
  const walk: Walk = { source, builder, withCaptions }
  for (const node of nodes) visit(walk, node, { kind: 'paragraph', depth: 0 })
  builder.close('paragraph')
  return builder.finish()
}

interface Walk {
  readonly source: string
  readonly builder: CleanBuilder
  readonly withCaptions: boolean
}

interface Setting {
  readonly kind: BlockKind
  readonly depth: number
}

function visit(walk: Walk, node: Node, setting: Setting): void {
  if (walk.builder.isFull || setting.depth > deepest) return
  if (node.nodeName === '#text' && 'value' in node) addText(walk, node)
  if (!('tagName' in node) || isLeft(node, walk)) return
  const { tagName, childNodes } = node
  const isCell = tagName === 'td' || tagName === 'th'
  const isBlock = blocks.test(tagName) && !(isCell || (setting.kind === 'row' && tagName !== 'tr'))
  if (isBlock) walk.builder.close(setting.kind)
  const kind = kinds[tagName] ?? setting.kind
  for (const child of childNodes) visit(walk, child, { kind, depth: setting.depth + 1 })
  if (isCell && hasNext(node)) addComma(walk, node)
  if (isBlock) walk.builder.close(kind)
}

const hasNext = (cell: Element): boolean => {
  const row = cell.parentNode?.childNodes ?? []
  return row.slice(row.indexOf(cell) + 1).some(node => 'tagName' in node && textOf(node).trim())
}

function addComma({ builder }: Walk, cell: Element): void {
  const at = cell.sourceCodeLocation?.endTag?.startOffset ?? cell.sourceCodeLocation?.endOffset ?? 0
  builder.add(',', at, at)
  builder.add(' ', at, at)
}

function isLeft(element: Element, { withCaptions }: Walk): boolean {
  const { tagName, attrs } = element
  if (left.test(tagName) || (!withCaptions && tagName === 'figcaption')) return true
  const value = (name: string) => attrs.find(attribute => attribute.name === name)?.value
  if (value('hidden') !== undefined || value('aria-hidden') === 'true') return true
  if (/^(?:navigation|banner|contentinfo|search|complementary)$/.test(value('role') ?? ''))
    return true
  if (tagName !== 'body' && boilerplate.test(`${value('class') ?? ''} ${value('id') ?? ''}`))
    return true
  return (tagName === 'ul' || tagName === 'ol' || tagName === 'div') && isMenu(element)
}

/** A list of links is a menu; a paragraph with some links is none. */
function isMenu(element: Element): boolean {
  const all = textOf(element).trim().length
  if (all === 0 || all > 4000) return false
  return linked(element, false, 0) > all * 0.6
}

function linked(node: Node, inLink: boolean, depth: number): number {
  if (depth > deepest) return 0
  if ('value' in node) return inLink ? node.value.trim().length : 0
  if (!('tagName' in node)) return 0
  const isLink = inLink || node.tagName === 'a'
  return node.childNodes.reduce((sum, child) => sum + linked(child, isLink, depth + 1), 0)
}

function textOf(node: Node, depth = 0): string {
  if (depth > deepest) return ''
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(child => textOf(child, depth + 1)).join('') : ''
}

function* elements(nodes: readonly Node[], depth = 0): Generator<Element> {
  if (depth > deepest) return
  for (const node of nodes) {
    if (!('tagName' in node)) continue
    yield node
    yield* elements(node.childNodes, depth + 1)
  }
}

/** The article, else the main part, else the whole page. */
function articleOf(nodes: readonly Node[]): readonly Node[] {
  const whole = nodes.reduce((sum, node) => sum + textOf(node).length, 0)
  const candidates: Element[] = []
  for (const element of elements(nodes))
    if (element.tagName === 'article' || element.tagName === 'main') candidates.push(element)
  const [best] = candidates.toSorted((a, b) => textOf(b).length - textOf(a).length)
  return best && textOf(best).length * 4 > whole ? [best] : nodes
}

const publishedNames =
  /^(?:article:published_time|datepublished|dc\.date(?:\.issued)?|pubdate|date)$/i

function publishedIn(nodes: readonly Node[]): CleanText['published'] {
  for (const { tagName, attrs, sourceCodeLocation } of elements(nodes)) {
    if (tagName !== 'meta') continue
    const name =
      attrs.find(attribute => /^(?:name|property|itemprop)$/.test(attribute.name))?.value ?? ''
    const date = /^\d{4}-\d{2}-\d{2}/.exec(
      attrs.find(attribute => attribute.name === 'content')?.value ?? '',
    )?.[0]
    const place = sourceCodeLocation?.attrs?.['content']
    if (publishedNames.test(name) && date !== undefined && place)
      return { date, start: place.startOffset, end: place.endOffset }
  }
  return undefined
}

function addText({ source, builder }: Walk, node: DefaultTreeAdapterTypes.TextNode): void {
  const place = node.sourceCodeLocation
  if (!place) return
  const raw = source.slice(place.startOffset, place.endOffset)
  let at = 0
  while (at < raw.length) {
    const reference =
      raw[at] === '&' ? /^&(?:#?[0-9A-Za-z]{1,32});?/.exec(raw.slice(at, at + 40)) : undefined
    const written = reference?.[0] ?? String.fromCodePoint(raw.codePointAt(at) ?? 0)
    const meant = reference ? decode(written) : written
    const start = place.startOffset + at
    for (const character of meant) builder.add(character, start, start + written.length)
    at += written.length
  }
}

function decode(reference: string): string {
  const [node] = parseFragment(reference).childNodes
  return node && 'value' in node ? node.value : reference
}
