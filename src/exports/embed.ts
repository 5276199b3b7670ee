export { embed, scriptElement } from '../publish/embed.ts'
export type { PageData } from '../publish/embed.ts'
export { embedRecord } from '../publish/embed-record.ts'
export type { EmbeddedRecord, EmbedOptions } from '../publish/embed-record.ts'
export { visitgraphPlugin } from '../publish/eleventy.ts'
export type {
  EleventyConfig,
  EleventyEvent,
  EleventyOptions,
  EleventyScope,
} from '../publish/eleventy.ts'
