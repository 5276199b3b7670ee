import { Option, type Command } from 'commander'
import type { ImportOptions } from '../commands/import.ts'
import { reporters } from '../reporters/registry.ts'
import type { CommandDeclaration } from './declaration.ts'

/** `visitgraph import`. */
export const importCommand: CommandDeclaration = {
  name: 'import',
  examples: ['visitgraph import tables/visits.csv --map tables/visits.map.yaml'],
  declare: (command, exit) =>
    command
      .description('turn the rows of a table into records, by a map of its columns')
      .argument('<table...>', 'CSV, XLSX, JSON, NDJSON or XML')
      .requiredOption('-m, --map <file>', 'the map: which column says what')
      .option('-o, --out <file>', 'NDJSON file, or a folder (ends in /) for one YAML file a record')
      .addOption(
        new Option('--reporter <name>', 'how problems are reported')
          .choices(Object.keys(reporters))
          .default('pretty'),
      )
      .action(async (tables: string[], _options, self: Command) => {
        const { runImport } = await import('../commands/import.ts')
        exit(await runImport(tables, self.optsWithGlobals<ImportOptions>()))
      }),
}
