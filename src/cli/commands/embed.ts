import { findFormat } from '../../formats/registry.ts'
import type { RdfFormat } from '../../formats/format.ts'
import { hasErrors } from '../../problem.ts'
import { embed } from '../../publish/embed.ts'
import { readPage, writePage } from '../../publish/page-file.ts'
import { toDocument } from '../documents.ts'
import { exitCodes, usageError } from '../exit.ts'
import { readInput } from '../input.ts'
import { interruptible } from '../interrupt.ts'
import { judge } from '../judge.ts'
import type { RecordOptions } from '../options.ts'
import { print, report } from '../report.ts'

/** What `embed` takes. */
export interface EmbedOptions extends RecordOptions {
  readonly record: readonly string[]
}

/**
 * Puts the JSON-LD of records into an HTML page, or refreshes it there; nothing else of the page changes. When a
 * record has errors, the page is left as it is.
 *
 * @throws VisitgraphError when a file cannot be read or written.
 */
export function runEmbed(name: string, options: EmbedOptions): Promise<number> {
  if (name === '-' && options.record.includes('-'))
    throw usageError('the page and the record cannot both come from standard input')
  return interruptible(async signal => {
    const { bytes } = await readInput(name)
    const before = readPage(bytes, name)
    const judgement = await judge(options.record, { ...options, signal })
    const isSound = !hasErrors(judgement.problems)
    const { base, language } = judgement.config
    let { text } = before
    for (const record of isSound ? judgement.built : []) {
      const data = toDocument(record, pageFormat(), { base, ...(language && { language }) })
      // oxlint-disable-next-line no-await-in-loop -- one after the other into the same page
      text = await embed(text, { document: record.document, text: before.encoded(data) })
    }
    const isChanged = text !== before.text
    if (name === '-') await print([text])
    else if (isChanged) await writePage(name, before.bytes(text))
    const did = isChanged ? `wrote ${name === '-' ? 'the page' : name}` : 'the page is unchanged'
    await report(judgement, options, { reportTo: process.stderr, did })
    return isSound ? exitCodes.done : exitCodes.problems
  })
}

function pageFormat(): RdfFormat {
  const format = findFormat('page')
  if (!format) throw new TypeError('the format `page` is missing')
  return format
}
