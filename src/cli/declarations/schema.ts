import type { Command } from 'commander'
import type { SchemaOptions } from '../options.ts'
import type { CommandDeclaration } from './declaration.ts'

/** `visitgraph schema`. */
export const schema: CommandDeclaration = {
  name: 'schema',
  examples: ['visitgraph schema', 'visitgraph schema --out visit.schema.json'],
  declare: (command, exit) =>
    command
      .description('print the JSON Schema of a record, for editors')
      .option('-o, --out <file>', 'the file to write instead')
      .action(async (_options, self: Command) => {
        const { runSchema } = await import('../commands/schema.ts')
        exit(await runSchema(self.optsWithGlobals<SchemaOptions>()))
      }),
}
