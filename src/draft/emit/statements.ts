import type { Statement } from '../../model/statement.ts'
import { slug } from '../../rdf/iri.ts'
import type { SpokenStatement } from '../resolve/spoken.ts'
import { type Drafting, spanOf } from './drafting.ts'
import { sideKey } from './people.ts'
import { ideasOf, kindOfStatement, topicOf } from './topics.ts'

/** Drafts the statements: one idea each, with a topic and a summary that a person must put into their own words. */
export function draftStatements(drafting: Drafting): readonly Statement[] {
  const { analysis, notes } = drafting
  const statements: Statement[] = []
  const ids = new Set<string>()
  for (const spoken of analysis.statements) {
    const by = speakerOf(drafting, spoken)
    if (by === undefined) continue
    for (const [place, idea] of ideasOf(spoken.text).entries()) {
      const topic = topicOf(place === 0 ? idea : idea.replace(/^\S+\s/, ''))
      if (topic === undefined) continue
      const id = freshId(ids, slug(topic).split('-').slice(0, 6).join('-'))
      if (id === undefined) continue
      const { kind, phrase } = kindOfStatement(place === 0 ? `${spoken.verb} ${idea}` : idea)
      const index = statements.length
      const says = `${phrase} ${topic.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase())}.`
      statements.push({ by, id, ...(kind === undefined ? {} : { kind }), topics: [topic], says })
      notes.comment(`/statements/${index}`, 'CHECK own words')
      note(drafting, { spoken, id, by, topic, says })
    }
  }
  return statements
}

function freshId(ids: Set<string>, id: string): string | undefined {
  if (id === '') return undefined
  let fresh = id
  for (let number = 2; ids.has(fresh); number++) fresh = `${id}-${number}`
  ids.add(fresh)
  return fresh
}

interface Noted {
  readonly spoken: SpokenStatement
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
