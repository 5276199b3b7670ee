import type { Engine } from '../validate/validate.ts'
import type { ReporterId } from './reporters/registry.ts'

/** What every command takes. */
export interface GlobalOptions {
  readonly quiet?: boolean
  readonly debug?: boolean
  readonly color?: boolean
}

/** What `check` and `build` both take. */
export interface RecordOptions extends GlobalOptions {
  readonly register?: readonly string[]
  readonly config?: string
  readonly shapes?: readonly string[]
  readonly shacl: boolean
  readonly engine: Engine
  readonly reporter: ReporterId
  readonly language: string
  readonly watch?: boolean
}

/** What `check` takes. */
export interface CheckOptions extends RecordOptions {
  readonly rdf?: readonly string[]
  /** Whether to judge the page's JSON-LD by what search engines ask for. */
  readonly page?: boolean
}

/** What `build` takes. */
export interface BuildOptions extends RecordOptions {
  readonly out?: string
  readonly format?: readonly string[]
}

/** What `schema` takes. */
export interface SchemaOptions extends GlobalOptions {
  readonly out?: string
}
