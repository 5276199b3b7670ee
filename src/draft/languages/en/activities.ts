/** Verbs for what visitors do besides meeting people, by their base form. */
export const activityVerbs: string = `
tour visit inspect attend lay take participate inaugurate open unveil address deliver observe watch witness sign ink initial hand present
launch plant bless preside chair co-chair cochair offer pay hold give speak interact look drop sit hear see walk join head go encounter
travel flag cut release view admire perform mark commemorate celebrate pass receive review host donate confer decorate exchange conclude
ride board sail ring light moderate co-host familiarise familiarize acquaint get break distribute commission monitor sample taste
greet dine lunch dedicate award bow pray stop proceed conduct honour honor officiate make have explore lead answer mingle chat talk
meet lecture kick raise salute fly play cast enjoy engage complete recite bestow drive hike stroll pose wave
`

/** Past forms that no rule makes. */
export const irregularDone: Readonly<Record<string, string>> = {
  lay: 'laid',
  take: 'took',
  pay: 'paid',
  hold: 'held',
  give: 'gave',
  speak: 'spoke',
  sit: 'sat',
  hear: 'heard',
  see: 'saw',
  go: 'went',
  cut: 'cut',
  ride: 'rode',
  ring: 'rang',
  light: 'lit',
  get: 'got',
  break: 'broke',
  make: 'made',
  have: 'had',
  lead: 'led',
  meet: 'met',
  fly: 'flew',
  drive: 'drove',
  cast: 'cast',
}
export const doublingDone: string = `cut sit get drop flag stop chat travel initial`

const group =
  '(?:also )?(?:with )?(?:the |some |several |a group of |a number of |young |senior |local |leading |top |other )?(?:(?:<[ANL]\\d+>|[a-z-]+) ){0,3}(?:students?|community|leaders|entrepreneurs|alumni|members|businesspeople|representatives|women|workers|volunteers|residents|journalists|pupils|diaspora|compatriots|families|officials|youth|businessmen|investors|experts|scholars|veterans|refugees|staff|nationals|expatriates|priests|religious|society|leadership|executives|farmers|engineers|doctors|nurses|soldiers|troops|peacekeepers|teachers|children|survivors|press|media|reporters|lawmakers|parliamentarians|mps|companies|business|villagers|activists|academics|professors|researchers|artists|athletes|crew|fishermen)\\b'

