import { build } from './build.ts'
import { check } from './check.ts'
import type { CommandDeclaration } from './declaration.ts'
import { draft } from './draft.ts'
import { embed } from './embed.ts'
import { explain } from './explain.ts'
import { importCommand } from './import.ts'
import { init } from './init.ts'
import { merge } from './merge.ts'
import { push } from './push.ts'
import { query } from './query.ts'
import { schema } from './schema.ts'
import { serve } from './serve.ts'
import { site } from './site.ts'

/** The commands, in the order of the help. */
export const commands: readonly CommandDeclaration[] = [
  init,
  draft,
  importCommand,
  check,
  build,
  merge,
  site,
  embed,
  query,
  push,
  serve,
  schema,
  explain,
]
