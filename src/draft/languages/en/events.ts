import type { EventType } from '../../frames/events.ts'

interface EventPattern {
  readonly type: EventType
  readonly pattern: RegExp
}

const be = '(?:was|were|is|are|be|been|being)'
const adverbs =
  '(?:(?:respectively|separately|also|briefly|again|privately|individually|bilaterally|there|today|then|later|subsequently|warmly|earlier|first) ){0,2}'

/** The events of visits, over masked sentences. Every quantifier is bounded. */
export const patterns: readonly EventPattern[] = [
  { type: 'meet', pattern: new RegExp(`\\b(?:met|meets|meet) ${adverbs}(?:up )?(?:with )?`, 'g') },
  {
    type: 'meet',
    pattern:
      /\b(?:meetings?|talks?|discussions?|conversations?|consultations?|negotiations?|exchanges? of views|exchange|working sessions?|sessions?|breakfast|lunch|dinner|coffee|audience|interview|hour|dialogue|tete-a-tete|encounter|interviews)(?: (?:in|of|at|and|on|were|was|held|place|took|[a-z]+ (?:formats?|basis)|narrow|extended|<[LD]\d+>|also|separately|respectively|then|today)){0,8} (?:with|of) (?!a view)/g,
  },
  {
    type: 'meet',
    pattern:
      /\b(?:sat down|conferred|spoke|exchanged views|talked|shook hands|held a phone call|conversed) with /g,
  },
  {
    type: 'meet',
    pattern: /\bdiscuss(?:ed|ing|es)? [^<>.;]{1,70}? (?:<[NLB]\d+> )?with (?:the )?(?=<P)/g,
  },
  { type: 'meet', pattern: /^(?:\d+ \. )?with (?=(?:the )?<P)/g },
  { type: 'meet', pattern: /\bagreed with (?=(?:the )?<P)/g },
  {
    type: 'meet',
    pattern:
      /\b(?:call(?:ed|s|ing)?|courtesy calls?|courtesy visits?) (?:also )?(?:on|upon|to) (?!him\b|her\b|them\b)/g,
  },
  {
    type: 'received',
    pattern: new RegExp(
      `\\b${be} ${adverbs}(?:also )?(?:received|welcomed|greeted|hosted|briefed|granted an audience)(?: (?:(?!by |and |with |to )[a-z-]+|<[LDBU]\\d+>)){0,7} by `,
      'g',
    ),
  },
  {
    type: 'received',
    pattern:
      /\b(?:dinner|lunch|banquet|reception|breakfast) (?:was |will be |is |to be )?(?:given|hosted|offered) (?:in (?:his|her|their) honou?r )?by /g,
  },
  {
    type: 'receive',
    pattern:
      /\b(?:received|receives|welcomed|welcomes|hosted|hosts|briefed|granted) (?=(?:the |a |his |her |an audience to |visiting )*(?:<[PRA]\d+>|him\b|her\b|them\b|delegation|guests))/g,
  },
  {
    type: 'receive',
    pattern:
      /\b(?:hosted|hosts|offered|gave|will host) (?:a|an) (?:[a-z]+ ){0,2}(?:banquet|dinner|lunch|luncheon|reception) (?:in (?:his|her|their) honou?r|for him|for her|in honou?r of)/g,
  },
  { type: 'call-on-him', pattern: /\bcall(?:ed|s)? (?:also )?(?:on|upon) (?:him|her|them)\b/g },
  {
    type: 'accompany',
    pattern:
      /\b(?:accompanied|joined) (?:(?:on|throughout|during) (?:the|his|her) (?:visit|trip) )?by /g,
  },
  {
    type: 'accompany',
    pattern:
      /\b(?:travell?ing with (?:him|her|the <[PR]\d+>|them|<P\d+>) (?:is|are|were|was)|accompanying (?:him|her|the (?:delegation|<[PR]\d+>)|<P\d+>) (?:is|are|were|was)|with (?:him|her|them) (?:is|are|was|were)) /g,
  },
  {
    type: 'member',
    pattern:
      /(?:(?:<R\d+>|\bmembers|\bparticipants) of (?:the|his|her) (?:delegation|group|mission|team) (?:are|were|include|included|is)|\bdelegation (?:also )?(?:,? ?which )?(?:also )?(?:includes?|included|consists? of|comprises?|comprised|is made up of|was composed of)|\btaking part (?:are|were)|\b(?:besides its chair )?it consists of|\bmembers of the delegation are|\bin (?:his|her|the|their) (?:entourage|delegation|team) (?:are|were|is|include[sd]?)|\b(?:its )?other members are)\b ?:? ?/g,
  },
  {
    type: 'attend',
    pattern:
      /\b(?:attended by|(?:those|others|also) (?:present|attending)(?: at the [a-z]+)? (?:were|was|included?|are)|attendees included|also (?:in attendance|present|attending) (?:was|were|are|at [^<>.;]{1,20})|in the presence of|in attendance were|also present (?:was|were)|attended (?:also )?by) /g,
  },
  {
    type: 'invite',
    pattern:
      /\b(?:at|upon|on|following|under) (?:the |an |a )?(?:kind |official |personal )?invitation (?:of|from|by|extended by) (?:the )?/g,
  },
  {
    type: 'invite',
    pattern: /\b(?:invited by|on whose invitation|at whose invitation) (?:the )?/g,
  },
  { type: 'join', pattern: /\b(?:together|along|alongside|jointly) (?:with )?(?=(?:the )?<P)/g },
  { type: 'lead', pattern: /\b(?:led|headed|chaired) by (?:the |its |a )?/g },
]

