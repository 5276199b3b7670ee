/** The files of a new working folder, by path; the schema is added to them. */
export const starterFiles: Readonly<Record<string, string>> = {
  'visitgraph.config.yaml': `# What all records of this folder share.

# The address under which the records are published; every address of a visit, person or body begins with it.
# Choose it with care: addresses once published should not change.
base: https://visits.example.org/

# Who publishes the records, and under which licence.
publisher:
  name: Example Visit Archive
license: https://creativecommons.org/publicdomain/zero/1.0/

# The language of texts that do not say theirs.
language: en

# The people and bodies that records share, if not register.yaml beside the records.
# register: register.yaml
`,
  'register.yaml': `# yaml-language-server: $schema=schema/register.schema.json
# People and bodies that several records share. The key is the identity; refer to it from any record.
people:
  Ada Example:
    # Offices in a register have their first day: they are used for the visits that fall into them.
    offices:
      - { office: Minister, body: Ministry of Examples, since: 2030-01-15 }

bodies:
  Ministry of Examples: { kind: government, country: FR }
`,
  'visits/2031-05-12-is-ada-example.visit.yaml': `# yaml-language-server: $schema=../schema/visit.schema.json
# An invented visit. The file's name is the visit's identity: {first day}-{country visited}-{head}.
title: Working visit to Iceland by a delegation led by Ada Example
dates: 2031-05-12/2031-05-13
summary: A French minister met her counterpart in Iceland; everything about it is invented.

guest: { country: FR, head: Ada Example }
host: { country: IS, invited: true }

people:
  Jón Dæmi: [ Minister @ Office of Samples ]

bodies:
  Office of Samples: { kind: government, country: IS }

programme:
  - { kind: meeting, with: Jón Dæmi, date: 2031-05-12 }

sources:
  - title: Ada Example visits Iceland
    url: https://news.example.org/2031/05/ada-example-visits-iceland
    date: 2031-05-14
    publisher: Ministry of Examples
`,
  'reports/ada-example.txt': `Minister Ada Example visits Iceland

REYKJAVIK, 14 May 2031 (Samples) - A French delegation led by Ada Example, Minister of Examples of France, paid a working visit to Iceland from 12 to 13 May 2031 at the invitation of the Icelandic side. Everything in this report is invented.

During the visit, Ada Example met with Jón Dæmi, Minister of Samples of Iceland, and toured a museum of samples in Reykjavik. The two sides discussed cooperation in the making of examples.
`,
  'tables/visits.csv': `visitor,country,first day,last day,remarks
Minister Bo Sample,Norway,2031-06-03,2031-06-04,Working visit.
"President Cy Model",Denmark,"June 9, 2031","June 11, 2031","State visit; visited Akureyri."
`,
  'tables/visits.map.yaml': `direction: incoming
country: IS
country name: Iceland
columns: { person: visitor, country: country, start: first day, end: last day, text: remarks }
source:
  title: Visitors to Iceland
  url: https://news.example.org/visitors
  publisher: Ministry of Examples
  date: 2031-07-01
`,
  '.vscode/settings.json': `{
  "yaml.schemas": {
    "./schema/visit.schema.json": ["visits/**/*.yaml", "visits/**/*.yml"],
    "./schema/register.schema.json": ["register.yaml"]
  }
}
`,
  '.gitignore': `out/
`,
  'README.md': `# Visits

Write a record in \`visits/\`, or draft one from a report (\`visitgraph draft reports/ada-example.txt\`); then \`visitgraph check visits\` and \`visitgraph build visits --out out\`.
`,
}
