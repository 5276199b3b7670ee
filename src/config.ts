import * as z from 'zod'
import type { Publication } from './model/context.ts'
import { inLanguage, languageTagSchema, textSchema, type Text } from './model/text.ts'
import { daySchema } from './model/date.ts'
import { idSchema } from './model/id.ts'
import { hasErrors, type Judged, type Problem } from './problem.ts'
import { iriFault, slug } from './rdf/iri.ts'
import { toProblem } from './record/check.ts'
import { shown, type Finding } from './record/finding.ts'
import { readRecords } from './record/read.ts'
import { formJudge } from './record/form.ts'
import type { RecordSource } from './record/source.ts'

/** What all records of a folder share. */
export interface Config {
  /** Absolute IRI that ends in `/`; every minted address begins with it. */
  readonly base: string
  /** Where the site is served, if not at the base; ends in `/`. */
  readonly siteUrl?: string | undefined
  /** Name of the site and its data set. */
  readonly title?: Text | undefined
  readonly publisher?: { readonly id?: string | undefined; readonly name: Text } | undefined
  /** IRI of the licence of the data. */
  readonly license?: string | undefined
  /** IRI of the data set, absolute or relative to the base. */
  readonly dataset?: string | undefined
  /** Language of plain texts in pages, and in records that give none. */
  readonly language?: string | undefined
  /** File of the shared register, relative to the configuration. */
  readonly register?: string | undefined
  /** Map of the countries of the world, TopoJSON, relative to the configuration; by default Natural Earth's. */
  readonly map?: string | undefined
  /** Records that were withdrawn, by what stood behind the base: `visit/2023-05-02-xb`. */
  readonly withdrawn?: Readonly<Record<string, Withdrawal>> | undefined
  /** What is now described elsewhere, both by what stands behind the base: `person/hun-sen-1952: person/hun-sen`. */
  readonly replaced?: Readonly<Record<string, string>> | undefined
  /** Where the configuration was read. */
  readonly source?: RecordSource | undefined
  readonly file?: string | undefined
}

/** When and why a record was withdrawn. */
export interface Withdrawal {
  readonly date: string
  readonly reason?: Text | undefined
}

const pathSchema = z
  .string()
  .regex(/^(?:visit|person|org|event|place|topic|source)\/[a-z0-9]+(?:-[a-z0-9]+)*$/)

const configSchema = z.strictObject({
  base: z.string().min(1).max(1000),
  siteUrl: z.optional(z.string().min(1).max(1000)),
  title: z.optional(textSchema(300, 'Name of the site.')),
  publisher: z.optional(
    z.strictObject({ id: z.optional(idSchema), name: textSchema(300, 'Name of the publisher.') }),
  ),
  license: z.optional(z.string().min(1).max(1000)),
  dataset: z.optional(z.string().min(1).max(1000)),
  language: z.optional(languageTagSchema),
  register: z.optional(z.string().min(1).max(1000)),
  map: z.optional(z.string().min(1).max(1000)),
  withdrawn: z.optional(
    z.record(
      pathSchema,
      z.strictObject({
        date: daySchema,
        reason: z.optional(textSchema(1000, 'Why it was withdrawn.')),
      }),
    ),
  ),
  replaced: z.optional(z.record(pathSchema, pathSchema)),
})

/** Reads a configuration, YAML; reports every problem in it. */
export async function readConfig(bytes: Uint8Array, file: string): Promise<Judged<Config>> {
  const { value: records = [], problems } = await readRecords(bytes, { file, syntax: 'yaml' })
  const [record] = records
  if (!record) return { problems }
  const formal = judgeForm(record.value)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- where its form is wrong it is not used
  const config = record.value as Config
  const findings = formal.length > 0 ? formal : judge(config)
  const all: readonly Problem[] = [
    ...problems,
    ...findings.map(finding => toProblem(finding, record.source)),
  ]
  if (formal.length > 0 || hasErrors(all)) return { problems: all }
  return { value: { ...config, file, source: record.source }, problems: all }
}

const judgeForm = formJudge(configSchema)

function judge({
  base,
  siteUrl,
  license,
  dataset,
  publisher,
  replaced,
}: Config): readonly Finding[] {
  const findings: Finding[] = []
  const refuse = (field: string, message: string, hint: string) =>
    findings.push({ code: 'CONFIG', severity: 'error', message, hint, pointer: `/${field}` })
  findings.push(...judgeAddress('base', base), ...judgeAddress('siteUrl', siteUrl))
  findings.push(...judgeReplaced(replaced ?? {}))
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

/** What every address of the things, or of the files, begins with. */
function judgeAddress(field: 'base' | 'siteUrl', address: string | undefined): readonly Finding[] {
  if (address === undefined) return []
  const name = field === 'base' ? 'base' : 'site'
  const refuse = (message: string, hint: string): readonly Finding[] => [
    { code: 'CONFIG', severity: 'error', message, hint, pointer: `/${field}` },
  ]
  const fault =
    iriFault(address) ?? (/[?#]/.test(address) ? 'it has a query or a fragment' : undefined)
  if (fault)
    return refuse(
      `the ${name} ${shown(address)} cannot be used: ${fault}`,
      'write an address such as https://visits.example.org/',
    )
  if (address.endsWith('/')) return []
  return refuse(`the ${name} ${shown(address)} does not end in a slash`, `write ${address}/`)
}

/** What was replaced must lead somewhere: not in a circle. */
function judgeReplaced(replaced: Readonly<Record<string, string>>): readonly Finding[] {
  return Object.keys(replaced).flatMap(from => {
    const seen = new Set<string>()
    for (let at: string | undefined = from; at !== undefined; at = replaced[at]) {
      if (seen.has(at))
        return [
          {
            code: 'CONFIG',
            severity: 'error' as const,
            message: `what replaces ${shown(from)} is replaced in a circle`,
            hint: 'name what the things are described as now',
            pointer: `/replaced/${from.replaceAll('/', '~1')}`,
          },
        ]
      seen.add(at)
    }
    return []
  })
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
