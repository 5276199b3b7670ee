import type { CommandDeclaration } from './declaration.ts'

/** `visitgraph explain`. */
export const explain: CommandDeclaration = {
  name: 'explain',
  examples: ['visitgraph explain OUTPUT_LOCKED'],
  declare: (command, exit) =>
    command
      .description('say what a problem means and how to mend it')
      .argument('<code>', 'the code at the end of a problem')
      .action(async (code: string) => {
        const { runExplain } = await import('../commands/explain.ts')
        exit(await runExplain(code))
      }),
}
