/** Heads of office titles whose portfolio belongs to the title and whose body is the state. */
export const stateOffices: string = `
minister premier chancellor president king queen emir sultan emperor empress secretary ambassador commissioner governor mayor
counsellor counselor adviser advisor consul envoy nuncio prosecutor treasurer taoiseach tánaiste senator deputy
representative mp mep congressman congresswoman regent crown-prince attorney-general governor-general ombudsman
ombudswoman spokesperson spokesman spokeswoman undersecretary vice-minister vice-president vice-premier co-president
attaché attache chargé marshal vice-chancellor parliamentarian lawmaker legislator councillor councilor coordinator
archbishop bishop patriarch minister-counsellor ambassador-at-large consul-general vice-consul
`

/** Heads of office titles that are held at a body. */
export const bodyOffices: string = `
chair chairman chairwoman chairperson vice-chair vice-chairman vice-chairwoman vice-chairperson co-chair speaker
director director-general head chief leader member secretary-general president vice-president rector dean
commander deputy-director manager ceo coordinator patron founder registrar inspector supervisor auditor
comptroller superintendent dg commissioner-general vice-rector chargé professor lecturer fellow researcher
executive officer clerk usher cathaoirleach convener convenor moderator provost principal trustee teacher general-secretary
vice-speaker deputy-speaker whip editor curator warden controller under-secretary under-secretary-general
rapporteur legate prefect emissary aide delegate negotiator specialist economist expert analyst consultant scientist physician colonel-in-chief lawyer judge justice vice-minister representative secretary minister governor counsellor
counselor adviser advisor deputy spokesperson spokesman spokeswoman mayor ambassador
`

/** Words before the head of a title. */
export const officeModifiers: string = `
prime deputy vice first second third fourth fifth senior junior assistant associate executive acting interim
permanent parliamentary chief principal special general national state federal under regional resident
non-resident honorary honourary extraordinary plenipotentiary foreign minister secretary lord high crown
presidential royal emeritus adjunct managing founding supreme coordinating joint union cabinet managing political
military defence defense economic commercial cultural police board provincial municipal opposition
former then previous ex-president ex-minister outgoing incoming newly current designate elected minority majority
apostolic papal paramount humanitarian warrant petty house group party government premier private press
`

/** Words that say that an office is no longer, not yet, or for now held. */
export const tenureWords: string = `former previous then outgoing incoming acting interim ex late`

/** Military and police ranks: offices without a body. */
export const ranks: string = `
major-general lieutenant-general brigadier-general major lieutenant colonel captain brigadier admiral commodore general
marshal sergeant corporal commander vice rear air chief wing squadron group field
gen lt maj brig col capt adm cdr cmdr sgt cpl lt-gen maj-gen brig-gen lt-col
`

/** Forms of address: dropped from names. */
export const honorifics: string = `
h.e h.e. he h.h h.h. hh h.r.h h.r.h. hrh h.m h.m. hm mr mr. mrs mrs. ms ms. miss mme mme. mlle m. dr dr. prof prof.
sir dame lord lady baroness baron sheikh shaikh sheikha shaikha prince princess hon hon. honourable honorable rt right reverend rev
rev. smt smt. shri sri shrimati dato datuk datin puan wira wira tuan yb yab berhormat comrade professor doctor excellency
 ustaz imam haji hajah dasho lyonpo lyonchhen ratu afioga ntate
amb usec asec cde pahlawan ambassador-designate cardinal monsignor msgr father sister mother pope rabbi judge justice engr eng engineer oknha
neak mudir al-hajj alhaji chief-justice khun daw pehin awang dayang seri toh puan tengku raja raden madam madame
sayyid seyyed ayatollah hojatoleslam maulana mullah sayed hajj el-hadj monsieur senhor senhora señor señora don doña herr frau
archbishop bishop most very venerable ven samdech techo akka moha sena padei chakrei preah ekka oudom sardar nana oba togbe tui
`

/** Conferred titles that stand before a name and are kept in the record. */
export const conferred: string = `
samdech techo akka moha sena padei chakrei preah oknha sir dame lord lady baroness baron sheikh sheikha prince princess dato datuk
tun seri ratu lyonpo dasho pehin tengku raja nana
`

/** Titles of nobility that stand for a name: the Duchess of Morven. */
export const nobility: string = `duke duchess prince princess earl countess marquess marchioness viscount infanta infante`
