import { glue, type ReadSentence } from '../reading.ts'
import type { BodyMention } from '../recognise/body-mention.ts'
import { plainOffice } from './behind.ts'
import type { PersonAt } from './person.ts'
import type { Gap } from './scores.ts'

const headings: Readonly<Record<string, string>> = {
  chairs: 'chair',
  heads: 'head',
  leads: 'head',
  directs: 'director',
  chaired: 'chair',
  headed: 'head',
  presides: 'president',
}

/** "who chairs the Committee" is an office too. */
export function chairs(scene: ReadSentence, place: PersonAt, give: Gap['give']): void {
  const body = scene.mentions.find(
    (mention): mention is BodyMention => mention.type === 'body' && mention.from >= place.to,
  )
  const link = body
    ? /^, who (?:also )?([a-z]+)(?: over)?(?: the)?$/.exec(glue(scene.tokens, place.to, body.from))
    : undefined
  const title = headings[link?.[1] ?? '']
  if (!body || title === undefined) return
  const at = body.from - (scene.tokens[body.from - 1]?.key === 'the' ? 2 : 1)
  give(
    place.person,
    {
      ...plainOffice,
      from: at,
      to: body.to,
      title,
      titleTo: at + 1,
      head: title,
      body,
      isSmall: true,
    },
    'relative clause',
  )
}

/** A (House of Representatives): the body of a title in the plural. */
const bodyInParentheses = (
  { mentions, tokens }: ReadSentence,
  { to }: PersonAt,
): BodyMention | undefined =>
  tokens[to]?.text === '('
    ? mentions.find(
        (mention): mention is BodyMention => mention.type === 'body' && mention.from === to + 1,
      )
    : undefined

/** A (SPD) and B (CDU), both Members of the Bundestag: a title in the plural behind a list. */
export function distributeBack(
  scene: ReadSentence,
  places: readonly PersonAt[],
  { offices, give }: Pick<Gap, 'offices' | 'give'>,
): void {
  for (const office of offices.filter(({ isPlural }) => isPlural)) {
    const before = places.filter(({ to }) => to <= office.from)
    const last = before.at(-1)
    if (
      !last ||
      !/^(?:\( [^()]+ \) )?, (?:both|all)$/.test(glue(scene.tokens, last.to, office.from))
    )
      continue
    give(last.person, office, 'plural title')
    const pair = before.at(-2)
    if (pair && /^(?:\( [^()]+ \) )?and$/.test(glue(scene.tokens, pair.to, last.from)))
      give(pair.person, office, 'plural title')
  }
}

/** Senators A and B, Presidents of both Houses, A (House) and B (Council): a title in the plural is everybody's. */
export function distribute(
  scene: ReadSentence,
  places: readonly PersonAt[],
  { offices, give }: Pick<Gap, 'offices' | 'give'>,
): void {
  for (const office of offices.filter(({ isPlural }) => isPlural)) {
    let end = office.to
    let isFirst = true
    for (const place of places.filter(({ from }) => from >= office.to)) {
      const link = glue(scene.tokens, end, place.from)
      if (
        !(
          isFirst
            ? /^(?:of (?:both|the two) [a-z ]{3,40} ?)?,?$/
            : /^(?:\( [^()]+ \) )?(?:,|and|, and|\( [^()]+ \))$/
        ).test(link)
      )
        break
      const own = bodyInParentheses(scene, place)
      if (!isFirst || own || link !== '')
        give(place.person, own ? { ...office, body: own } : office, 'plural title')
      isFirst = false
      end = place.to
    }
  }
}
