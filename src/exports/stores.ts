export { openFolder } from '../stores/file.ts'
export type { OutputFile, OutputFolder } from '../stores/file.ts'
