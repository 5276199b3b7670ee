/** Verbs by which somebody says something, by their base form. */
export const speechVerbs: string = `
say tell state declare announce note add stress emphasize emphasise underline underscore highlight remark comment explain clarify
elaborate outline describe mention recall remind repeat reiterate reaffirm affirm confirm assure reassure pledge promise vow undertake
express voice convey thank praise appreciate applaud laud hail commend salute congratulate felicitate wish hope assess regard
acknowledge recognize recognise admit concede request urge propose suggest recommend encourage exhort warn caution regret lament
deplore condemn denounce criticize criticise reject oppose support back endorse insist argue reveal disclose renew value demand stand
attach call ask appeal point speak talk touch refer welcome invite extend share offer agree look believe consider believe observe
report inform brief maintain advise dismiss deny rule seek transmit spell credit name dwell lay set put argue commit advocate reply respond direct instruct
`

/** Forms that no rule makes: base, past, and the verbs that double their last letter. */
export const irregularPast: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  speak: 'spoke',
  undertake: 'undertook',
  stand: 'stood',
  seek: 'sought',
  dwell: 'dwelt',
  lay: 'laid',
  set: 'set',
  put: 'put',
  spell: 'spelt',
}
export const doubling: string = `regret commit admit rebut set put`

/** Verbs that say something only together with what stands behind them. */
export const spokenOnlyWith: Readonly<Record<string, RegExp>> = {
  agree: /^(?:that|to|in) /,
  advise: /^(?:against|that|the|all) /,
  appeal: /^(?:for|to) /,
  ask: /^(?:for|that|whether|[a-z]+ side to|<[ABNPRL]\d+> (?:side )?(?:to|for)|[a-z]+ to) /,
  attach: /^(?:[a-z]+ ){0,3}(?:importance|value|weight|significance|priority)\b/,
  back: /^(?:the|a|an|<|its|his|her|their|any|all) ?/,
  believe: /^(?:that|in|the|<[PNAB]\d+>) ?/,
  brief: /^(?:the|him|her|them|<[PRAN]\d+>|his|members|journalists) ?/,
  call: /^(?:for\b|it |on (?:the )?(?:international|both|all|world|other|<[AN]\d+> (?:companies|firms|investors|business|government|side)|companies|countries|members|parties|investors|businesses|donors|partners)|(?:the|this|their|his|her) (?:[a-z]+ ){1,4}(?:"|“|an?\b)|<[NAB]\d+>(?: [a-z]+)? (?:a|an|the)\b)/,
  commit: /^(?:to|himself|herself|itself|themselves) /,
  consider: /^(?:that|it|the|its) /,
  direct: /^(?:that |the |their |his |ministers|officials)/,
  instruct: /^(?:the |their |his |ministers|officials)/,
  dwell: /^(?:on|upon) /,
  extend:
    /^(?:[a-z]+ |<[ANP]\d+> (?:'s )?){0,4}(?:thanks|gratitude|condolences|congratulations|greetings|invitation|wishes|appreciation|sympathy|support|hand)\b/,
  invite: /^(?:<[ABNPR]\d+>|companies|investors|businesses) ?/,
  lay: /^(?:stress|emphasis|out) /,
  look: /^forward to /,
  maintain: /^that /,
  name: /^(?:[a-z]+ ){1,4}as\b/,
  observe: /^that /,
  offer:
    /^(?:to|condolences|congratulations|help|support|assistance|(?:his|her|its|their|to) (?:[a-z]+ )?(?:condolences|congratulations|help|support|assistance|readiness|sympathy|country)) ?/,
  point: /^(?:out|to) /,
  put: /^forward /,
  refer: /^(?:to|in) /,
  report: /^(?:that|on) /,
  reply: /^that /,
  respond: /^that /,
  rule: /^out /,
  seek: /^(?:[a-z]+ |<[ANP]\d+> 's ){0,2}(?:support|help|assistance|cooperation|clarification|ways)\b/,
  set: /^out /,
  share:
    /^(?:that|(?:his|her|its|their|the|<[ANP]\d+> 's) (?:[a-z]+ ){0,2}(?:view|views|concern|concerns|experience|experiences|vision|assessment|conviction|belief)) ?/,
  speak: /^(?:of|about|positively|highly|warmly|in favour|in favor|against|out|up) /,
  spell: /^out /,
  stand: /^(?:ready|by|with|behind|for) /,
  support:
    /^(?:the|a|an|<|its|his|her|their|any|all|in|efforts|each|every|further|stronger|closer) ?/,
  talk: /^(?:about|of|over) /,
  touch: /^(?:on|upon) /,
  transmit: /^(?:[a-z]+ ){0,3}(?:greetings|wishes|invitation|message)\b/,
  undertake: /^to /,
  value:
    /^(?:the|its|his|<[ANP]\d+> 's) (?:[a-z]+ ){0,3}(?:ties|relations|relationship|partnership|friendship|support|cooperation|role|contribution) ?/,
  welcome:
    /^(?:that |<[ANP]\d+> 's |the |this |these |any |all |closer |further |more )(?:[a-z-]+ ){0,3}(?:progress|decision|efforts?|support|growth|steps?|visit|fact|initiatives?|agreements?|signing|investments?|interest|plans?|proposals?|cooperation|results?|opening|development|resumption|conclusion|increase|participation|news|readiness|commitment|release|adoption|idea|offer|role|ties|engagement|momentum)\b/,
  wish: /^(?:<[NAPBR]\d+>|the|him|her|them|success|every|[a-z]+ success|continued|further|for|that|to see|all) ?/,
}

/** States of mind that are said: is ready, was grateful. */
export const spokenStates: RegExp =
  /^(?:(?:also|always|fully|very|deeply|more than|particularly|still|now) ){0,2}(?:ready|willing|prepared|keen|interested|grateful|thankful|confident|convinced|committed|determined|concerned|optimistic|hopeful|looking forward) (?=to|for|that|in|about|of)/

/** What a side does that is worth noting, besides speaking. */
export const sideVerbs: RegExp =
  /^(?:highly|will|would|agree[ds]?|briefed|offer(?:ed|s)?|invited|hopes?|intends|plans|expects) /

/** Nouns behind the adjective of a country that make a side of it. */
export const sideNouns: RegExp =
  /^(?:side|people|government|party|hosts?|delegation|authorities|officials|parliament|ministry|leadership|house|guests?|parliamentarians|leader|counterpart)$/

/** Those who speak together, behind "the", "both" or "two". */
export const togetherNouns: RegExp =
  /^(?:sides|parties|leaders|ministers|countries|interlocutors|participants|teams|presidents|delegations|premiers|speakers|officials|governments|parliaments|neighbou?rs|nations|partners|men|women|diplomats|envoys|heads|generals|officers|commanders|chairs|pair|mayors|ambassadors|counterparts|foreign ministers|dignitaries|statesmen|states|capitals|chiefs|lawmakers|parliamentarians|ministries|monarchs|sovereigns|kings)$/

/** What people do together in talks; the topics stand behind. */
export const togetherVerbs: RegExp =
  /^(?:(?:discuss(?:ed|es|ing)?|review(?:ed|s)?(?! (?:an? |the )?(?:[a-z]+ )?(?:guard|honou?r|parade|troops))|explored?|explores|examined?|confer(?:red)? (?:on|about)|considered|decided|raised|analy[sz]ed|went over|go over|worked through|dealt with|delved into|took stock of|take stock of|deliberated (?:on|upon)|dwelt (?:on|upon)|focus(?:ed|sed)? (?:their talks )?on|concentrated on|covered|addressed|negotiated|concluded that|compared notes on|talked (?:about|over|of)|spoke (?:about|of)|touched (?:on|upon)|hold the same view on|held (?:a |an )?(?:[a-z-]+ ){0,3}(?:talks|discussions|discussion|consultations|exchanges?|exchange of views|conversation) (?:on|about)|had (?:a |an )?(?:[a-z-]+ ){0,3}(?:talks|discussions|discussion|consultations|exchanges?|exchange of views|conversation) (?:on|about)|exchanged (?:[a-z-]+ ){0,2}(?:views|opinions|ideas|notes|experiences?|information|assessments)(?: (?:in depth|in detail))? (?:on|about|over|regarding|concerning)|exchanged (?:a few )?(?:thoughts|words) on|agree[ds]?|pledged|vowed|undertook|condemned|called for|called on (?:the )?(?:international|all|both|other)|expressed|reaffirmed|reiterated|confirmed|stressed|underlined|underscored|emphasi[sz]ed|noted|highlighted|welcomed|voiced|stated|recalled|hailed|praised|shared|attached|acknowledged|recogni[sz]ed|committed|affirmed|declared|urged|looked forward to|directed|instructed|tasked|mandated|briefed)) /

/** What talks do, behind the noun for them. */
export const talksVerbs: RegExp =
  /^(?:mainly about|(?:was|were|is|are|will be) (?:[a-z]+ )?(?:devoted to|dedicated to|about|focused on|cent(?:red|ered) on)|cent(?:red|ered|res) on|focus(?:ed|sed|es|ing)? on|cover(?:ed|s|ing)?|dealt with|touched (?:up)?on|reviewed|addressed|discussed|explored|concentrated on|revolved around|dwelt on|worked through|turned (?:to|on)|ranged over|encompassed|included|tackled|examined|looked at|featured|considered) /

/** Nouns for talks. */
export const talksNouns: RegExp =
  /^(?:talks?|meetings?|discussions?|conversations?|consultations?|agenda|lunch|dinner|breakfast|exchanges?|sessions?|encounter|negotiations|dialogue|audience|call|interview)$/

/** Participles by which a topic is said to have been talked about, by nobody in person. */
export const passiveTopics: RegExp =
  /^(?:(?:also|further|again|likewise|then|all|both|briefly) )?(?:discussed|reviewed|raised|examined|explored|touched (?:up)?on|addressed|considered|stressed|emphasi[sz]ed|underlined|underscored|highlighted|noted|recalled|on the agenda|the focus of|at the cent(?:re|er) of|lauded|praised|mentioned|agreed(?: upon| on)?|analy[sz]ed)\b/

/** The next thing that somebody does who has said something: "and inked the agreement". */
export const thenDone: RegExp =
  / ,? according to | ,? ?(?:and|before|then|after which) (?:he |she |they |also |then |later |subsequently )*(?:signed|inked|met|visited|toured|attended|laid|opened|inaugurated|travell?ed|left|departed|paid|had a look|had lunch|hosted|received|handed|unveiled|planted|joined|watched|witnessed|was received|took part|addressed|will (?:sign|meet|visit|tour|attend|lay|open|inaugurate|travel|leave|pay|receive|plant|join|take part|address)) /
