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
const mostPositions = 300
const mostLooped = 40

/**
 * Says whether the ways to match a text can double with each character, which a backtracking engine tries one
 * by one: some position comes back to itself along two different paths over the same characters
 * (Weber and Seidl, On the degree of ambiguity of finite automata, 1991, criterion EDA).
 */
function isAmbiguous({ atoms, follow }: PatternAutomaton, flags: string): boolean {
  if (atoms.length > mostPositions) return false
  const sets = matchedCharacters(atoms, flags)
  const overlap: Overlap = (a, b) => sets[a]?.some(index => sets[b]?.includes(index)) ?? false
  return loops(follow).some(loop => loop.length <= mostLooped && hasTwoWays(loop, follow, overlap))
}

type Overlap = (a: number, b: number) => boolean
type Follow = PatternAutomaton['follow']
type Step = (node: number) => readonly number[]

/** Returns the sets of positions that can all be reached from one another. */
function loops(follow: Follow): number[][] {
  const ahead = follow.map((_, position) => closure(position, node => follow[node] ?? []))
  const seen = new Set<number>()
  return follow.flatMap((_, position) => {
    if (seen.has(position) || !ahead[position]?.has(position)) return []
    const loop = [...ahead[position]].filter(other => ahead[other]?.has(position))
    for (const member of loop) seen.add(member)
    return [loop]
  })
}

/** Says whether two readers that start together in a loop can part and come together again. */
function hasTwoWays(loop: readonly number[], follow: Follow, overlap: Overlap): boolean {
  const steps = loop.map(position => (follow[position] ?? []).filter(next => loop.includes(next)))
  // Two equal steps between the same positions, as in (a*)*, are two ways as well.
  if (steps.some(next => new Set(next).size < next.length)) return true
  const indexes = steps.map(next => next.map(position => loop.indexOf(position)))
  const size = loop.length
  const forward = indexes.flatMap(left =>
    indexes.map(right =>
      left.flatMap(a =>
        right.filter(b => overlap(loop[a] ?? 0, loop[b] ?? 0)).map(b => a * size + b),
      ),
    ),
  )
  const backward = forward.map((): number[] => [])
  for (const [pair, next] of forward.entries()) for (const to of next) backward[to]?.push(pair)
  const ahead = closure(0, pair => forward[pair] ?? [])
  const behind = closure(0, pair => backward[pair] ?? [])
  return [...ahead].some(pair => pair % size !== Math.floor(pair / size) && behind.has(pair))
}

/** Returns the nodes that can be reached in one step or more. */
function closure(start: number, step: Step): ReadonlySet<number> {
  const reached = new Set<number>()
  const open = [start]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of step(node)) {
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
