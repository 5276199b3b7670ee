import * as z from 'zod'
import type { Publication } from './model/context.ts'
import { inLanguage, languageTagSchema, textSchema, type Text } from './model/text.ts'
import { idSchema } from './model/id.ts'
import { hasErrors, type Judged, type Problem } from './problem.ts'
import { iriFault, slug } from './rdf/iri.ts'
import { toProblem } from './record/check.ts'
import { shown, type Finding } from './record/finding.ts'
import { readRecords } from './record/read.ts'
import { schemaFindings } from './record/schema-findings.ts'
import type { RecordSource } from './record/source.ts'

/** What all records of a folder share. */
export interface Config {
  /** Absolute IRI that ends in `/`; every minted address begins with it. */
  readonly base: string
  readonly publisher?: { readonly id?: string | undefined; readonly name: Text } | undefined
  /** IRI of the licence of the data. */
  readonly license?: string | undefined
  /** IRI of the data set, absolute or relative to the base. */
  readonly dataset?: string | undefined
  /** Language of plain texts in pages, and in records that give none. */
  readonly language?: string | undefined
  /** File of the shared register, relative to the configuration. */
  readonly register?: string | undefined
  /** Where the configuration was read. */
  readonly source?: RecordSource | undefined
  readonly file?: string | undefined
}

const configSchema = z.strictObject({
  base: z.string().min(1).max(1000),
  publisher: z.optional(
    z.strictObject({ id: z.optional(idSchema), name: textSchema(300, 'Name of the publisher.') }),
  ),
  license: z.optional(z.string().min(1).max(1000)),
  dataset: z.optional(z.string().min(1).max(1000)),
  language: z.optional(languageTagSchema),
  register: z.optional(z.string().min(1).max(1000)),
})

/** Reads a configuration, YAML; reports every problem in it. */
export async function readConfig(bytes: Uint8Array, file: string): Promise<Judged<Config>> {
  const { value: records = [], problems } = await readRecords(bytes, { file, syntax: 'yaml' })
  const [record] = records
  if (!record) return { problems }
  const parsed = configSchema.safeParse(record.value)
  const findings = parsed.success
    ? judge(parsed.data)
    : schemaFindings(parsed.error.issues, record.value, Object.keys(configSchema.shape))
  const all: readonly Problem[] = [
    ...problems,
    ...findings.map(finding => toProblem(finding, record.source)),
  ]
  if (!parsed.success || hasErrors(all)) return { problems: all }
  return { value: { ...parsed.data, file, source: record.source }, problems: all }
}

function judge({ base, license, dataset, publisher }: Config): readonly Finding[] {
  const findings: Finding[] = []
  const refuse = (field: string, message: string, hint: string) =>
    findings.push({ code: 'CONFIG', severity: 'error', message, hint, pointer: `/${field}` })
  const fault = iriFault(base) ?? (/[?#]/.test(base) ? 'it has a query or a fragment' : undefined)
  if (fault)
    refuse(
      'base',
      `the base ${shown(base)} cannot be used: ${fault}`,
      'write an address such as https://visits.example.org/',
    )
  else if (!base.endsWith('/'))
    refuse('base', `the base ${shown(base)} does not end in a slash`, `write ${base}/`)
  const licenseFault = license === undefined ? undefined : iriFault(license)
  if (licenseFault)
    refuse(
      'license',
      `the licence ${shown(license)} is no web address: ${licenseFault}`,
      'write the address of the licence, such as https://creativecommons.org/publicdomain/zero/1.0/',
    )
  if (dataset !== undefined && !URL.canParse(dataset, base))
    refuse(
      'dataset',
      `the data set ${shown(dataset)} is no address`,
      'write an address such as dataset#id',
    )
  if (publisher && publisherId(publisher) === '')
    refuse(
      'publisher',
      'the name of the publisher gives no address: it has no Latin letters',
      'give the publisher an id',
    )
  return findings
}

const publisherId = ({ id, name }: NonNullable<Config['publisher']>): string =>
  id ?? slug(inLanguage(name, 'en'))

/** Returns what a builder needs to know of the configuration. */
export function publicationOf({ base, publisher, license, dataset }: Config): Publication {
  return {
    base,
    license,
    ...(publisher ? { publisher: { id: publisherId(publisher), name: publisher.name } } : {}),
    ...(dataset === undefined ? {} : { dataset: new URL(dataset, base).href }),
  }
}