/** Verbs that tell an item of the programme only together with what stands behind them. */
export const doneOnlyWith: Readonly<Record<string, RegExp>> = {
  visit:
    /^(?!to\b|by\b|of\b|from\b|on\b|in\b|is\b|was\b|will\b|would\b|began|ends?\b|concludes|comes?\b|came\b|and\b|,|\.|(?:the )?(?:republic of |kingdom of )?<N\d+>|<A\d+> ?(?:[.,]|and|$))/,
  attend: /^(?!(?:also )?by\b|,|\.)/,
  address:
    /^(?:the|a|an|<[BLNA]|both|students|members|business|parliament|senior|delegates|lawmakers|[a-z]+ (?:forum|meeting|conference|session))/,
  lay: /^(?:an? |the |floral |fresh )*(?:wreaths?|flowers?|stone|floral|foundation|cornerstone|bouquets?|garlands?|tributes?)/,
  take: /^(?:part in (?!an? (?:collective )?meeting with)|a (?:[a-z-]+ )?(?:tour|walk|ride|boat|look|stroll|trip|cruise|train)|in a |the salute|to the streets|questions)/,
  participate: /^in (?!an? (?:collective )?meeting with)/,
  open: /^(?:the|a|an|<[BL])/,
  deliver: /^(?!in\b|by\b|to\b|on\b)/,
  observe: /^(?!that\b)/,
  sign: /^(?!by\b|,|\.|up\b|off\b|are\b|is\b|as\b|during\b|between\b|at\b|in\b|last\b|earlier\b)/,
  ink: /^(?:a|an|the|two|three|several|[a-z]+ (?:agreements|memorand))/,
  initial: /^(?:a|an|the|two|three|several) /,
  hand: /^(?:over (?!before\b|to\b|by\b|in\b)|out )/,
  present: /^(?!by\b|at\b|when\b|with\b|in\b|day\b|,|\.|(?:his|her) credentials)/,
  launch: /^(?:the|a|an|<B|two|three|[a-z]+ (?:programme|project)) ?/,
  plant: /^(?:a|an|the|trees?|saplings?|[a-z]+ (?:tree|sapling)s?|<[AB]\d+> (?:tree|sapling)s?) ?/,
  preside: /^(?:at|over) /,
  chair: /^(?:a|an|the) /,
  offer:
    /^(?:flowers|(?:a |an )?(?:[a-z]+ )?(?:wreath|tribute|garlands?|lunch|dinner|banquet)|prayers|incense|fateha|floral|tributes|gratitude|alms) ?/,
  pay: /^(?:(?:rich |floral |his |her |their |last |glowing |silent )*(?:tributes?|homage|respects)|a (?:[a-z]+ )?(?:visit|call) to (?:the |a )?(?!<[NAPR]))/,
  hold: /^(?:(?:a|an) )?(?:(?:joint|short|brief|closing|news|town|round|question|business|master|working) ?-?)*(?:press|news|conference|briefing|point|hall|table|class|seminar|workshop|exhibition|reception|banquet|ceremony|concert|business-to-business|open day)\b/,
  give: /^(?:(?:a|an|the) (?:[a-z]+ ){0,2}(?:lecture|speech|talk|address|interview|press|statement|reception|dinner|lunch|banquet|concert|presentation)|(?:speech|lecture)s?)/,
  speak: new RegExp(
    `^(?:at (?!the end|his|her|length)|before (?:the|a) |to (?!him|her|them|reporters|journalists|the press|<[PRNA])|${group.replace('(?:with )?', 'with ')})`,
  ),
  talk: new RegExp(`^(?:to|${group.replace('(?:with )?', 'with ')}) ?(?!<[PR])`),
  interact: /^with /,
  look: /^(?:in )?at /,
  drop: /^in (?:at|on) /,
  sit: /^(?:on|in on) /,
  hear: /^(?!that\b|from\b|of\b|about\b|how\b)/,
  see: /^(?:the|a|an|how|<[LBA]|at first hand|first-hand|works|[a-z-]+ classrooms)(?! (?:need|importance|future|same|visit|role|relationship))/,
  walk: /^(?:through|around|along|across|past|up|down|the|over|into|among|in the) ?/,
  join: /^(?:a|the|an|in (?:a|the)|<A\d+> (?:students|soldiers)) (?!<[RP]|<B\d+> in\b)/,
  head: /^the (?:[a-z]+ )?(?:<[AN]\d+> )?delegation (?:to|at)/,
  go: /^(?:to (?:the |a )(?!<[PRNA])|on (?:a (?:tour|walk|boat|city|sightseeing)|board)|aboard|sightseeing|to see)/,
  travel: /^to (?:the |a )(?!<[PRNA])/,
  flag: /^off /,
  cut: /^(?:the|a) (?:[a-z]+ )?(?:ribbon|tape|cake|first sod)/,
  release: /^(?:a|an|the|<) ?/,
  mark: /^the (?!first|start|end|second|highest|beginning)/,
  perform: /^(?!well|by)/,
  pass: /^by /,
  receive:
    /^(?:an? |the |his |her )(?:[a-z]+ )?(?:guard of hono|honorary|salute|key|medal|award|order of|doctorate|gift|briefing|tour|degree|[a-z-]+ gun|ceremonial|warm welcome|red carpet|insignia|prize|title)/,
  review: /^(?:an? |the )(?:[a-z]+ )?(?:guard|honou?r guard|parade|troops)/,
  host: /^(?:an? |the )(?:[a-z-]+ ){0,3}(?:reception|dinner|lunch|banquet|breakfast|round|seminar|forum|iftar|event|luncheon|tea|concert|meeting)(?! (?:in|for) (?:his|her|their|honou?r))/,
  confer: /^(?!with\b|on\b|about\b)/,
  exchange: new RegExp(
    `^(?:views|opinions|experiences) ${group.replace('(?:with )?', 'with ')}|^(?:gifts|documents|instruments|notes|presents|souvenirs|mementos|letters|copies|signed)`,
  ),
  conclude:
    /^(?:an? |the |two |three )(?:[a-z-]+ ){0,3}(?:agreement|memorand|contract|protocol|treat|convention|deal)/,
  ride: /^(?:a|an|the|in|on|along|through) /,
  board: /^(?:a|an|the|<[BL]) ?/,
  sail: /^(?:on|along|aboard|across|to|around) /,
  ring: /^the /,
  light: /^(?:a|the|an|candles?) ?/,
  familiarise: /^(?:himself|herself|themselves|with) /,
  familiarize: /^(?:himself|herself|themselves|with) /,
  acquaint: /^(?:himself|herself|themselves) /,
  get: /^(?:acquainted|to know|a (?:[a-z]+ )?(?:look|tour|glimpse)) /,
  break: /^(?:ground|the ground|the fast|bread)/,
  commission: /^(?:a|an|the|<B) ?/,
  monitor: /^(?:the (?:vote|poll|count|election|opening|voting)|polling|voting) ?/,
  greet:
    /^(?:the |members |hundreds |thousands |crowds |well-wishers|schoolchildren|students|residents|local |young )/,
  dine: /^(?:with|at) (?!<[PR])/,
  lunch: /^(?:with|at) (?!<[PR])/,
  award: /^(?!by\b)/,
  bow: /^(?:before|in front|at) /,
  pray: /^(?:at|in|for|before) /,
  stop: /^(?:at|by|off) /,
  proceed: /^to (?:the |a )?(?!<[PRN])/,
  conduct: /^(?:an? |the )?(?:[a-z]+ )?(?:tour|visit|inspection|aerial|mass)/,
  honour: /^(?:the (?:fallen|dead|victims|memory)|fallen)/,
  honor: /^(?:the (?:fallen|dead|victims|memory)|fallen)/,
  make: /^(?:a (?:[a-z]+ )?(?:stop|tour|speech|trip to the|visit to (?:the|a)|presentation|donation|pilgrimage|keynote)|an? (?:opening|aerial|keynote|entry) )/,
  have: /^(?:a (?:look|tour|walk|photo|ride|boat|guided|group photo)|tea at|the opportunity to (?:see|visit|tour))/,
  lead: /^(?:the (?:<[AN]\d+> )?delegation (?:at|to|in)|a (?:round|seminar|workshop|prayer|panel)) ?/,
  answer: /^questions/,
  meet: new RegExp(`^${group}`),
  officiate: /^at /,
  lecture: /^(?:at|to|on) /,
  kick: /^off /,
  raise: /^(?:the (?:flag|<[AN]\d+> flag)|a toast)/,
  salute: /^the (?:flag|colours|memory)/,
  fly: /^over /,
  play: /^(?:a|the|an|in) /,
  cast: /^(?:a|his|her|the first) /,
  enjoy: /^(?:a|the|an) /,
  engage: new RegExp(
    `^in (?:a|an) (?:[a-z]+ )?(?:dialogue|discussion|conversation) with (?:the )?(?!<[PR])`,
  ),
  complete: /^(?:a|the) (?:tour|course|training|pilgrimage)/,
  chat: new RegExp(`^with (?!<[PR])`),
  drive: /^(?:along|through|around|to the) /,
  pose: /^for /,
  wave: /^(?:to|at) the /,
  distribute: /^(?!by\b)/,
  celebrate: /^(?:mass|holy|the|a) ?/,
}

