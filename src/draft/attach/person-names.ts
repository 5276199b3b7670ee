import { glue, type ReadSentence } from '../reading.ts'
import type { Naming } from './namings.ts'

/** Whether a name is that of a person: addressed, in office, of several words and not where places stand. */
export function isPerson(sentences: readonly ReadSentence[], naming: Naming): boolean {
  const scene = sentences[naming.sentence]
  const { mention, keys } = naming
  if (!scene || !mention || isOfMonument(scene, naming)) return false
  if (mention.isAddressed || isBehindOffice(scene, naming)) return true
  if (isDateline(scene, naming)) return false
  if (keys.length < 2 || keys.some(key => /\d/.test(key))) return false
  return isBeforeOffice(scene, naming) || !isOfThing(scene, naming)
}

/** The statue of A: a thing that bears the name. */
const isOfMonument = ({ tokens }: ReadSentence, { from }: Naming): boolean =>
  /\b(?:statue|monument|bust|mausoleum|memorial|tomb|grave|portrait|birthplace|museum) (?:of|to) /.test(
    glue(tokens, Math.max(0, from - 6), from) + ' ',
  )

function isBehindOffice({ tokens, mentions }: ReadSentence, { from }: Naming): boolean {
  const before = mentions.findLast(other => other.to <= from)
  return before?.type === 'office' && /^(?:,|\(|)$/.test(glue(tokens, before.to, from))
}

function isBeforeOffice({ tokens, mentions }: ReadSentence, { to }: Naming): boolean {
  const after = mentions.find(other => other.from >= to)
  return (
    after?.type === 'office' &&
    /^(?:,|\(|, the|, a|, who is|, who is also (?:a|the)?|- |–)$/.test(glue(tokens, to, after.from))
  )
}

/** In A, the A, A River: the name of a place or a thing. */
function isOfThing(scene: ReadSentence, naming: Naming): boolean {
  const before = scene.tokens[naming.from - 1]?.key ?? ''
  if (before === 'the') return true
  if (placePrepositions.test(before) && !isHeld(scene, naming)) return true
  return /^(?:river|company|agreement|project|programme|program|market|railway|corridor|lake|agenda|festival|prize|award|forum)$/.test(
    scene.tokens[naming.to]?.key ?? '',
  )
}

const placePrepositions =
  /^(?:in|at|near|from|of|to|around|outside|visited|toured|called|over|via)$/

/** TUXTLA GUTIERREZ, Mexico: a name in capitals that opens a report is where it was written. */
const isDateline = ({ tokens, text }: ReadSentence, { from, to }: Naming): boolean =>
  from === 0 &&
  /^[\p{Lu}\P{L}]+$/u.test(text.slice(tokens[from]?.start, tokens[to - 1]?.end)) &&
  /^[,(:–—-]$/.test(tokens[to]?.text ?? '')

/** "of X" and "to X" may be a person where the words before make it so: visit of X, speech to X. */
const isHeld = ({ tokens }: ReadSentence, { from }: Naming): boolean =>
  /^(?:visit|arrival|trip|death|invitation|leadership|son|daughter|wife|remarks|successor|office|speech|according|words|thanks|message|letter|delegation)$/.test(
    tokens[from - 2]?.key ?? '',
  )
