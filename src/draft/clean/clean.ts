import type { CleanText } from './clean-text.ts'
import { cleanHtml } from './html.ts'
import { cleanMarkdown } from './markdown.ts'
import { cleanPlain } from './plain.ts'

/** The forms in which reports come. */
export type ReportType = 'text/html' | 'text/markdown' | 'text/plain'

/** Tells the form of a report by the ending of its file's name, else by its first characters. */
export function reportType(file: string, text: string): ReportType {
  if (/\.x?html?$/i.test(file)) return 'text/html'
  if (/\.(?:md|markdown)$/i.test(file)) return 'text/markdown'
  const start = text.slice(0, 2000)
  return /^[\s\ufeff]*<(?:!doctype|html|head|body|h[1-6]|p|div|article|main|section|figure|table|ul|meta)\b/i.test(
    start,
  )
    ? 'text/html'
    : 'text/plain'
}

/** Reads a report's text out of its form; each character is traced to the file. */
export function clean(source: string, type: ReportType): CleanText {
  if (type === 'text/html') return cleanHtml(source)
  return type === 'text/markdown' ? cleanMarkdown(source) : cleanPlain(source)
}
