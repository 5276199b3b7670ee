import type { Statement, StatementKind } from '../../model/statement.ts'
import { slug } from '../../rdf/iri.ts'
import type { Range } from '../attach/person.ts'
import type { Idea, SpokenStatement } from '../resolve/spoken.ts'
import { type Drafting, spanOf } from './drafting.ts'
import { sideKey } from './people.ts'
import { kindOfStatement } from './statement-kinds.ts'
import { upper } from './titles.ts'
import { ideasOf } from '../topics/ideas.ts'
import { topicOf } from '../topics/topic.ts'

/** Drafts the statements: one idea each, with a topic and a summary that a person must put into their own words. */
export function draftStatements(drafting: Drafting): readonly Statement[] {
  const { analysis, notes } = drafting
  const statements: Statement[] = []
  const ids = new Map<string, number>()
  for (const spoken of analysis.statements) {
    const by = speakerOf(drafting, spoken)
    if (by === undefined) continue
    for (const { topic, said, idea } of topicsOf(drafting, spoken)) {
      const id = freshId(ids, slug(topic).split('-').slice(0, 6).join('-'))
      if (id === undefined) continue
      const { kind, phrase } = kindOfStatement(`${idea.verb} ${idea.text}`)
      const index = statements.length
      const says = `${phraseFor(kind, phrase, said)} ${said}.`
      statements.push({ by, id, ...(kind === undefined ? {} : { kind }), topics: [topic], says })
      notes.comment(`/statements/${index}`, 'CHECK own words')
      note(drafting, { spoken: { ...idea, rule: spoken.rule }, id, by, topic, says })
    }
  }
  return statements
}

/** "Is ready for expanding trade", but a commitment on a thing. */
const phraseFor = (kind: StatementKind | undefined, phrase: string, said: string): string =>
  kind === 'commitment' && !/^[a-z]+ing\b/i.test(said) ? 'Makes a commitment on' : phrase

interface Topic {
  /** As a heading. */
  readonly topic: string
  /** As a part of a sentence. */
  readonly said: string
  readonly idea: Idea
}

/** The topics of a statement, idea by idea; two ideas of one topic are one. */
function topicsOf({ analysis }: Drafting, { ideas }: SpokenStatement): readonly Topic[] {
  const topics = ideas.flatMap(idea =>
    ideasOf(idea.text, idea.verb).flatMap((text): Topic[] => {
      const said = topicOf(text, idea.verb)
      if (said === undefined) return []
      const isName = analysis.masked[idea.sentence]?.items.some(
        ({ from, referent }) => from === idea.from && referent !== undefined,
      )
      const opens = idea.from === 0 && idea.text.startsWith(said) && !isName
      return [{ topic: upper(said), said: opens ? lower(said) : said, idea }]
    }),
  )
  return topics.filter(
    ({ topic }, index) => topics.findIndex(other => other.topic === topic) === index,
  )
}

const lower = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase())

/** An id that no statement has: the second of a name ends in -2. */
function freshId(ids: Map<string, number>, id: string): string | undefined {
  if (id === '') return undefined
  let number = (ids.get(id) ?? 0) + 1
  while (number > 1 && ids.has(`${id}-${number}`)) number++
  ids.set(id, number)
  const fresh = number === 1 ? id : `${id}-${number}`
  if (number > 1) ids.set(fresh, 1)
  return fresh
}

interface Noted {
  readonly spoken: Range & Pick<SpokenStatement, 'rule'>
  readonly id: string
  readonly by: string | readonly string[]
  readonly topic: string
  readonly says: string
}

function note(drafting: Drafting, { spoken, id, by, topic, says }: Noted): void {
  const spans = spanOf(drafting, spoken)
  const pointer = `/statements/${id}`
  const drawn = {
    rule: 'topic',
    how: 'inferred',
    level: 'check',
    spans,
    note: 'own words',
  } as const
  drafting.notes.fact(`${pointer}/by`, [by].flat().join(', '), {
    rule: spoken.rule,
    how: 'normalised',
    level: 'check',
    spans,
  })
  drafting.notes.fact(`${pointer}/topics`, topic, drawn)
  drafting.notes.fact(`${pointer}/says`, says, drawn)
}

function speakerOf(
  drafting: Drafting,
  { side, speaker }: SpokenStatement,
): string | readonly string[] | undefined {
  const { analysis, hosts } = drafting
  if (side === 'both') return hosts.size === 0 ? undefined : ['guest', 'host']
  if (side === 'other') return undefined
  const person = analysis.attached.persons[speaker ?? -1]
  if (person)
    return analysis.resolution.sides.get(person.id) === 'other' || slug(person.name) === ''
      ? undefined
      : person.name
  if (side === 'visitor') return 'guest'
  return hosts.size === 0 ? undefined : person ? sideKey(drafting, person) : 'host'
}
