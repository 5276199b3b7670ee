import { conjunction, type Claim, type Judge, type Question } from './constraint.ts'

/** What is asked of the objects at one place of a layout: all claims at once. */
interface PlaceQuestion {
  readonly place: number
  readonly most: number
  readonly claim: Claim
}

/** Makes one function of the questions about the nodes of a layout: each object is looked at once. It tells no faults. */
export function answerAll(questions: readonly Question[]): Judge {
  const places = questionsByPlace(questions)
  const claim = conjunction(claimsOf(questions.filter(({ place }) => place === undefined)))
  const judges = questions.filter(isLeft).map(({ judge }) => judge)
  return (node, judging) => {
    const { data } = judging
    for (const question of places) {
      const values = node.objects[question.place] ?? []
      if (values.length > question.most) return false
      for (const value of values) if (!question.claim(value, data)) return false
    }
    if (!claim(node.subject, data)) return false
    for (const judge of judges) if (!judge(node, judging)) return false
    return true
  }
}

const isLeft = ({ claim, most }: Question): boolean => claim === undefined && most === undefined

const claimsOf = (questions: readonly Question[]): readonly Claim[] =>
  questions.flatMap(({ claim }) => claim ?? [])

function questionsByPlace(questions: readonly Question[]): readonly PlaceQuestion[] {
  const asked = questions.filter(question => !isLeft(question))
  const places = new Set(asked.flatMap(({ place }) => place ?? []))
  return Array.from(places, place => {
    const here = asked.filter(question => question.place === place)
    const counts = here.flatMap(({ most }) => most ?? [])
    return { place, most: Math.min(...counts), claim: conjunction(claimsOf(here)) }
  })
}
