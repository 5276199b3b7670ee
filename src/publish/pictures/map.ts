import type * as Geo from 'd3-geo'
import type * as Topojson from 'topojson-client'
import type { ExtendedFeature, GeoPath, GeoProjection } from 'd3-geo'
import type { Site } from '../site-model.ts'
import { isDisputed } from './disputed.ts'
import { codeOfCountry, journeysOf, type Journey } from './journeys.ts'
import { codeOf, countryNumber, naturalEarth, type Country, type World } from './world.ts'

/** The map of a site, and the countries that it does not show. */
export interface MapPicture {
  readonly svg: string
  /** IRIs of countries. */
  readonly missing: readonly string[]
}

const width = 960
const height = 440

/** The map shows the most frequent journeys; the table beside it goes on. */
const mostLines = 40

type Point = [number, number]

interface Tools {
  readonly geo: Pick<typeof Geo, 'geoArea' | 'geoCentroid'>
  readonly topology: Pick<typeof Topojson, 'feature' | 'merge' | 'mesh'>
  readonly projection: GeoProjection
  readonly path: GeoPath
}

/** Draws who went where: an equal-area map, countries visited tinted, lines from the country of the visitors. */
export async function mapPicture(site: Site, own?: World): Promise<MapPicture> {
  const [geo, topology] = await Promise.all([import('d3-geo'), import('topojson-client')])
  const world = own ?? naturalEarth('110m')
  const projection = geo
    .geoEqualEarth()
    .fitSize([width, height], topology.feature(world.topology, world.collection))
  const tools = { geo, topology, projection, path: geo.geoPath(projection).digits(1) }
  const journeys = journeysOf(site)
  const codes = [...new Set(journeys.flatMap(({ from, to }) => [from, to]))]
  const places = new Map<string, Point>()
  const detailed = own ?? naturalEarth('50m')
  for (const iri of codes) {
    const place = placeOf(tools, detailed, codeOfCountry(site, iri))
    if (place) places.set(iri, place)
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>${mapStyle}</style>
${land(tools, world)}${visited(tools, site, { world, journeys })}${borders(tools, world)}${lines(tools, journeys, places)}</svg>
`
  return { svg, missing: codes.filter(iri => !places.has(iri)) }
}

const mapStyle = `.land{fill:#e6e1d6}.visited{fill:#17507f}.border,.disputed{fill:none;stroke:#fdfcfa;stroke-width:.7}.disputed{stroke:#7d746a;stroke-dasharray:2 2}.line{fill:none;stroke:#9a4a1c;stroke-opacity:.75;stroke-linecap:round}.end{fill:#9a4a1c}
@media (prefers-color-scheme:dark){.land{fill:#2b3238}.visited{fill:#8fc1ee}.border{stroke:#15181b}.disputed{stroke:#a3aab1}.line{stroke:#e8a478}.end{fill:#e8a478}}`

const land = ({ topology, path }: Tools, { topology: map, countries }: World): string => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the countries of a map are polygons; others are drawn as nothing
  const polygons = countries.filter(isArea) as unknown as Parameters<typeof topology.merge>[1]
  return `<path class="land" d="${path(topology.merge(map, polygons)) ?? ''}"/>\n`
}

const isArea = ({ type }: Country): boolean => type === 'Polygon' || type === 'MultiPolygon'

/** Tints the countries visited, in four steps. */
function visited(
  { topology, path }: Tools,
  site: Site,
  { world, journeys }: { readonly world: World; readonly journeys: readonly Journey[] },
): string {
  const counts = new Map<string, number>()
  for (const { to, visits } of journeys) counts.set(to, (counts.get(to) ?? 0) + visits.length)
  const most = Math.max(...counts.values(), 1)
  const paths = [...counts].map(([iri, count]) => {
    const country = find(world, codeOfCountry(site, iri))
    if (!country) return ''
    const opacity = 0.35 + 0.15 * Math.ceil((count / most) * 4)
    const shape = path(topology.feature(world.topology, country)) ?? ''
    return `<path class="visited" fill-opacity="${opacity.toFixed(2)}" d="${shape}"/>\n`
  })
  return paths.join('')
}

function find({ countries }: World, code: string): Country | undefined {
  const number = countryNumber(code)
  if (code === '') return undefined
  return countries.find(country => [code, number].includes(codeOf(country)))
}

function borders({ topology, path }: Tools, { topology: map, collection }: World): string {
  const agreed = topology.mesh(map, collection, (a, b) => a !== b && !isDisputed(a, b))
  const disputed = topology.mesh(map, collection, (a, b) => a !== b && isDisputed(a, b))
  return `<path class="border" d="${path(agreed) ?? ''}"/>
<path class="disputed" d="${path(disputed) ?? ''}"/>
`
}

/** Finds the middle of a country: of its largest part, so that islands far away do not pull it into the sea. */
function placeOf({ geo, topology }: Tools, world: World, code: string): Point | undefined {
  const country = find(world, code)
  if (!country) return undefined
  const shape = topology.feature(world.topology, country)
  const parts = 'features' in shape ? [] : partsOf(shape)
  const [largest] = parts.toSorted((a, b) => geo.geoArea(b) - geo.geoArea(a))
  return largest && geo.geoCentroid(largest)
}

function partsOf({ geometry }: ExtendedFeature): ExtendedFeature[] {
  if (geometry?.type === 'Polygon') return [{ type: 'Feature', geometry, properties: {} }]
  if (geometry?.type !== 'MultiPolygon') return []
  return geometry.coordinates.map(coordinates => ({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates },
    properties: {},
  }))
}

function lines(
  { path, projection }: Tools,
  journeys: readonly Journey[],
  places: ReadonlyMap<string, Point>,
): string {
  const most = Math.max(...journeys.map(({ visits }) => visits.length), 1)
  const ends = new Set<string>()
  const drawn = journeys.slice(0, mostLines).flatMap(({ from, to, visits }) => {
    const [start, end] = [places.get(from), places.get(to)]
    const point = end && projection(end)
    if (!start || !end || !point) return []
    ends.add(
      `<circle class="end" cx="${point[0].toFixed(1)}" cy="${point[1].toFixed(1)}" r="3"/>\n`,
    )
    const shape = path({ type: 'LineString', coordinates: [start, end] })
    const strength = 0.8 + (visits.length / most) * 2.2
    return shape === null
      ? []
      : [`<path class="line" stroke-width="${strength.toFixed(1)}" d="${shape}"/>\n`]
  })
  return drawn.join('') + [...ends].join('')
}
