import type { Analysis } from '../analyse.ts'
import type { Range } from '../attach/people.ts'
import { caught } from '../masked.ts'
import { personOfParty } from '../resolve/evidence.ts'
import { fold } from '../tokens.ts'

/** A country that the report names. */
export interface NamedCountry {
  readonly code: string
  readonly range: Range
}

/** Lists the countries that are named, by name or adjective, in their order. */
export function countriesNamed({ masked }: Analysis): readonly NamedCountry[] {
  const found = new Map<string, NamedCountry>()
  for (const { scene, index } of masked)
    for (const mention of scene.mentions) {
      const code =
        mention.type === 'place' && mention.kind !== 'city'
          ? mention.code
          : mention.type === 'office'
            ? mention.code
            : undefined
      if (code !== undefined && !found.has(code))
        found.set(code, { code, range: { sentence: index, from: mention.from, to: mention.to } })
      const to = mention.type === 'office' ? mention.toCode : undefined
      if (to !== undefined && !found.has(to))
        found.set(to, { code: to, range: { sentence: index, from: mention.from, to: mention.to } })
    }
  return [...found.values()]
}

/** A city or other place that the report names. */
export interface NamedPlace {
  readonly name: string
  readonly code?: string
  readonly range: Range
}

const before =
  /^(?:in|at|near|to|from|around|outside|via|toured|visited|village|town|city|port|district|over|of)$/

/** Lists cities and places: known ones, those with a word like Palace, and names that stand where places stand. */
export function placesNamed({ masked, attached }: Analysis): readonly NamedPlace[] {
  const found = new Map<string, NamedPlace>()
  const taken = new Set(attached.persons.flatMap(({ keys }) => keys))
  for (const { scene, index } of masked) {
    if (scene.sentence.isTitleCased) continue
    for (const mention of scene.mentions) {
      const range = { sentence: index, from: mention.from, to: mention.to }
      const place =
        mention.type === 'place' && (mention.kind === 'city' || mention.kind === 'venue')
      const previous = scene.tokens[mention.from - 1]?.key ?? ''
      const second = previous === 'the' ? (scene.tokens[mention.from - 2]?.key ?? '') : previous
      const isFree =
        (mention.type === 'unknown' || mention.type === 'person') &&
        before.test(second) &&
        !(second === 'of' && previous === 'the')
      if (
        !place &&
        (!isFree ||
          /^(?:monument|statue|opposition|according|tribute|thanks|mausoleum)$/.test(
            scene.tokens[mention.from - 2]?.key ?? '',
          ))
      )
        continue
      if (
        mention.type === 'unknown' &&
        scene.tokens.slice(mention.from, mention.to).every(({ key }) => taken.has(key))
      )
        continue
      if (
        mention.type === 'person' &&
        attached.at.some(({ sentence, from }) => sentence === index && from === mention.from)
      )
        continue
      const key = fold(mention.name)
      if (!found.has(key))
        found.set(key, {
          name: mention.name,
          range,
          ...(mention.type === 'place' && mention.code !== undefined ? { code: mention.code } : {}),
        })
    }
  }
  return [...found.values()]
}

/** Who invited: a person, a body, or a side as it is called. */
export interface Inviter {
  readonly name: string
  readonly person?: number
  readonly body?: string
  readonly range: Range
}

/** Finds who invited the visitors. */
export function inviters(analysis: Analysis): readonly Inviter[] {
  const { frames, masked, attached, resolution } = analysis
  const found: Inviter[] = []
  for (const frame of frames) {
    const sentence = masked[frame.sentence]
    if (frame.type !== 'invite' || !sentence) continue
    const range = (item: { readonly from: number; readonly to: number }) => ({
      sentence: frame.sentence,
      from: item.from,
      to: item.to,
    })
    for (const object of frame.objects) {
      const person = personOfParty(object, frame.sentence, attached)
      if (person !== undefined)
        found.push({
          name: attached.persons[person]?.name ?? '',
          person,
          range: range(object.item),
        })
      else if (object.type === 'body')
        found.push({ name: object.name, body: object.name, range: range(object.item) })
    }
    {
      const side = /^(?:<[AN]\d+>) (?:side|government|party|people|parliament|authorities)/.exec(
        sentence.text.slice(frame.end).replace(/^the /, ''),
      )
      const item = side ? caught(sentence, side[0]) : undefined
      if (item)
        found.push({
          name: sentence.scene.text.slice(
            sentence.scene.tokens[item.from]?.start,
            sentence.scene.tokens[item.to]?.end,
          ),
          range: { ...range(item), to: item.to + 1 },
        })
      else if (/\bon whose invitation/.test(sentence.text)) {
        const host = lastHost(analysis, frame.sentence, frame.start)
        if (host !== undefined)
          found.push({
            name: attached.persons[host]?.name ?? '',
            person: host,
            range: { sentence: frame.sentence, from: 0, to: 1 },
          })
      }
    }
  }
  const active = masked.flatMap(sentence =>
    [
      ...sentence.text.matchAll(
        /(<[PB]\d+>) (?:had |has )?invited (?:them|him|her|the delegation|the group)\b/g,
      ),
    ].map(match => ({ sentence, item: caught(sentence, match[1]) })),
  )
  for (const { sentence, item } of active) {
    const range = { sentence: sentence.index, from: item?.from ?? 0, to: item?.to ?? 1 }
    if (item?.referent?.type === 'person')
      found.push({
        name: attached.persons[item.referent.person]?.name ?? '',
        person: item.referent.person,
        range,
      })
    else if (item?.referent?.type === 'mention' && item.referent.mention.type === 'body')
      found.push({ name: item.referent.mention.name, body: item.referent.mention.name, range })
  }
  return found.filter(
    (one, index) =>
      found.findIndex(other => other.name === one.name) === index && one.person !== resolution.head,
  )
}

function lastHost(
  { attached, resolution }: Analysis,
  sentence: number,
  _start: number,
): number | undefined {
  return attached.at.findLast(
    place => place.sentence === sentence && resolution.sides.get(place.person) === 'host',
  )?.person
}
