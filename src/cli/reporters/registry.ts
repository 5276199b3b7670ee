import type { Reporter } from './reporter.ts'

/** The reporters by the name that `--reporter` takes; each is loaded only when it is asked for. */
export const reporters = {
  pretty: async (): Promise<Reporter> => (await import('./pretty.ts')).pretty,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
  sarif: async (): Promise<Reporter> => (await import('./sarif.ts')).sarif,
  github: async (): Promise<Reporter> => (await import('./github.ts')).github,
} as const

/** The name of a reporter. */
export type ReporterId = keyof typeof reporters