/** What visitors undergo: was presented with, was shown, was given a tour of. */
export const undergone: RegExp =
  /^(?:also |then |later |both |accorded |jointly )*(?:presented with|shown (?:around |the |a )|given (?:an? |the )(?:[a-z-]+ ){0,2}(?:tour|briefing|guard|welcome|reception|demonstration|presentation|rundown)|accorded|awarded|conferred|decorated with|invested with|treated to (?:a|an)|briefed (?:on|about|at|in|by (?!(?:the |<P|<R)))|guests? of honou?r|taken (?:on|to|around)|introduced to|(?:welcomed|received|greeted) with|welcomed to (?:a|an)|seen off|hosted (?:to|at (?:a|the))|serenaded|entertained)/

/** How guests are met and seen off: at an airport this is an item of the programme and no meeting. */
export const reception: RegExp =
  /^(?:also |warmly |personally )*(?:received|welcomed|greeted|met|seen off) /

/** Where guests arrive and leave. */
export const gateways: RegExp =
  /\b(?:[Aa]irports?|[Aa]ir ?[Bb]ase|[Rr]ailway [Ss]tation|[Tt]armac)\b|\barrival in \p{Lu}/u

/** Documents that are signed. */
export const documentNouns: RegExp =
  /^(?:agreements?|memorand(?:um|a|ums)|mous?|protocols?|roadmap|programmes?|declaration|plan|documents?|treat(?:y|ies)|arrangements?|contracts?|statement|communiqu[eé]|accords?|conventions?|letters?|pacts?|deals?|instruments)$/