/** What two do with each other, over masked sentences; both stand before the verb. */
export const reciprocal: RegExp =
  /\b(?:met(?= (?:in|at|on|for|here|today|yesterday|again|<[DL]|to|and|,|\.|during|earlier))|meet(?= (?:in|at|on|for|<[DL]|\.))|(?:held?|hold|had|have|started|began|opened|concluded|continued|conducted) (?:[a-z-]+ ){0,5}(?:talks|meeting|meetings|discussions?|consultations|conversation|negotiations|exchange of views|tete-a-tete)\b|discussed|exchanged views|sat down|conferred|compared notes|led (?:their|the) (?:[a-z]+ )?delegations|shook hands)/g

/** What those do who were there too, and who stand before the verb. */
export const attending: RegExp =
  /\b(?:(?:was|were) (?:also )?present(?= (?:\.|,|and|(?:at|during) (?:the |this )?(?:meeting|talks|audience|discussions?|conversation|lunch|dinner)))|(?:also )?(?:attended|took part in|participated in|joined|sat in on) (?:the|this) (?:meeting|talks|discussions?|audience|call|lunch|dinner|conversation)\b)/g

/** A visit, over masked sentences, with who goes in the first group. */
export const visitVerbs: RegExp =
  /(<[PRU]\d+>|\bdelegation\b|\bmission\b|\bhe\b|\bshe\b|\bhighness\b)((?:[^<>.;]|<[DABNL]\d+>){0,90}?) (?:visit(?:s|ed|ing)?|travel(?:s|led|ed|ling|ing)?|arrive(?:s|d)?|pa(?:y|ys|id|ying) (?:an? |his |her |the )?(?:[a-z-]+ ){0,3}visit|undert(?:ook|akes?|aken)|ma(?:de|kes?) (?:an? )?(?:[a-z-]+ ){0,2}(?:visit|trip)|(?:on|for|wound up|winds up|began|begins|begin|start|started|concluded|concludes|ended|ends|completed|opened|cut short|cancelled|canceled|postponed|called off|scrapped|led|lead) (?:an? |his |her |their |its |the )?(?:[a-z0-9-]+ ){0,4}(?:visit|trip|tour|mission|work)|(?:left|leaves?|depart(?:s|ed)?|set off|set out)(?: (?:<[DL]\d+>|here|today|on|this|morning|evening)){0,4} (?:for|to)|flew|landed|returned|(?:is|was|are|were|will be|had been expected|is expected|arrived|to have spent [a-z ]{3,20}) in)\b/g

