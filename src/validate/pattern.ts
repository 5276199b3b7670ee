import { readPattern, type PatternAutomaton } from './pattern-automaton.ts'

/** Says what is wrong with a regular expression of `sh:pattern`; nothing where it can be run on any text. */
export function patternFault(pattern: string, flags = ''): string | undefined {
  try {
    void new RegExp(pattern, flags)
  } catch (error) {
    return `is no regular expression (${error instanceof Error ? error.message : String(error)})`
  }
  if (!isAmbiguous(readPattern(pattern), flags)) return undefined
  return 'can run for ever: a repetition can match the same text in several ways'
}

/** Beyond this the analysis would itself take long; the time limit of a worker remains. */
const mostPositions = 150

/**
 * Says whether the ways to match a text can double with each character, which a backtracking engine tries one
 * by one: some position comes back to itself along two different paths over the same characters
 * (Weber and Seidl, On the degree of ambiguity of finite automata, 1991, criterion EDA).
 */
function isAmbiguous({ atoms, follow }: PatternAutomaton, flags: string): boolean {
  if (atoms.length > mostPositions) return false
  const size = atoms.length
  const sets = matchedCharacters(atoms, flags)
  const overlap = (a: number, b: number) =>
    sets[a]?.some(index => sets[b]?.includes(index)) ?? false
  const edges = pairEdges(follow, overlap)
  return follow.some((next, position) => {
    const start = position * size + position
    const reached = closure(start, edges)
    if (!reached.has(start)) return false
    // Two equal steps between the same positions, as in (a*)*, are two ways as well.
    const isDoubled = next.some(
      (to, index) => next.indexOf(to) < index && closure(to * size + to, edges).has(start),
    )
    if (isDoubled) return true
    return [...reached].some(
      pair => pair % size !== Math.floor(pair / size) && closure(pair, edges).has(start),
    )
  })
}

type PairEdges = (pair: number) => readonly number[]

/** Steps of two readers over the same characters; a pair is one number. */
function pairEdges(
  follow: PatternAutomaton['follow'],
  overlap: (a: number, b: number) => boolean,
): PairEdges {
  const size = follow.length
  const known = new Map<number, readonly number[]>()
  return pair => {
    const found = known.get(pair)
    if (found) return found
    const left = new Set(follow[Math.floor(pair / size)])
    const right = [...new Set(follow[pair % size])]
    const next = [...left].flatMap(a => right.filter(b => overlap(a, b)).map(b => a * size + b))
    known.set(pair, next)
    return next
  }
}

/** Returns the pairs that can be reached in one step or more. */
function closure(start: number, edges: PairEdges): ReadonlySet<number> {
  const reached = new Set<number>()
  const open = [start]
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    for (const next of edges(pair)) {
      if (reached.has(next)) continue
      reached.add(next)
      open.push(next)
    }
  }
  return reached
}

/** Characters of every common kind; those of the pattern and their neighbours are added. */
const commonCharacters = 'azAZ09_- \n\t.,:/@#é中ា😀'

function matchedCharacters(atoms: readonly string[], flags: string): number[][] {
  const named = Array.from(atoms.join(''), first).flatMap(code => {
    return [code - 1, code, code + 1]
  })
  const codes = [...new Set([...named, ...Array.from(commonCharacters, first)])]
  const samples = codes.filter(code => code >= 0).map(code => String.fromCodePoint(code))
  return atoms.map(atom => {
    const expression = new RegExp(`^(?:${atom})$`, flags.replace(/[gy]/g, ''))
    return samples.flatMap((sample, index) => (expression.test(sample) ? [index] : []))
  })
}

const first = (character: string): number => character.codePointAt(0) ?? 0
