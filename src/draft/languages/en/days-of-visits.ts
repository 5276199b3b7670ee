/** Words of a sentence that speaks of what is to come. */
export const toCome: RegExp =
  /\b(?:will|is to|are to|is due|was due|is scheduled|was scheduled|is expected|had been expected|was to have|planned for|tomorrow|ahead of|is planned|upcoming)\b/

/** Words of a sentence that speaks of the visit. */
export const visitWords: RegExp =
  /\b(?:visit(?:s|ed|ing)?|trip|travel(?:s|led|ed|ling)?|tour|mission|journey|stay|work|programme|is in|was in|were in|will be in|are in|were our guests|guests|spent|days|with us|undertook|led|came)\b/

/** Before and behind the day on which a visit begins, over masked sentences. */
export const arrival: Readonly<Record<'before' | 'behind', RegExp>> = {
  before:
    /\b(?:arriv(?:ed|es|ing)|began|begins|begin|started|starts|opened|landed|leaves? for|reached|departure for|had been expected)\b(?:[^.;<>]|<[NLPBUR]\d+>){0,60}$/,
  behind: /^ ?(?:[^.;<>]|<[NLPBU]\d+>){0,40}\b(?:arrived|began|landed)\b/,
}

/** Before and behind the day on which a visit ends, over masked sentences. */
export const departure: Readonly<Record<'before' | 'behind', RegExp>> = {
  before:
    /\b(?:until|till|ends?|ended|concluded?s?|wound up|closed|returned|left|wrap|last day|stay until)\b(?:[^.;<>]|<[NLPBU]\d+>){0,60}$/,
  behind:
    /^ ?(?:\( <D\d+> \) |[^.;<>]|<[NLPBU]\d+>){0,20}\b(?:returned|wound up|ended|concluded)\b/,
}

/** Before and behind a day of something else than the visit: born on, the elections of. */
export const ofSomethingElse: Readonly<Record<'before' | 'behind', RegExp>> = {
  before:
    /\b(?:since|born|founded|signed (?:in|on)|established|interim statement|until 30|runs at)\b(?:[^.;<>]|<[NLB]\d+>){0,40}$|\bby $/,
  behind:
    /^ ?(?:by-election|election|general|presidential|summit|conference|anniversary|parliamentary elections?|poll|vote)/,
}

/** Before a day on which something was said: "said on Tuesday", or the place and day that open a dispatch. */
export const ofWords: RegExp =
  /\b(?:said|told|reported|announced|summed up|informs?|statement|confirmed)\b[^<>.;]{0,40}$|^<L\d+>[^<>]{0,10}$/

/** How many days a visit has, in words or figures: a three-day visit. */
export const lengths: readonly RegExp[] = [
  /\b([a-z]+|\d{1,2}) ?-? ?day (?:[a-z-]+ ){0,3}(?:visit|trip|tour|mission|stay|programme|working|official|state)/,
  /\b(?:[a-z]+-)?([a-z]+)-day (?:[a-z-]+ ){0,3}(?:visit|trip|tour|mission)/,
]
