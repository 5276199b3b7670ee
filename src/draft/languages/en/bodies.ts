/** Words that end, or begin with of, the name of a body. */
export const bodyHeads: string = `
ministry department committee sub-committee subcommittee commission council agency authority bureau office institute
institution university academy college school association federation confederation union organisation organization
party front league movement parliament assembly senate house congress diet legislature court tribunal bank fund
foundation trust corporation company group board cabinet secretariat directorate administration service centre center
chamber society bar club committee delegation mission embassy consulate high-commission army navy force forces
police guard corps command regiment headquarters museum library archive archives theatre hospital church council
conference forum community alliance coalition network programme program project initiative bundestag politburo
presidency chancellery treasury inspectorate registry politbureau bureau presidium congress workshop laboratory
inc ltd llc corp enterprise holdings airlines airways railways press newspaper agency press-office khural seimas
saeima riigikogu sejm storting folketing eduskunta riksdag althingi althing majlis mejlis knesset duma bundesrat
verkhovna rada sobranie skupština sabor cortes dáil seanad oireachtas shura wolesi jirga hural jogorku kenesh
oliy majlisi milli mejlis consultative-council sangha politburo department section division branch team
scheme unit desk nunciature rada institut agence instituto agencia fundación fondation cooperative friendship-group observatory taskforce task-force secretariat consortium
`

/** Heads that make a body only with a capital of their own and more words: without these they are common nouns. */
export const weakBodyHeads: string = `
house group team force forces service office programme program project school company front union community
delegation mission centre center forum conference command board fund club trust church network initiative guard
movement court press museum library section division branch workshop hospital army party council presidency
headquarters archives archive league press laboratory scheme unit desk
`

/** Bodies of one word, and abbreviations that every reader knows. */
export const knownBodies: string = `
Landtag Nationalrat Senedd Tynwald Landsting Bundestag Bundesrat Seimas Saeima Riigikogu Sejm Storting Folketing Eduskunta Riksdag Althingi Majlis Mejlis Knesset Duma
UN EU AU ASEAN NATO OSCE WHO UNHCR UNICEF UNESCO UNDP IMF OECD OPEC SADC ECOWAS CARICOM IAEA FAO ILO IOM WFP WTO ICRC
SAARC BIMSTEC IGAD EAC OIC GCC SCO CIS EAEU CSTO Mercosur Interpol UNIDO UNODC UNEP ITU WIPO ICC ICJ OPCW OHCHR UNFPA
Politburo Commonwealth Parliament Congress Senate Embassy Government Cabinet Presidency Secretariat Kremlin
`

/** Parts of a body that members sit on: the title keeps them, and the body above holds the office. */
export const innerOrgans: string = `standing-committee political-bureau politburo secretariat presidium`

/** Heads behind whose "of" a name of any words may stand: University of Coimbra. */
export const namedFreely: RegExp =
  /^(?:university|bank|institute|chamber|college|academy|school|council|museum|archives?|society|embassy|diocese|court|commission|confederation|federation|association|committees?|foundation|front|party|centre|center|fund|office|ministry|agency|union|house|league|movement)$/

/** Heads behind which "in" and a country belong to the name: Chamber of Commerce in Kenya. */
export const namedByPlace: RegExp =
  /^(?:federation|association|community|union|society|chamber|mission)$/

/** Heads whose name may say whose they are: Office of the Prime Minister. */
export const ofOfficers: RegExp = /^(?:office|cabinet|administration|secretariat)$/

/** Kinds of bodies by a word of their name. */
export const bodyKinds: Readonly<Record<string, string>> = {
  party: 'party communist democratic labour liberal conservative front movement',
  government:
    'ministry government parliament assembly senate congress department cabinet army navy police court embassy council commission seimas saeima riigikogu sejm khural bundestag presidency agency authority chamber house',
}

/** Bodies whose name alone tells their country. */
export const bodyCountries: Readonly<Record<string, string>> = {
  seimas: 'LT',
  saeima: 'LV',
  riigikogu: 'EE',
  sejm: 'PL',
  storting: 'NO',
  folketing: 'DK',
  eduskunta: 'FI',
  riksdag: 'SE',
  althingi: 'IS',
  bundestag: 'DE',
  bundesrat: 'DE',
  knesset: 'IL',
  duma: 'RU',
  khural: 'MN',
  skupština: 'RS',
  sabor: 'HR',
  oireachtas: 'IE',
  seanad: 'IE',
  dáil: 'IE',
  kenesh: 'KG',
  rada: 'UA',
  cpc: 'CN',
  kremlin: 'RU',
}
