/** Words that stand before what is talked about and say nothing of it. */
export const lightWords: string = `
i me my am that to the a an his her its their our this these those it he she they we is are was were be been being has have had would will should both
side sides also very great as how there about on of in for with at over against upon up and yet further furthermore fully
highly warmly deeply sincerely particularly especially regarding concerning towards toward during
`

const degrees =
  '(?:(?:strong|deep|sincere|full|great|high|particular|heartfelt|warm|mutual|firm|keen|continued|profound|best|special) ){0,2}'

/** What a speaker feels or holds: "his belief that", "the country's keen interest in", "the importance of". */
const feelings = [
  `${degrees}(?:belief|confidence|conviction|hopes?|gratitude|appreciation|thanks|satisfaction|admiration|interest|readiness|willingness|desire|wish|commitment|pleasure|success|optimism|determination|regret|intention|view|views|opinion) (?:that|for|in|at|to|with|about|over|on|of)`,
  `${degrees}support(?= (?:for|to) ) (?:for|to)`,
  `[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]*)?[’']s ${degrees}(?:appreciation|gratitude|commitment|thanks|willingness|interest|determination|desire|readiness|support) (?:to|for|in)`,
  'with (?:[a-z]+ )?(?:appreciation|satisfaction|concern|regret|interest|pleasure|pride)',
  '(?:great )?(?:importance|need|necessity|significance|value|weight) (?:of|for|to)',
  '(?:positively|highly|warmly|favourably|out) (?:of|about)',
  '(?:looks? |looked |looking )?forward to',
]

/** "a wide range of", "ways to", "efforts made by the hosts to": what stands behind is the topic. */
const vague = [
  '(?:wide |broad |whole )?(?:range|number|series|variety|array|set) of',
  '(?:new |possible |various )?(?:ways|means|avenues|how|opportunities|possibilities|steps|measures|options) (?:of|to|for)',
  'efforts (?:(?:made |undertaken )?by [^,.;]{2,30}? )?to',
  'each other (?:on|about|in|at)',
  'views on',
  'issues (?:of(?! (?:mutual|common|shared))|including|such as|related to|relating to|concerning)',
  'matters (?:of(?! (?:mutual|common|shared))|related to|relating to|pertaining to|concerning|including)',
]

/** Nouns before a topic that say nothing of it. */
export const lightNouns: RegExp = new RegExp(`^(?:${[...feelings, ...vague].join('|')}) `, 'iu')

/** Verbs for what states undertake together; behind "and" they begin another idea. */
export const actionVerbs: string = `
expand deepen strengthen enhance build promote increase boost develop speed join push improve open reopen resume sign launch establish
create maintain continue learn share support provide explore step advance foster consolidate broaden accelerate work cooperate
protect safeguard ensure complete finalise finalize double triple raise reduce invest train help encourage facilitate hold
organise organize set put bring take make keep give begin start send visit meet exchange coordinate strive implement conclude extend
upgrade diversify elevate intensify tackle fight combat prevent stand uphold defend respect host simplify remove lift ease link
connect modernise modernize restore renew buy sell export import return pursue study examine review negotiate welcome see
become remain allow grant offer receive introduce pay cut end stop find seek build use widen cement bolster harness realise realize
contribute collaborate engage observe develop overcome address invite join supply deliver waive recognise recognize lead attract mobilise mobilize adopt abolish
`

/** Verbs that double their last letter: set, setting. */
export const doubledVerbs: string = `set put begin cut step stop plan run win get let commit permit refer transfer`

/** Finite verbs at which the subject of a clause ends. */
export const finiteVerbs: string = `
share shares is are was were will would has have had can could should must may might shall do does did remains remain plays  contributes
contribute intends intend needs  serves serve makes make made brings bring meets offers  requires require attaches attach sees see
stands  wants want hopes  continues continue goes go gives give shows  supports  supported deserves deserve depends
depend belongs belong enjoys enjoy faces  holds reflects reflect represents constitutes opens helped helps helping became becomes
become began begins grew grows rose rises fell reached reaches demonstrates marks marked proves proved considers regards understands
understood knows lies came comes led leads provides 
`

/** Words at which a phrase that names a topic ends. */
export const phraseEnds: RegExp =
  / (?:that|which|who|whom|whose|where|when|while|whereas|because|so as|so that|in order|saying|adding|noting|stressing|including|such as|as well as|through|based on|suited to|designed to|be|ahead of|during|since|after|before|with a view|with the aim|aimed at|held|signed|if|although|though|but|until|unless|than|viewing|contributing|thereby|being|especially|particularly|according to|would|will|could|should|has been|have been|had been|was|were) /

/** Words that name no topic by themselves. */
export const emptyTopics: RegExp =
  /^(?:matters?|issues?|talks?|meetings?|(?:such |mutual |current |this )?visits?|confidence|ongoing|topics?|subjects?|questions?|things?|people|guests?|(?:two |both )?(?:sides|countries|parties)|cooperation with|each other|other|fact|time|days?|way|ways|delegation(?:['’]s current visit)?|adding|noting|saying|mission|others?|number|hope|belief|views?|willingness|readiness|gratitude|appreciation|thanks)$/i

/** "in the field", from which the field itself has been cut off. */
export const cutFields: RegExp =
  / (?:in|on|within|across) (?:the )?(?:fields?|areas?|sectors?|framework|context|spheres?)$/
