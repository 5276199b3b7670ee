import { join } from 'node:path'
import { publishFiles, type OutputFile } from '../stores/file.ts'
import { embedRecord, type EmbedOptions } from './embed-record.ts'

/** What the plugin uses of the configuration of Eleventy 3, https://www.11ty.dev/docs/config/. */
export interface EleventyConfig {
  readonly addAsyncFilter: (
    name: string,
    filter: (this: EleventyScope, value: unknown) => Promise<string>,
  ) => unknown
  readonly on: (name: string, listener: (event: EleventyEvent) => Promise<void>) => unknown
}

/** What Eleventy says of the page in which a filter is used. */
export interface EleventyScope {
  readonly page?: { readonly fileSlug?: string; readonly inputPath?: string }
}

/** What Eleventy says before and after it has written all pages. */
export interface EleventyEvent {
  readonly directories: { readonly output: string }
}

/** How the plugin makes addresses and files. */
export interface EleventyOptions extends Omit<EmbedOptions, 'id' | 'file' | 'dataPath'> {
  /** Folder of the data files in the output; by default `visit`. */
  readonly folder?: string
}

/**
 * Eleventy plug-in. Adds the filter `visitgraph`: a record in the front matter of a page, or its YAML, becomes the
 * lines for the page's head, `{{ visit | visitgraph | safe }}`; the data files appear in the output when all pages
 * are written. A record without an id has the slug of its page. An error in a record stops the build.
 */
export function visitgraphPlugin(config: EleventyConfig, options: EleventyOptions): void {
  const { folder = 'visit', ...rest } = options
  const files = new Map<string, OutputFile>()
  config.on('eleventy.before', async () => files.clear())
  config.addAsyncFilter('visitgraph', async function filter(value) {
    const { fileSlug, inputPath } = this.page ?? {}
    const embedded = await embedRecord(value, {
      ...rest,
      dataPath: `/${folder}/`,
      ...(fileSlug === undefined ? {} : { id: fileSlug }),
      ...(inputPath === undefined ? {} : { file: inputPath }),
    })
    for (const file of embedded.files) files.set(file.path, file)
    return embedded.script + embedded.links
  })
  config.on('eleventy.after', async ({ directories }) => {
    if (files.size > 0) await publishFiles(join(directories.output, folder), files.values())
  })
}