/** A visit as a noun, with who goes in the first group. */
export const visitNouns: readonly RegExp[] = [
  /\bback (?:in|from) (?:<[NL]\d+>)[^<>.;]{0,30} , (?:the )?(<[PR]\d+>)/g,
  /(<[PR]\d+>) (?:[^<>.;]{0,40} )?(?:wound up|ended|concluded)\b/g,
  /\b(?:visit|trip|travel|arrival|tour|departure) (?:to (?:the )?<[NL]\d+> )?(?:of|by) (?:the |its |<N\d+> 's )?(<[PR]\d+>)/g,
  /(<[PR]\d+>) 's (?:[a-z-]+ ){0,3}(?:visit|trip|travel|tour)\b/g,
  /\breceived (?:(?:in|at|on|his|her|the|office|palace|today|yesterday|<[LD]\d+>) ){1,9}(<P\d+>)/g,
  /\b(?:received|receives|met|meets|welcomed|hosted|with|by) [^<>.;]{0,40}(<P\d+>)[^<>.;]{0,70}?\b(?:who (?:is|are|was|were) (?:[a-z-]+ ){0,3}(?:visit|in)|on (?:an? |his |her )?(?:[a-z-]+ ){0,3}visit|currently visiting|during (?:his|her) (?:[a-z-]+ ){0,2}visit)/g,
  /\bvisiting (<[PR]\d+>)/g,
  /\bahead of (?:his|her) departure for [^;.]{1,60} , (<[PR]\d+>)/g,
  /\bwith us in [^;.]{1,60}(<P\d+>)|(<P\d+>) with us in\b/g,
  /(<P\d+>) and (?:his|her) (?:accompanying )?(?:delegation|entourage|team)/g,
]

/** Who leads the delegation, in the first group. */
export const leaders: readonly RegExp[] = [
  /\b(?:leading|heading|at the head of) (?:the|an?) (?:[a-z0-9-]+ ){0,3}(?:delegation|mission|group|team) (?:is|was|are|were) (?:the )?(<[PR]\d+>)/g,
  /\b(?:delegation|mission|group|team|visit|observers|mps|meps|parliamentarians|members|trip|party)\b(?:(?!\bmission from\b|\b(?:supported|assisted|backed|joined) by\b)[^.;]){0,140}?\b(?:(?:led|headed|chaired) by|presided over by) (?:[a-z-]+ |'s ){0,5}?(<[PRU]\d+>)/g,
  /(<P\d+>)(?:[^<>.;]|<[RBD]\d+>){0,60}?\b(?:(?:jointly |co-)?(?:led|leads|leading|heads|heading|headed|will lead|will head)) (?:an? |the |his |her )?(?:<A\d+> )?(?:[a-z-]+ ){0,3}(?:delegation|mission|group|team)\b/g,
  /(<[PR]\d+>)[^.;]{0,120} at the head of an? (?:[a-z0-9-]+ ){0,4}(?:delegation|mission|team)/g,
  /(<P\d+>) (?:, [^.;<>]{0,40})?(?:, )?(?:head|leader|chair) of the (?:delegation|group|mission|team)/g,
  /(<P\d+>)[^.;<>]{0,30} (?:is|as) the (?:<R\d+>|head|leader|chair) of the (?:delegation|group|mission|team)/g,
]

/** Words by which a sentence looks back, or far ahead, and does not speak of this visit. */
export const background: RegExp =
  /\b(?:it will be recalled|last (?:visited|met|came|observed|held|led)|(?:the )?last (?!day|leg|stop|morning)(?:[a-z-]+ ){0,3}(?:visit|mission|meeting)|(?:two|three|four|five|ten|several) years ago|earlier this year|previous(?:ly)? (?:visit|minister|planned|<R\d+>)|a previous|since that of|same exhibition|in (?:19|20)\d\d\b(?! [-–] )|^next (?:month|year)|return visit|will lead the return|when (?:he|she) was|private trip|is not part of|not part of the delegation|had to drop out|initially set|last year|hosted an? <[BA]\d+> delegation|established diplomatic|\( archive \)|^archived?\b|\barchive (?:photo|picture|footage|copy)|paves? the way for|in preparation for (?:an?|the) |follow(?:s|ing|ed) (?:(?:the|his|her|an?|<[PR]\d+> 's) )(?:[a-z-]+ ){0,3}visit (?:by|of|to)\b|(?:visit|trip)[^.;]{0,40} last (?:week|month)\b|(?:a few|some|several) (?:days|weeks|months) ago)/

/** Who receives a delegation, in the first group: "A met a delegation of the Assembly of B". */
export const receivers: RegExp =
  /(<[PR]\d+>)[^<>.;]{0,40} (?:met|meets|meeting|received|receives|welcomed|welcomes|hosted|hosts|talks) (?:with )?(?:an? |the )?(?:(?:<[AD]\d+>|[a-z0-9-]+) ){0,5}(?:delegation|parliamentarians|lawmakers|meps|guests)\b/g

/** Who calls on whom: the visitor in the first group, the host in the second. */
export const callers: RegExp =
  /(<[PR]\d+>)(?:[^<>.;]|<[DLB]\d+>){0,60} (?:call(?:ed|s)|paid an? (?:[a-z]+ ){0,2}call) (?:on|upon) (?:the )?(<[PR]\d+>)/g

/** Who leads, in the first group, a body that may be a delegation, in the second. */
export const groupLeaders: RegExp =
  /(<[PR]\d+>)(?:[^<>.;]|<D\d+>){0,40} (?:led|leads|lead|leading|heads|headed|head|chairs) (?:the |an? )?(<B\d+>)/g

/** Whose side, in the first group, somebody leads in talks, in the second. */
export const sideLeaders: RegExp =
  /(<[AN]\d+>) (?:'s )?side (?:was |is )?(?:chaired|led|headed) by (?:[a-z-]+ ){0,3}(<[PR]\d+>)/g