/** Occasions that are held or given. */
export const occasionNouns: RegExp =
  /^(?:ceremony|banquet|dinner|lunch|luncheon|reception|concert|exhibition|conference|seminar|forum|workshop|roundtable|round|briefing|gala|performance|mass|service|parade|iftar|symposium|screening|minute|plaque|monument|statue|bust|tree|wreaths?|flowers?|embassy|consulate)$/

/** Participles by which a document or an occasion comes about. */
export const passiveDeeds: RegExp =
  /^(?:(?:also|jointly|then|later|subsequently|solemnly|officially|formally) ){0,2}(signed|issued|adopted|initialled|initialed|exchanged|concluded|unveiled|launched|inaugurated|opened|inked|planted|laid)\b(?: on <D\d+>)?/

/** Participles by which an occasion comes about. */
export const passiveOccasions: RegExp =
  /^(?:(?:also|jointly|then|later|solemnly|officially|formally) ){0,2}(held|hosted|given|organi[sz]ed|staged|observed|unveiled|inaugurated|opened|planted|laid|celebrated)\b(?: on <D\d+>)?/

/** Items of a programme as nouns. */
export const nominalActivities: RegExp =
  /\b(?:(?:a|an|the) )?(?:(?:welcome|welcoming|signing|wreath-laying|tree-planting|opening|closing|ceremonial|farewell|unveiling|inauguration|groundbreaking|flag-raising) (?:ceremony|welcome)|(?:moment|minute) of silence|walk around|tour of|press (?:point|briefing)|joint press|round table|ceremonial welcome|guard of honou?r at|flowers at|visit to the <[BL]\d+>|visit to (?:the |a )?(?:[a-z-]+ ){0,2}(?:college|museum|school|factory|plant|university|centre|center|farm|hospital|memorial|site|camp|base|port|market|mosque|church|cathedral|temple)|dinner given|banquet in|reception (?:for|hosted)|panel at|opening of (?:a|an|the)|(?:meeting|conversation) with (?:the )?(?:<A\d+> )?(?:[a-z-]+ ){0,2}(?:students|community|alumni|entrepreneurs|diaspora|pupils|veterans|businesspeople|compatriots)|conversation with (?!<)|gala dinner|state banquet|business-to-business meetings)\b/g

/** Where a clause of an activity ends. */
export const activityEnds: RegExp =
  / (?:[.;?!]|, (?:and )?(?:then )?(?:where|which|who|before|after|while|whereas|as well as|adding|saying|noting|thanking|during|following|followed by|in an effort|as part of|the first|to discuss|to mark|accompanied)\b|,? and (?:both|the two) |,? ?and (?:(?:also|then|later|subsequently|will|was|were|paid|had|held|followed|he|she|they|on|in|after) )*(?:met|meet|held|hold|attend(?:ed|ing)?|visit(?:ed|ing)?|tour(?:ed|ing)?|la(?:id|y|ying)|took|take|taking|sign(?:ed)?|open(?:ed)?|deliver(?:ed)?|inspect(?:ed)?|witness(?:ed)?|addressed|was received|will|was|were|call(?:ed)?|interact(?:ed)?|ha[sd]|inaugurated?|join(?:ed)?|said|expressed|praised|sat|paid|offer(?:ed)?|gave|handed|receive[sd]?|talk(?:ed)?|planted|observed|watched|presented|thanked|discuss(?:ed)?|agreed|had|went|spoke|unveiled|launched|cut|stressed|noted)\b|, (?:visited|toured|attended|laid|took part|observed|met|held|signed|opened|inspected|handed|addressed|delivered|unveiled|planted|paid|offered|watched|spoke|participated|called on|inaugurated|received)\b|(?:where|whereas|followed by|to (?:discuss|advance|explore|express|convey|exchange views))\b)/
