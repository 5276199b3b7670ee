import { codeGroups } from './codes.ts'

const opening = `# Problems

Every problem that visitgraph reports has a code. This page lists them all; \`visitgraph explain CODE\` prints the same text.
It is made by \`node scripts/problems.mjs\`.

An **error** keeps a record from being published, a **warning** points at something that is probably not meant, a
**note** is advice. Exit codes: 0 done, 1 the input has errors, 2 wrong usage, 3 the world failed (disk, permission).

\`--reporter json\` prints one document: \`version\` (of its shape, 1), \`tool\`, \`summary\` (\`records\`, \`errors\`, \`warnings\`,
\`notes\`), \`problems\` (each with \`code\`, \`severity\`, \`message\`, perhaps \`hint\`, and perhaps \`source\` with \`file\`,
\`pointer\`, \`line\`, \`column\`, \`endColumn\`; columns count UTF-16 code units from 1) and, for \`build --out\`, \`files\`. The
\`summary\` counts all problems; of a stream or table \`problems\` has the first 1,000 errors, 200 warnings and 200 notes.
\`--reporter sarif\` prints SARIF 2.1.0, \`--reporter github\` the workflow commands of GitHub Actions.
`

/** Writes `docs/problems.md`: every code with its meaning and its mend. */
export function problemPage(): string {
  const parts = codeGroups.map(({ title, codes }) => {
    const entries = [...codes].map(
      ([code, { meaning, mend }]) => `### ${code}\n\n${meaning}\n\nTo mend it: ${mend}\n`,
    )
    return `## ${title}\n\n${entries.join('\n')}`
  })
  return [opening, ...parts].join('\n')
}
