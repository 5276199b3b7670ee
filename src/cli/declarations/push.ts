import { Option, type Command } from 'commander'
import type { PushOptions } from '../commands/push.ts'
import { addEvidenceOptions, addRecordOptions, type CommandDeclaration } from './declaration.ts'

/** `visitgraph push`. */
export const push: CommandDeclaration = {
  name: 'push',
  examples: [
    'visitgraph push visits --to http://localhost:3030/visits/data --dry-run',
    'visitgraph push visits --to http://localhost:8890 --store virtuoso --dry-run',
    'visitgraph push visits --bulk parts',
  ],
  declare: (command, exit) =>
    addEvidenceOptions(addRecordOptions(command))
      .description(
        'bring the graphs of records into a triple store: what changed, and nothing else',
      )
      .argument('<record...>', 'files or folders of records; - for standard input')
      .option('--to <url>', 'the address of the store')
      .option(
        '--store <profile>',
        'gsp, virtuoso, rdf4j, qlever, blazegraph or sparql-update (default: gsp)',
      )
      .addOption(
        new Option(
          '--auth <scheme>',
          'how to prove who you are (default: as the store wants)',
        ).choices(['none', 'basic', 'digest', 'bearer', 'token']),
      )
      .option(
        '--credentials <file>',
        'user, password or token, one a line; else from the environment',
      )
      .option('--dry-run', 'print the requests, without the secret, and send none')
      .option('--all', 'send every graph, whatever is known of the store')
      .option('--verify', 'read every graph back and compare')
      .option(
        '--manifest <file>',
        'the list of what stores hold (default: beside the configuration)',
      )
      .option('--timeout <seconds>', 'for one graph, with all tries', '60')
      .option('--ca <file>', 'certificates to trust besides those of the system, PEM')
      .option('--allow-http', 'send secrets over http to other machines')
      .option('--bulk <dir>', 'write gzipped N-Quads for the store’s own loader instead')
      .action(async (records: string[], _options, self: Command) => {
        const { runPush } = await import('../commands/push.ts')
        exit(await runPush(records, self.optsWithGlobals<PushOptions>()))
      }),
}
