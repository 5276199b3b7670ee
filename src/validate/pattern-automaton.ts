/** The positions of a pattern, what each matches, and which may follow which: Glushkov's automaton. */
export interface PatternAutomaton {
  /** The source of the one-character atom at each position. */
  readonly atoms: readonly string[]
  /** For each position those that may follow; one that may follow in two ways stands there twice. */
  readonly follow: readonly (readonly number[])[]
}

interface Fragment {
  readonly nullable: boolean
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly hasLoop: boolean
}

const empty: Fragment = { nullable: true, first: [], last: [], hasLoop: false }

/** A bounded repetition of so many rounds costs as much as one without end. */
const manyRounds = 10

/** Reads a pattern that the regular expressions of ECMAScript accept. */
export function readPattern(pattern: string): PatternAutomaton {
  const reader = new PatternReader(pattern)
  reader.alternation()
  return reader
}

class PatternReader implements PatternAutomaton {
  readonly atoms: string[] = []
  readonly follow: number[][] = []
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  alternation(): Fragment {
    let whole = this.#sequence()
    while (this.#take(/\|/y)) {
      const other = this.#sequence()
      whole = {
        nullable: whole.nullable || other.nullable,
        first: [...whole.first, ...other.first],
        last: [...whole.last, ...other.last],
        hasLoop: whole.hasLoop || other.hasLoop,
      }
    }
    return whole
  }

  #sequence(): Fragment {
    let whole = empty
    while (this.#at < this.#text.length && !/[|)]/.test(this.#text.charAt(this.#at))) {
      const next = this.#quantified(this.#atom())
      this.#connect(whole.last, next.first)
      whole = {
        nullable: whole.nullable && next.nullable,
        first: whole.nullable ? [...whole.first, ...next.first] : whole.first,
        last: next.nullable ? [...whole.last, ...next.last] : next.last,
        hasLoop: whole.hasLoop || next.hasLoop,
      }
    }
    return whole
  }

  #atom(): Fragment {
    if (this.#take(/\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y)) {
      const inner = this.alternation()
      this.#take(/\)/y)
      return inner
    }
    // Assertions and references back match no character of their own.
    if (this.#take(/[$^]|\\[bB]|\\[1-9]\d*|\\k<\w+>/y)) return empty
    const source =
      this.#take(/\[(?:\\[^]|[^\]\\])*\]/y) ??
      this.#take(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|[^])/y) ??
      this.#take(/[^]/uy) ??
      ''
    return this.#position(source)
  }

  #position(source: string): Fragment {
    const position = this.atoms.push(source) - 1
    this.follow.push([])
    return { nullable: false, first: [position], last: [position], hasLoop: false }
  }

  #quantified(inner: Fragment): Fragment {
    const quantifier = this.#take(/[*+?]|\{\d+(?:,\d*)?\}/y)
    if (!quantifier) return inner
    this.#take(/\?/y)
    const { least, most } = bounds(quantifier)
    const repeats = most > 1 && (least !== most || (most >= manyRounds && inner.hasLoop))
    const isLoop = repeats && most >= manyRounds
    if (isLoop) this.#connect(inner.last, inner.first)
    return { ...inner, nullable: inner.nullable || least === 0, hasLoop: inner.hasLoop || isLoop }
  }

  #connect(from: readonly number[], to: readonly number[]): void {
    for (const position of from) this.follow[position]?.push(...to)
  }

  #take(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at
    const found = expression.exec(this.#text)?.[0]
    if (found === undefined) return undefined
    this.#at += found.length
    return found
  }
}

function bounds(quantifier: string): { least: number; most: number } {
  if (quantifier === '*') return { least: 0, most: Infinity }
  if (quantifier === '+') return { least: 1, most: Infinity }
  if (quantifier === '?') return { least: 0, most: 1 }
  const [, least = '0', comma, most] = /\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? []
  if (!comma) return { least: Number(least), most: Number(least) }
  return { least: Number(least), most: most ? Number(most) : Infinity }
}
