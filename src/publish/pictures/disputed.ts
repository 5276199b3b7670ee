import { codeOf, type Country } from './world.ts'

/** Territories whose own status is disputed, by ISO 3166-1 number: all their borders are drawn dashed. */
const territories: ReadonlySet<string> = new Set(['158', '275', '732'])

/** Pairs of countries whose common border, or a part of it, is disputed. */
const pairs: ReadonlySet<string> = new Set([
  '156 356', // China, India
  '156 064', // China, Bhutan
  '328 862', // Guyana, Venezuela
  '268 643', // Georgia, Russia
  '356 586', // India, Pakistan
  '376 760', // Israel, Syria
  '376 422', // Israel, Lebanon
  '643 804', // Russia, Ukraine
  '728 729', // South Sudan, Sudan
  '729 818', // Sudan, Egypt
])

/**
 * Says whether the border of two countries is drawn dashed. What has no code on the map (Kosovo, Northern Cyprus,
 * Somaliland, the Siachen glacier) is disputed as a whole. A list can only be incomplete: the page says so.
 */
export function isDisputed(one: Country, other: Country): boolean {
  const [a, b] = [codeOf(one), codeOf(other)]
  if (a === '' || b === '' || territories.has(a) || territories.has(b)) return true
  return pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`)
}
