/** The names of the commands. */
export type CommandName = 'init' | 'check' | 'build' | 'schema' | 'explain'

/** Examples by command, as the help shows them; each runs in a folder made by `visitgraph init`. */
export const examples: Readonly<Record<CommandName, readonly string[]>> = {
  init: ['visitgraph init archive'],
  check: [
    'visitgraph check visits',
    'visitgraph check --no-shacl visits/2031-05-12-is-ada-example.visit.yaml',
    'visitgraph check --reporter json visits',
  ],
  build: [
    'visitgraph build visits --out out',
    'visitgraph build visits --out out --format turtle,jsonld,page',
    'visitgraph build --format nquads visits',
  ],
  schema: ['visitgraph schema', 'visitgraph schema --out visit.schema.json'],
  explain: ['visitgraph explain OUTPUT_LOCKED'],
}
