/** A body named in a sentence. */
export interface BodyMention {
  readonly type: 'body'
  readonly from: number
  readonly to: number
  readonly name: string
  readonly acronym?: string
  /** The word that says what kind of body it is. */
  readonly head: string
  /** Its country, where its name says it. */
  readonly code?: string
  /** The body above it, where its name says it: the Committee of the Assembly. */
  readonly parent?: BodyMention
  /** Where the name of the parent is left out, its end: Standing Committee | of the CPP. */
  readonly ownTo: number
}
