import type { SimulationNodeDatum } from 'd3-force'
import { html, type Html } from '../html.ts'
import { nameOf, type Site } from '../site-model.ts'
import { addressOf, say, type View } from '../view.ts'
import { compare } from '../visits.ts'
import type { Encounter } from '../encounters.ts'

/** Two people who met. */
export interface Pair {
  readonly people: readonly [string, string]
  readonly encounters: readonly Encounter[]
}

/** Where a person stands in the picture. */
interface Placed extends SimulationNodeDatum {
  readonly iri: string
  readonly weight: number
}

/** Who met whom as a picture: people with their places, and the pairs among them. */
export interface Network {
  readonly people: readonly Placed[]
  readonly pairs: readonly Pair[]
  /** Whether others met too, and are not drawn. */
  readonly isCut: boolean
}

const width = 960

/** The picture shows the pairs who met most often; the pages of the others have theirs. */
const mostPeople = 40

/** Lists the pairs who met, those who met most often first. */
export function pairsOf(site: Site): Pair[] {
  const pairs: Pair[] = []
  for (const [one, others] of site.encounters)
    for (const [other, encounters] of others)
      if (one < other) pairs.push({ people: [one, other], encounters })
  return pairs.toSorted(
    (a, b) =>
      b.encounters.length - a.encounters.length || compare(a.people.join(' '), b.people.join(' ')),
  )
}

/** Lays out who met whom; the same meetings give the same picture. */
export async function networkOf(site: Site): Promise<Network> {
  const pairs = pairsOf(site)
  const weights = new Map<string, number>()
  for (const { people, encounters } of pairs) {
    const newcomers = people.filter(iri => !weights.has(iri))
    if (weights.size + newcomers.length > mostPeople) continue
    for (const iri of people) weights.set(iri, (weights.get(iri) ?? 0) + encounters.length)
  }
  const people: Placed[] = [...weights].map(([iri, weight]) => ({ iri, weight }))
  const height = people.length > 20 ? 640 : 420
  const shown = pairs.filter(pair => pair.people.every(iri => weights.has(iri)))
  await layOut(people, shown, height)
  return { people, pairs: shown, isCut: shown.length < pairs.length }
}

/** Names are wider than high: people are laid out in a space of twice the height, and moved together again. */
const stretch = 2

async function layOut(people: Placed[], pairs: readonly Pair[], height: number): Promise<void> {
  const force = await import('d3-force')
  const links = pairs.map(({ people: [source, target] }) => ({ source, target }))
  force
    .forceSimulation(people)
    .randomSource(lehmer())
    .force('charge', force.forceManyBody().strength(-320).distanceMax(420))
    .force(
      'link',
      force
        .forceLink<Placed, { source: string; target: string }>(links)
        .id(({ iri }) => iri)
        .distance(90),
    )
    .force('x', force.forceX(width / 2).strength(0.1))
    .force('y', force.forceY((height / 2) * stretch).strength(0.06))
    .force('collide', force.forceCollide(48).iterations(4))
    .stop()
    .tick(300)
  for (const person of people) {
    person.x = Math.round(Math.min(width - 90, Math.max(60, person.x ?? 0)))
    person.y = Math.round(Math.min(height - 24, Math.max(18, (person.y ?? 0) / stretch)))
  }
}

/** A fixed sequence instead of chance: Lehmer's generator, MINSTD. */
function lehmer(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** The frame around the people, wide enough for names and no smaller than what is easily read. */
function frame(people: readonly Placed[]): string {
  const xs = people.map(({ x = 0 }) => x)
  const ys = people.map(({ y = 0 }) => y)
  const spare = Math.max(0, 720 - (Math.max(...xs) - Math.min(...xs) + 180)) / 2
  const left = Math.round(Math.min(...xs) - 90 - spare)
  const wide = Math.round(Math.max(...xs) - left + 90 + spare)
  const top = Math.min(...ys) - 20
  return `${left} ${top} ${wide} ${Math.max(...ys) - top + 40}`
}

/** Writes the picture of who met whom. */
export function networkPicture(view: View, { people, pairs }: Network): Html {
  const { site } = view
  if (people.length === 0) return html``
  const at = new Map(people.map(person => [person.iri, person]))
  return html`<svg viewBox="${frame(people)}" role="group" aria-label="${say(view, 'network')}">
    ${pairs.map(({ people: [one, other], encounters }) => {
      const [a, b] = [at.get(one), at.get(other)]
      return html`<line
        class="edge"
        stroke-width="${Math.min(6, encounters.length)}"
        x1="${a?.x}"
        y1="${a?.y}"
        x2="${b?.x}"
        y2="${b?.y}"
      /> `
    })}${people.map(({ iri, weight, x, y }) => {
      const radius = Math.round((4 + Math.min(6, Math.sqrt(weight))) * 10) / 10
      return html`<a href="${addressOf(view, iri) ?? ''}"
        ><circle class="mark" cx="${x}" cy="${y}" r="${radius}" /><text
          class="strong halo"
          x="${x}"
          y="${(y ?? 0) + radius + 12}"
          text-anchor="middle"
          >${nameOf(site, iri)}</text
        ></a
      > `
    })}
  </svg> `
}
