/**
 * Words before a list of people that tell their side, over masked sentences; the list goes on to the next finite verb.
 * Every quantifier is bounded.
 */
export const listsOfVisitors: readonly RegExp[] = [
  /\b(?:accompanied|joined|escorted|supported|assisted|flanked) (?:(?:on|throughout|during) (?:the|his|her|their|this) (?:[a-z]+ )?(?:visit|trip|tour|mission) )?by /g,
  /\b(?:delegation|entourage|mission|team|group|party|side)\b(?:[^<>.;]|<[ANDB]\d+>){0,90}? (?:includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|consist(?:s|ed|ing) of|compos(?:ed|ing) of|comprised of|made up of|formed by|represented by)(?: of)? ?:? /g,
  /\b(?:visited|travelled|traveled|arrived|came|flew)\b[^.;]{0,90} (?:together|along) with (?:the )?/g,
  /\b(?:together|along) with (?:the )?(?=<P[^.;]{0,200} (?:visited|visits|paid|arrived|travelled|will visit|called on|held))/g,
  /\b(?:travel(?:led|ed|ling|ing)?|came|flew) with (?:the )?(?=<P)/g,
  /\bmembers of (?:the|his|her) (?:delegation|group|mission|team) ,(?= (?:[a-z-]+ ){0,2}<P)/g,
  /\bwith (?:<[PR]\d+>|him|her|them) (?:came|come|travelled|traveled) (?:the )?/g,
  /\bdelegation\b[^.;]{0,160}? ,? including (?:the )?/g,
  /\bit (?:consist(?:s|ed) of|include[sd]|comprise[sd]) ?:? /g,
  /^(?:the )?(?:[a-z]+ )?(?:delegation|members of (?:the|his|her) delegation|delegation members|participants|composition)(?: (?:list|from [^:]{1,30}))? : /g,
  /\b(?:led|headed) by (?=(?:[a-z-]+ ){0,3}<P\d+> (?:\( [^()]{1,40} \) )?,? ?and (?:[a-z-]+ ){0,3}<P)/g,
  /\bmembers of (?:the|his|her) (?:delegation|group|mission|team) (?:are|were|include|included) ?:? /g,
]

/** Words behind a list of people that tell that they belong to the visitors. */
export const behindVisitors: RegExp =
  /\b(?:(?:is|was|are|were|formed|make up|made up)(?: also)? (?:part|members?|a member|among the members|in attendance|included|with us)\b(?: (?:of|in) (?:the|his|her|their) (?:<A\d+> )?(?:[a-z-]+ ){0,2}(?:delegation|team|entourage|mission|group|party))?|(?:accompanied|accompanying|accompany|travelled with|traveled with) (?:(?:the )?<[PR]\d+>|their (?:royal )?(?:highnesses|majesties)|the (?:royal )?couple)|(?:will|is to|are to) (?:also )?(?:join|accompany) (?:him|her|them|(?:the )?<[PR]\d+>)|(?:also )?(?:joined|completed|completes|accompanied|accompanies|accompany) (?:the|his|her|him|them|<P\d+>)(?: (?:<A\d+>|visiting))?(?: (?:delegation|team|entourage|mission|group)| on (?:the|his|her) (?:visit|trip|tour)|(?= ?[.,;]|$)))/g

/** A finite verb, behind which people stand in another part. */
export const finiteVerb: RegExp =
  / (?:was|were|is|are|will|has|have|had|met|meets|held|holds|visited|visits|said|told|arrived|paid|received|called|toured|attended|signed|discussed|welcomed|stressed|noted|thanked) /g

/** The side that people sit on: of a country, in the first or third group, or of guests or hosts, in the second. */
export const sidesNamed: RegExp =
  /\b(?:(?:from|on) (?:the )?(<[AN]\d+>) side\b|(?:from|on) the (guests|guest|visiting|visitors|hosts|host|hosting|receiving)(?: ')? side\b)|(<[AN]\d+>) (?:'s )?(?:side|team|delegation) (?:was |were |is )?(?:chaired|led|headed|represented) by\b/g
