import * as z from 'zod'
import { countrySchema } from '../model/country.ts'
import { daySchema } from '../model/date.ts'
import { hasErrors, type Judged, type Problem } from '../problem.ts'
import { toProblem } from '../record/check.ts'
import { readRecords } from '../record/read.ts'
import { schemaFindings } from '../record/schema-findings.ts'
import type { TableForm } from './table.ts'
import {
  countryReaders,
  kindReaders,
  peopleReaders,
  placeReaders,
  textReaders,
} from './transforms/registry.ts'

const encodings = [
  'utf-8',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'macintosh',
  'utf-16le',
] as const

const nameSchema = z.string().min(1).max(300)
const columnSchema = z.optional(nameSchema)

/** A column, and by which transform its cells are read; the name alone where that is the first of its kind. */
export type Column = string | { readonly column: string; readonly read?: string | undefined }

/** How a table becomes records: which column says what, and what the table leaves unsaid. */
export interface TableMap {
  /** Whether the people of the table come to the country of the map, or leave it. */
  readonly direction: 'incoming' | 'outgoing'
  readonly country: string
  readonly 'country name': string
  /** How the table is laid out. */
  readonly table?: TableForm | undefined
  readonly order?: 'mdy' | 'dmy' | undefined
  /** First year of the hundred in which years of two digits lie. */
  readonly century?: number | undefined
  /** Whom rows speak of that name nobody, with the title. */
  readonly person?: string | undefined
  /** The names that people get whom the table spells otherwise, with their titles or without. */
  readonly spellings?: Readonly<Record<string, string>> | undefined
  readonly titles?: readonly string[] | undefined
  /** The office of people whose cells give no title. */
  readonly office?: string | undefined
  readonly columns: {
    readonly person?: Column | undefined
    readonly title?: string | undefined
    readonly country: Column
    readonly date?: string | undefined
    readonly start?: string | undefined
    readonly end?: string | undefined
    readonly place?: Column | undefined
    readonly kind?: Column | undefined
    readonly text?: Column | undefined
    readonly id?: string | undefined
    /** What rows of one journey have in common, one behind the other. */
    readonly trip?: string | undefined
    /** Columns that are kept as a note to the record. */
    readonly note?: string | readonly string[] | undefined
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

const formSchema = z.strictObject({
  delimiter: z.optional(z.string().length(1)),
  encoding: z.optional(z.enum(encodings)),
  headings: z.optional(z.number().int().min(1).max(1000)),
  rows: nameSchema.optional(),
  sheet: nameSchema.optional(),
  'fill down': z.optional(z.array(nameSchema).max(50)),
})

const fields = {
  direction: z.enum(['incoming', 'outgoing']),
  country: countrySchema,
  'country name': nameSchema,
  table: z.optional(formSchema),
  order: z.optional(z.enum(['mdy', 'dmy'])),
  century: z.optional(z.number().int().min(1000).max(2100)),
  person: columnSchema,
  spellings: z.optional(z.record(nameSchema, nameSchema)),
  office: columnSchema,
  titles: z.optional(z.array(nameSchema).max(500)),
  columns: z.strictObject({
    person: z.optional(columnReadBy(peopleReaders)),
    title: columnSchema,
    country: columnReadBy(countryReaders),
    date: columnSchema,
    start: columnSchema,
    end: columnSchema,
    place: z.optional(columnReadBy(placeReaders)),
    kind: z.optional(columnReadBy(kindReaders)),
    text: z.optional(columnReadBy(textReaders)),
    id: columnSchema,
    trip: columnSchema,
    note: z.optional(z.union([nameSchema, z.array(nameSchema).max(50)])),
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
    const all = [...problems, ...contradictions(parsed.data, file)]
    return hasErrors(all) ? { problems: all } : { value: parsed.data, problems: all }
  }
  const findings = schemaFindings(parsed.error.issues, record.value, mapSchema).map(finding =>
    toProblem(finding, record.source),
  )
  return { problems: [...problems, ...findings] }
}

interface Rule {
  readonly isBroken: (map: TableMap) => boolean
  readonly message: string
  readonly hint: string
  readonly pointer: string
}

/** What no single field shows to be wrong. */
const rules: readonly Rule[] = [
  {
    isBroken: ({ columns: { date, start } }) => date === undefined && start === undefined,
    message: '`columns` names no column of dates',
    hint: 'name the column `date`, or `start` and `end`',
    pointer: '/columns',
  },
  {
    isBroken: ({ columns, person }) => columns.person === undefined && person === undefined,
    message: '`columns` names no column of people',
    hint: 'name the column `person`, or beside `columns` the one `person` whom all rows speak of',
    pointer: '/columns',
  },
  {
    isBroken: ({ direction, columns: { country } }) =>
      direction === 'incoming' &&
      typeof country === 'object' &&
      country.read?.startsWith('several') === true,
    message: 'several countries in a row are read of journeys alone',
    hint: 'leave out `read`, or set `direction: outgoing`',
    pointer: '/columns/country/read',
  },
  {
    isBroken: ({ direction, columns: { trip } }) => direction === 'incoming' && trip !== undefined,
    message: 'rows are put together to journeys abroad alone',
    hint: 'leave out `trip`, or set `direction: outgoing`',
    pointer: '/columns/trip',
  },
]

const contradictions = (map: TableMap, file: string): readonly Problem[] =>
  rules
    .filter(({ isBroken }) => isBroken(map))
    .map(({ message, hint, pointer }) => ({
      code: 'MAP',
      severity: 'error',
      message,
      hint,
      source: { file, pointer },
    }))
