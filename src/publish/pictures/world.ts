import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { VisitgraphError } from '../../problem.ts'
import type { feature, mesh } from 'topojson-client'

/** A topology, https://github.com/topojson/topojson-specification. */
type Topology = Parameters<typeof feature>[0]

/** A country on the map. */
export type Country = NonNullable<Parameters<typeof mesh>[1]>

type GeometryCollection = Extract<Country, { type: 'GeometryCollection' }>

/** The countries of the world as topology, with what tells them apart. */
export interface World {
  readonly topology: Topology
  readonly countries: readonly Country[]
  readonly collection: GeometryCollection
}

const require = createRequire(import.meta.url)

/** Returns the map that comes along, Natural Earth's 1:110m, or in more detail 1:50m, for the places of small countries. */
export function naturalEarth(scale: '110m' | '50m'): World {
  const file =
    scale === '110m'
      ? require.resolve('world-atlas/countries-110m.json')
      : require.resolve('world-atlas/countries-50m.json')
  return readWorld(readFileSync(file, 'utf8'), file)
}

/**
 * Reads TopoJSON with the countries as its object `countries`, or as its first object.
 *
 * @throws VisitgraphError with code `MAP_NOT_TOPOJSON` where it is no such thing.
 */
export function readWorld(text: string, file: string): World {
  const topology = parsed(text)
  const found = topology && (topology.objects['countries'] ?? Object.values(topology.objects)[0])
  if (!topology || found?.type !== 'GeometryCollection') throw noMap(file)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same, but for properties that may be null
  const whole = found as GeometryCollection
  // Nobody visits Antarctica in state, and without it there is more room for the others.
  const countries = whole.geometries.filter(country => codeOf(country) !== '010')
  return { topology, countries, collection: { ...whole, geometries: countries } }
}

function parsed(text: string): Topology | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isTopology(value) ? value : undefined
  } catch {
    return undefined
  }
}

const noMap = (file: string): VisitgraphError =>
  new VisitgraphError({
    code: 'MAP_NOT_TOPOJSON',
    severity: 'error',
    message: `the map ${file} is not TopoJSON with a collection of countries`,
    hint: 'name a file such as countries-110m.json of world-atlas, or leave the option out',
    source: { file },
  })

function isTopology(value: unknown): value is Topology {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'Topology' &&
    'arcs' in value &&
    Array.isArray(value.arcs) &&
    'objects' in value &&
    typeof value.objects === 'object' &&
    value.objects !== null
  )
}

let numbers: ReadonlyMap<string, string> | undefined

/** Returns the ISO 3166-1 number of a two-letter code, by which maps tell countries apart. */
export function countryNumber(code: string): string | undefined {
  numbers ??= readNumbers()
  return numbers.get(code)
}

function readNumbers(): ReadonlyMap<string, string> {
  const rows: unknown = JSON.parse(
    readFileSync(require.resolve('i18n-iso-countries/codes.json'), 'utf8'),
  )
  const pairs = (Array.isArray(rows) ? rows : []).flatMap((row: unknown) =>
    Array.isArray(row) && typeof row[0] === 'string' && typeof row[2] === 'string'
      ? [[row[0], row[2]] as const]
      : [],
  )
  return new Map(pairs)
}

/** Returns what a country on the map is told by: an ISO number or two-letter code; empty where it has none. */
export function codeOf({ id, properties }: Country): string {
  if (id !== undefined) return String(id)
  const named: unknown = Object.entries(properties ?? {}).find(([key]) => key === 'ISO_A2')?.[1]
  return typeof named === 'string' && /^[A-Z]{2}$/.test(named) ? named : ''
}
