import * as z from 'zod'
import { countrySchema } from '../model/country.ts'
import { daySchema } from '../model/date.ts'
import { hasErrors, type Judged, type Problem } from '../problem.ts'
import { toProblem } from '../record/check.ts'
import { readRecords } from '../record/read.ts'
import { schemaFindings } from '../record/schema-findings.ts'
import { kindReaders, peopleReaders, placeReaders } from './transforms/registry.ts'

const nameSchema = z.string().min(1).max(300)
const columnSchema = z.optional(nameSchema)

/** A column, and by which transform its cells are read; the name alone where that is the first of its kind. */
export type Column = string | { readonly column: string; readonly read?: string | undefined }

/** Returns the heading of a column. */
export const headingOf = (column: Column): string =>
  typeof column === 'string' ? column : column.column

/** How a table becomes records: which column says what, and what the table leaves unsaid. */
export interface TableMap {
  /** Whether the people of the table come to the country of the map, or leave it. */
  readonly direction: 'incoming' | 'outgoing'
  readonly country: string
  readonly 'country name': string
  readonly order?: 'mdy' | 'dmy' | undefined
  readonly titles?: readonly string[] | undefined
  /** The office of people whose cells give no title. */
  readonly office?: string | undefined
  readonly columns: {
    readonly person: Column
    readonly title?: string | undefined
    readonly country: string
    readonly date?: string | undefined
    readonly start?: string | undefined
    readonly end?: string | undefined
    readonly place?: Column | undefined
    readonly kind?: Column | undefined
    readonly text?: string | undefined
    readonly id?: string | undefined
  }
  /** Codes of labels that ISO 3166 does not have. */
  readonly countries?: Readonly<Record<string, string>> | undefined
  /** Who is meant by a title and surname, and when. */
  readonly counterparts?:
    | readonly {
        readonly match: string
        readonly name: string
        /** Of which country; by default that of the map. */
        readonly country?: string | undefined
        readonly from: string
        readonly until: string
      }[]
    | undefined
  readonly source: {
    readonly title: string
    readonly url: string
    readonly date: string
    readonly publisher?: string | undefined
  }
}

const columnReadBy = (transforms: ReadonlyMap<string, unknown>) =>
  z.union([
    nameSchema,
    z.strictObject({ column: nameSchema, read: z.optional(z.enum([...transforms.keys()])) }),
  ])

const fields = {
  direction: z.enum(['incoming', 'outgoing']),
  country: countrySchema,
  'country name': nameSchema,
  order: z.optional(z.enum(['mdy', 'dmy'])),
  office: columnSchema,
  titles: z.optional(z.array(nameSchema).max(500)),
  columns: z.strictObject({
    person: columnReadBy(peopleReaders),
    title: columnSchema,
    country: nameSchema,
    date: columnSchema,
    start: columnSchema,
    end: columnSchema,
    place: z.optional(columnReadBy(placeReaders)),
    kind: z.optional(columnReadBy(kindReaders)),
    text: columnSchema,
    id: columnSchema,
  }),
  countries: z.optional(z.record(nameSchema, countrySchema)),
  counterparts: z.optional(
    z
      .array(
        z.strictObject({
          match: nameSchema,
          name: nameSchema,
          country: z.optional(countrySchema),
          from: daySchema,
          until: daySchema,
        }),
      )
      .max(1000),
  ),
  source: z.strictObject({
    title: nameSchema,
    url: z.string().min(1).max(2000),
    date: daySchema,
    publisher: columnSchema,
  }),
}

const mapSchema: z.ZodType<TableMap> = z.strictObject(fields)

/** Reads a map, YAML; reports every problem in it with its line. */
export async function readMap(bytes: Uint8Array, file: string): Promise<Judged<TableMap>> {
  const { value: records = [], problems } = await readRecords(bytes, { file, syntax: 'yaml' })
  const [record] = records
  if (!record) return { problems }
  const parsed = mapSchema.safeParse(record.value)
  if (parsed.success) {
    const all = [...problems, ...withoutDate(parsed.data, file)]
    return hasErrors(all) ? { problems: all } : { value: parsed.data, problems: all }
  }
  const findings = schemaFindings(parsed.error.issues, record.value, mapSchema).map(finding =>
    toProblem(finding, record.source),
  )
  return { problems: [...problems, ...findings] }
}

function withoutDate({ columns }: TableMap, file: string): readonly Problem[] {
  if (columns.date !== undefined || columns.start !== undefined) return []
  return [
    {
      code: 'MAP',
      severity: 'error',
      message: '`columns` names no column of dates',
      hint: 'name the column `date`, or `start` and `end`',
      source: { file, pointer: '/columns' },
    },
  ]
}
