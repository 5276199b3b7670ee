import type { StatementKind } from '../../model/statement.ts'

const kinds: readonly (readonly [RegExp, StatementKind, string])[] = [
  [
    /^(?:thank|(?:is|are|was|were) (?:[a-z]+ )?(?:grateful|thankful)|gratitude|(?:express|convey|extend|voic)(?:ed|es|e|s)? (?:(?:his|her|its|their|deep|sincere|heartfelt) )*(?:gratitude|thanks|appreciation))/i,
    'thanks',
    'Gives thanks for',
  ],
  [
    /^(?:prais|appreciat|commend|hail|laud|applaud|salut|congratulat|felicitat|welcom|spoke (?:positively|highly|warmly))/i,
    'praise',
    'Has praise for',
  ],
  [
    /^(?:(?:firmly |fully |strongly )?oppos|condemn|reject|denounc|criticis|criticiz|rul(?:ed|es) out)/i,
    'opposition',
    'Stands against',
  ],
  [
    /^(?:(?:firmly |fully |strongly )?support|back|endors|underscored support|st(?:ood|ands?) (?:by|with|behind))/i,
    'support',
    'Is in favour of',
  ],
  [/^(?:agree|reach|decid)/i, 'agreement', 'Agreement on'],
  [
    /^(?:ask|request|call(?:ed|s)? (?:for|on)|urg|appeal|propos|suggest|recommend|encourag|exhort|demand|invit)/i,
    'request',
    'Asks for',
  ],
  [
    /^(?:(?:express|voic)(?:ed|es|s)? (?:[a-z]+ ){0,2}(?:willing|readi|wish|desire|intention)|(?:is|are|was|were|stands?|stood|remains?) (?:[a-z]+ )?(?:ready|willing|prepared|keen|committed|determined|interested)|pledg|promis|vow|undert|will |would |intends|plans|reaffirm|reiterat|assur|offer)/i,
    'commitment',
    'Is ready for',
  ],
  [
    /^(?:regret|warn|concern|deplor|lament|caution|voic(?:ed|es) (?:[a-z]+ )?concern|express(?:ed|es) (?:[a-z]+ )?concern|(?:is|are|was|were) (?:[a-z]+ )?concerned)/i,
    'concern',
    'Is concerned about',
  ],
  [
    /^(?:attach|regard|describ|believ|consider|assess|valu|acknowledg|recogni[sz]|point)/i,
    'assessment',
    'Gives a view on',
  ],
]

/** What a speaker does, by the verb and the first words behind it. */
export function kindOfStatement(text: string): {
  readonly kind: StatementKind | undefined
  readonly phrase: string
} {
  const found = kinds.find(([pattern]) => pattern.test(text.trim()))
  return { kind: found?.[1], phrase: found?.[2] ?? 'Speaks about' }
}
