/* oxlint-disable max-lines -- written by scripts/bundle-shapes.mjs from shapes/ and data/vocabulary.ttl */

/** One rule: the local name of its shape, and what it says where it does not hold, by language. */
export interface Rule {
  readonly shape: string
  readonly severity: 'violation' | 'warning' | 'info'
  readonly messages: { readonly en: string; readonly fr: string }
}

/** A rule that is asked as a SPARQL query; each row is a result. */
export interface Check extends Rule {
  readonly query: string
}

/** Pairs of a class and a class above it. */
export const subclassAxioms: readonly (readonly [string, string])[] = [
  ['http://schema.org/PoliticalParty', 'http://schema.org/Organization'],
  ['http://schema.org/GovernmentOrganization', 'http://schema.org/Organization'],
  ['http://schema.org/NewsMediaOrganization', 'http://schema.org/Organization'],
  ['http://schema.org/OrganizationRole', 'http://schema.org/Role'],
  ['http://schema.org/AdministrativeArea', 'http://schema.org/Place'],
  ['http://schema.org/Country', 'http://schema.org/AdministrativeArea'],
  ['http://schema.org/City', 'http://schema.org/AdministrativeArea'],
  ['http://schema.org/Article', 'http://schema.org/CreativeWork'],
  ['http://schema.org/NewsArticle', 'http://schema.org/Article'],
  ['http://schema.org/Report', 'http://schema.org/Article'],
  ['http://schema.org/Statement', 'http://schema.org/CreativeWork'],
  ['http://schema.org/Quotation', 'http://schema.org/CreativeWork'],
  ['http://schema.org/WebPage', 'http://schema.org/CreativeWork'],
  ['https://w3id.org/visitgraph#Visit', 'http://schema.org/Event'],
  ['https://w3id.org/visitgraph#StateVisit', 'https://w3id.org/visitgraph#Visit'],
  ['https://w3id.org/visitgraph#OfficialVisit', 'https://w3id.org/visitgraph#Visit'],
  ['https://w3id.org/visitgraph#WorkingVisit', 'https://w3id.org/visitgraph#Visit'],
  ['https://w3id.org/visitgraph#ElectionObservation', 'https://w3id.org/visitgraph#Visit'],
  ['https://w3id.org/visitgraph#Tour', 'http://schema.org/Event'],
  ['https://w3id.org/visitgraph#Meeting', 'http://schema.org/Event'],
  ['https://w3id.org/visitgraph#CollectiveMeeting', 'https://w3id.org/visitgraph#Meeting'],
  ['https://w3id.org/visitgraph#Observation', 'http://schema.org/Event'],
  ['https://w3id.org/visitgraph#PressConference', 'http://schema.org/Event'],
  ['https://w3id.org/visitgraph#Ceremony', 'http://schema.org/Event'],
  ['https://w3id.org/visitgraph#SiteVisit', 'http://schema.org/Event'],
  ['https://w3id.org/visitgraph#Meal', 'http://schema.org/Event'],
  ['https://w3id.org/visitgraph#Election', 'http://schema.org/Event'],
  ['https://w3id.org/visitgraph#Side', 'http://schema.org/Organization'],
  ['https://w3id.org/visitgraph#Delegation', 'http://schema.org/Organization'],
  ['https://w3id.org/visitgraph#UnnamedGroup', 'http://schema.org/Organization'],
  ['https://w3id.org/visitgraph#HeadOfDelegation', 'http://schema.org/OrganizationRole'],
  ['https://w3id.org/visitgraph#HeadOfSide', 'http://schema.org/OrganizationRole'],
  ['https://w3id.org/visitgraph#Praise', 'http://schema.org/Statement'],
  ['https://w3id.org/visitgraph#Support', 'http://schema.org/Statement'],
  ['https://w3id.org/visitgraph#Opposition', 'http://schema.org/Statement'],
  ['https://w3id.org/visitgraph#Thanks', 'http://schema.org/Statement'],
  ['https://w3id.org/visitgraph#Commitment', 'http://schema.org/Statement'],
  ['https://w3id.org/visitgraph#Assessment', 'http://schema.org/Statement'],
  ['https://w3id.org/visitgraph#Agreement', 'http://schema.org/Statement'],
  ['https://w3id.org/visitgraph#Request', 'http://schema.org/Statement'],
  ['https://w3id.org/visitgraph#Concern', 'http://schema.org/Statement'],
  ['https://w3id.org/visitgraph#Announcement', 'http://schema.org/NewsArticle'],
]

/** The rules that the shapes state. */
export const shapeRules: readonly Rule[] = [
  {
    shape: 'Minted',
    severity: 'violation',
    messages: {
      en: 'The identifier must be a web address of the form …/person/hun-sen#id: small Latin letters, digits and hyphens only, and a # part.',
      fr: "L'identifiant doit être une adresse web de la forme …/person/hun-sen#id : uniquement des minuscules latines, des chiffres et des traits d'union, et une partie après le #.",
    },
  },
  {
    shape: 'Names-name',
    severity: 'violation',
    messages: {
      en: 'Say in which language the name is written.',
      fr: 'Dites en quelle langue le nom est écrit.',
    },
  },
  {
    shape: 'Names-name-once',
    severity: 'violation',
    messages: {
      en: "Only one name per language: put other spellings into 'also'.",
      fr: 'Un seul nom par langue : mettez les autres graphies dans « also ».',
    },
  },
  {
    shape: 'RoleNames-roleName',
    severity: 'violation',
    messages: {
      en: 'An office has one name per language, with the language stated.',
      fr: 'Une fonction a un nom par langue, et la langue est indiquée.',
    },
  },
  {
    shape: 'Texts-abstract',
    severity: 'violation',
    messages: {
      en: 'Say in which language the paraphrase is written.',
      fr: 'Dites en quelle langue la paraphrase est écrite.',
    },
  },
  {
    shape: 'Texts-description',
    severity: 'violation',
    messages: {
      en: 'Say in which language the summary is written.',
      fr: 'Dites en quelle langue le résumé est écrit.',
    },
  },
  {
    shape: 'Texts-headline',
    severity: 'violation',
    messages: {
      en: "Say in which language the report's title is written.",
      fr: "Dites en quelle langue le titre de l'article est écrit.",
    },
  },
  {
    shape: 'PropertyValue',
    severity: 'violation',
    messages: {
      en: 'An identifier has only a scheme and a value.',
      fr: "Un identifiant n'a qu'un système et une valeur.",
    },
  },
  {
    shape: 'PropertyValue-propertyID',
    severity: 'violation',
    messages: {
      en: 'Say to which scheme the identifier belongs (exactly one).',
      fr: "Dites à quel système appartient l'identifiant (un seul).",
    },
  },
  {
    shape: 'PropertyValue-value',
    severity: 'violation',
    messages: {
      en: 'Give the value of the identifier (exactly one).',
      fr: "Donnez la valeur de l'identifiant (une seule).",
    },
  },
  {
    shape: 'Body-name',
    severity: 'violation',
    messages: { en: 'Give the name of the organization.', fr: "Donnez le nom de l'organisation." },
  },
  {
    shape: 'Body-parentOrganization',
    severity: 'violation',
    messages: {
      en: 'The parent of a body must be an organization.',
      fr: "L'organisme dont un autre dépend doit être une organisation.",
    },
  },
  {
    shape: 'Body-areaServed',
    severity: 'violation',
    messages: {
      en: 'The country of a body must be a place.',
      fr: "Le pays d'un organisme doit être un lieu.",
    },
  },
  {
    shape: 'UsedOrganization-inverse',
    severity: 'violation',
    messages: {
      en: 'Nothing refers to this organization. Remove it, or give somebody an office in it.',
      fr: "Rien ne renvoie à cette organisation. Supprimez-la, ou donnez-y une fonction à quelqu'un.",
    },
  },
  {
    shape: 'Delegation-head-once',
    severity: 'violation',
    messages: {
      en: 'A delegation has one head; more than one is recorded.',
      fr: 'Une délégation a un seul chef ; plusieurs sont indiqués.',
    },
  },
  {
    shape: 'Delegation-head',
    severity: 'warning',
    messages: {
      en: 'No head of the delegation is recorded.',
      fr: "Aucun chef de délégation n'est indiqué.",
    },
  },
  {
    shape: 'Delegation-memberOf',
    severity: 'violation',
    messages: {
      en: 'A delegation belongs to exactly one side.',
      fr: 'Une délégation appartient à une seule partie.',
    },
  },
  {
    shape: 'Side-areaServed',
    severity: 'warning',
    messages: {
      en: 'No country is recorded for this side (leave it out only for international organizations).',
      fr: "Aucun pays n'est indiqué pour cette partie (ne l'omettez que pour une organisation internationale).",
    },
  },
  {
    shape: 'Side-head-once',
    severity: 'violation',
    messages: {
      en: 'A side has one head; more than one is recorded.',
      fr: 'Une partie a un seul chef ; plusieurs sont indiqués.',
    },
  },
  {
    shape: 'Person-name',
    severity: 'violation',
    messages: { en: "Give the person's name.", fr: 'Donnez le nom de la personne.' },
  },
  {
    shape: 'Person-name-title',
    severity: 'warning',
    messages: {
      en: "The name begins with a title word. Put it into 'title' so that the name itself can be matched.",
      fr: 'Le nom commence par un titre. Mettez-le dans « title », pour que le nom seul puisse être reconnu.',
    },
  },
  {
    shape: 'Person-memberOf',
    severity: 'warning',
    messages: {
      en: 'No office and no side is recorded for this person.',
      fr: "Ni fonction ni partie n'est indiquée pour cette personne.",
    },
  },
  {
    shape: 'Person-memberOf-kind',
    severity: 'violation',
    messages: {
      en: "Link the person to a body through an office ('Chairman of …'), never directly: a bare membership has no date and becomes wrong.",
      fr: 'Reliez la personne à un organisme par une fonction (« président de … »), jamais directement : une appartenance sans date devient fausse.',
    },
  },
  {
    shape: 'Person-jobTitle',
    severity: 'violation',
    messages: {
      en: 'Use offices instead of a bare job title: offices carry the body, the source and the dates.',
      fr: "Indiquez des fonctions plutôt qu'un simple titre : une fonction porte l'organisme, la source et les dates.",
    },
  },
  {
    shape: 'UsedPerson-inverse',
    severity: 'violation',
    messages: {
      en: 'This person takes no part in the visit and makes no statement. Remove the entry, or say where the person took part.',
      fr: "Cette personne ne participe pas à la visite et ne fait aucune déclaration. Supprimez l'entrée, ou dites à quoi la personne a participé.",
    },
  },
  {
    shape: 'Office',
    severity: 'violation',
    messages: {
      en: 'An office has only: role name, body, dates and source.',
      fr: "Une fonction dit seulement : son nom, l'organisme, les dates et la source.",
    },
  },
  {
    shape: 'Office-roleName',
    severity: 'violation',
    messages: {
      en: 'Name the office (for example: Second Vice President).',
      fr: 'Nommez la fonction (par exemple : deuxième vice-président).',
    },
  },
  {
    shape: 'Office-memberOf',
    severity: 'violation',
    messages: {
      en: 'Say of which body this is an office (exactly one).',
      fr: "Dites de quel organisme c'est une fonction (un seul).",
    },
  },
  {
    shape: 'Office-memberOf-kind',
    severity: 'violation',
    messages: {
      en: 'The body of an office must be an organization that this record or the register describes.',
      fr: "L'organisme d'une fonction doit être une organisation que cette fiche ou le registre décrit.",
    },
  },
  {
    shape: 'Office-person',
    severity: 'violation',
    messages: {
      en: 'An office entry belongs to exactly one person.',
      fr: 'Une fonction est inscrite pour une seule personne.',
    },
  },
  {
    shape: 'Office-startDate',
    severity: 'violation',
    messages: {
      en: "The office's first day must be one full date.",
      fr: 'Le premier jour de la fonction doit être une seule date complète.',
    },
  },
  {
    shape: 'Office-endDate',
    severity: 'violation',
    messages: {
      en: "The office's last day must be one full date.",
      fr: 'Le dernier jour de la fonction doit être une seule date complète.',
    },
  },
  {
    shape: 'Office-order',
    severity: 'violation',
    messages: {
      en: 'The office ends before it begins.',
      fr: 'La fonction finit avant de commencer.',
    },
  },
  {
    shape: 'Office-subjectOf',
    severity: 'violation',
    messages: {
      en: 'The source of an office must be a report.',
      fr: "La source d'une fonction doit être un article.",
    },
  },
  {
    shape: 'OfficeAttested',
    severity: 'violation',
    messages: {
      en: 'Nothing shows when this office was held: cite a report that names it, or give its first day.',
      fr: 'Rien ne montre quand cette fonction a été exercée : citez un article qui la nomme, ou donnez son premier jour.',
    },
  },
  {
    shape: 'Place-name',
    severity: 'violation',
    messages: { en: 'Give the name of the place.', fr: 'Donnez le nom du lieu.' },
  },
  {
    shape: 'Place-containedInPlace',
    severity: 'violation',
    messages: {
      en: 'A place lies in another place that this record or the register describes.',
      fr: 'Un lieu se trouve dans un autre lieu que cette fiche ou le registre décrit.',
    },
  },
  {
    shape: 'Place-address',
    severity: 'violation',
    messages: {
      en: 'The address of a place must be a postal address.',
      fr: "L'adresse d'un lieu doit être une adresse postale.",
    },
  },
  {
    shape: 'UsedPlace-inverse',
    severity: 'violation',
    messages: { en: 'Nothing refers to this place.', fr: 'Rien ne renvoie à ce lieu.' },
  },
  {
    shape: 'PostalAddress',
    severity: 'violation',
    messages: { en: 'Unknown part of an address.', fr: "Élément d'adresse inconnu." },
  },
  {
    shape: 'PostalAddress-addressCountry',
    severity: 'violation',
    messages: {
      en: 'The country of an address is a two-letter ISO 3166 code.',
      fr: "Le pays d'une adresse est un code ISO 3166 de deux lettres.",
    },
  },
  {
    shape: 'SubEvent-name',
    severity: 'violation',
    messages: {
      en: 'Give the programme item a short title.',
      fr: 'Donnez un titre court au point du programme.',
    },
  },
  {
    shape: 'SubEvent-superEvent',
    severity: 'violation',
    messages: {
      en: 'A programme item belongs to exactly one visit or tour.',
      fr: 'Un point du programme appartient à une seule visite ou tournée.',
    },
  },
  {
    shape: 'SubEvent-start',
    severity: 'violation',
    messages: {
      en: 'The programme item begins before the visit does. Correct its date, or the beginning of the visit.',
      fr: 'Le point du programme commence avant la visite. Corrigez sa date, ou le début de la visite.',
    },
  },
  {
    shape: 'SubEvent-attendee',
    severity: 'warning',
    messages: {
      en: 'Nobody is recorded as taking part in this programme item.',
      fr: "Personne n'est indiqué comme participant à ce point du programme.",
    },
  },
  {
    shape: 'SuperEvent-listed',
    severity: 'violation',
    messages: {
      en: 'The item names its visit, but the visit does not list the item.',
      fr: 'Le point du programme nomme sa visite, mais la visite ne le cite pas.',
    },
  },
  {
    shape: 'Meeting-attendee',
    severity: 'violation',
    messages: {
      en: 'A meeting needs at least two participants: who met whom?',
      fr: 'Une rencontre a au moins deux participants : qui a rencontré qui ?',
    },
  },
  {
    shape: 'UsedEvent',
    severity: 'violation',
    messages: {
      en: 'This event is neither a visit nor part of one, and nothing is about it.',
      fr: "Cet événement n'est ni une visite ni une partie d'une visite, et rien n'en parle.",
    },
  },
  {
    shape: 'OnBehalf',
    severity: 'violation',
    messages: {
      en: 'Acting on behalf of somebody has only: for whom, and at which event.',
      fr: 'Une représentation dit seulement : pour qui, et à quel événement.',
    },
  },
  {
    shape: 'OnBehalf-agent',
    severity: 'violation',
    messages: {
      en: 'Say on whose behalf the person took part (exactly one person or organization).',
      fr: 'Dites au nom de qui la personne a participé (une seule personne ou organisation).',
    },
  },
  {
    shape: 'OnBehalf-agent-kind',
    severity: 'violation',
    messages: {
      en: 'Somebody takes part on behalf of a person or an organization that this record or the register describes.',
      fr: "On participe au nom d'une personne ou d'une organisation que cette fiche ou le registre décrit.",
    },
  },
  {
    shape: 'OnBehalf-activity',
    severity: 'violation',
    messages: {
      en: 'Say at which event of this visit the person stood in for somebody (exactly one).',
      fr: 'Dites à quel événement de cette visite la personne en a représenté une autre (un seul).',
    },
  },
  {
    shape: 'OnBehalf-person',
    severity: 'violation',
    messages: {
      en: 'Exactly one person acts on behalf of another in one entry.',
      fr: "Une représentation est le fait d'une seule personne.",
    },
  },
  {
    shape: 'Source',
    severity: 'violation',
    messages: {
      en: 'A source must be a report that this record describes (title, date, address).',
      fr: 'Une source doit être un article que cette fiche décrit (titre, date, adresse).',
    },
  },
  {
    shape: 'Source-headline',
    severity: 'violation',
    messages: { en: 'Give the title of the report.', fr: "Donnez le titre de l'article." },
  },
  {
    shape: 'Source-url',
    severity: 'violation',
    messages: {
      en: 'The address of the report must begin with http:// or https://.',
      fr: "L'adresse de l'article doit commencer par http:// ou https://.",
    },
  },
  {
    shape: 'Source-datePublished',
    severity: 'violation',
    messages: {
      en: 'Give the day on which the report was published (one date, YYYY-MM-DD).',
      fr: "Donnez le jour où l'article a paru (une seule date, AAAA-MM-JJ).",
    },
  },
  {
    shape: 'Source-inLanguage',
    severity: 'warning',
    messages: {
      en: 'Say in which language the report is written (en, zh-Hans, km …).',
      fr: "Dites en quelle langue l'article est écrit (en, zh-Hans, km …).",
    },
  },
  {
    shape: 'Source-publisher',
    severity: 'warning',
    messages: { en: 'Say who published the report.', fr: "Dites qui a publié l'article." },
  },
  {
    shape: 'Source-about',
    severity: 'violation',
    messages: {
      en: 'The report must be linked to the visit that it is about.',
      fr: "L'article doit être relié à la visite dont il parle.",
    },
  },
  {
    shape: 'Source-address',
    severity: 'violation',
    messages: {
      en: 'Give the address (URL) of the report, or its archive number if it is not online.',
      fr: "Donnez l'adresse (URL) de l'article, ou sa cote d'archive s'il n'est pas en ligne.",
    },
  },
  {
    shape: 'ReportAfterStart',
    severity: 'violation',
    messages: {
      en: 'The report is older than the visit. Check the dates, or mark the source as an announcement.',
      fr: "L'article est antérieur à la visite. Vérifiez les dates, ou marquez la source comme une annonce.",
    },
  },
  {
    shape: 'Record-mainEntity',
    severity: 'violation',
    messages: {
      en: 'A page describes exactly one main thing.',
      fr: 'Une page décrit une seule chose principale.',
    },
  },
  {
    shape: 'Record-isBasedOn',
    severity: 'violation',
    messages: {
      en: 'Say on which source the record is based.',
      fr: 'Dites sur quelle source la fiche repose.',
    },
  },
  {
    shape: 'Record-sdPublisher',
    severity: 'warning',
    messages: { en: 'Say who publishes this data.', fr: 'Dites qui publie ces données.' },
  },
  {
    shape: 'Record-sdLicense',
    severity: 'warning',
    messages: {
      en: 'Choose a licence for the data, so that others know whether they may use it.',
      fr: "Choisissez une licence pour les données, pour que d'autres sachent s'ils peuvent s'en servir.",
    },
  },
  {
    shape: 'Statement',
    severity: 'violation',
    messages: {
      en: "A statement needs either a paraphrase ('says') or a verbatim quotation ('quote'), and not both.",
      fr: 'Une déclaration porte soit une paraphrase (« says »), soit une citation mot pour mot (« quote »), et non les deux.',
    },
  },
  {
    shape: 'Statement-creator',
    severity: 'violation',
    messages: {
      en: 'Say who made the statement: a person, or a side.',
      fr: 'Dites qui a fait la déclaration : une personne, ou une partie.',
    },
  },
  {
    shape: 'Statement-creator-kind',
    severity: 'violation',
    messages: {
      en: 'A statement is made by a person or a side of this visit.',
      fr: 'Une déclaration est faite par une personne ou une partie de cette visite.',
    },
  },
  {
    shape: 'Statement-sourceOrganization',
    severity: 'violation',
    messages: {
      en: 'Say for which side the statement was made.',
      fr: 'Dites pour quelle partie la déclaration a été faite.',
    },
  },
  {
    shape: 'Statement-recordedAt',
    severity: 'violation',
    messages: {
      en: 'Say at which visit or meeting the statement was made (exactly one).',
      fr: 'Dites à quelle visite ou rencontre la déclaration a été faite (une seule).',
    },
  },
  {
    shape: 'Statement-isBasedOn',
    severity: 'violation',
    messages: {
      en: 'Cite the report that contains the statement.',
      fr: "Citez l'article qui contient la déclaration.",
    },
  },
  {
    shape: 'Statement-about',
    severity: 'warning',
    messages: {
      en: 'No topic is given, so a search by topic will not find this statement.',
      fr: "Aucun sujet n'est donné : une recherche par sujet ne trouvera pas cette déclaration.",
    },
  },
  {
    shape: 'Statement-abstract',
    severity: 'warning',
    messages: {
      en: 'The paraphrase is long. Sum up in one short sentence of your own; do not copy the report.',
      fr: "La paraphrase est longue. Résumez en une courte phrase à vous ; ne copiez pas l'article.",
    },
  },
  {
    shape: 'Verbatim',
    severity: 'violation',
    messages: {
      en: "Verbatim text belongs to a quotation. Use 'says' for a paraphrase.",
      fr: "Un texte mot pour mot relève d'une citation. Employez « says » pour une paraphrase.",
    },
  },
  {
    shape: 'Quotation-text',
    severity: 'info',
    messages: {
      en: 'This quotes the source word for word: make sure that its terms of use allow that.',
      fr: "Ceci cite la source mot pour mot : assurez-vous que ses conditions d'utilisation le permettent.",
    },
  },
  {
    shape: 'Agreement-sourceOrganization',
    severity: 'violation',
    messages: {
      en: 'An agreement needs at least two sides.',
      fr: 'Un accord engage au moins deux parties.',
    },
  },
  {
    shape: 'UsedStatement-inverse',
    severity: 'violation',
    messages: {
      en: 'The visit does not list this statement.',
      fr: 'La visite ne cite pas cette déclaration.',
    },
  },
  {
    shape: 'UsedTopic-inverse',
    severity: 'violation',
    messages: {
      en: 'No statement is about this topic.',
      fr: 'Aucune déclaration ne porte sur ce sujet.',
    },
  },
  {
    shape: 'Visit-name',
    severity: 'violation',
    messages: { en: 'Give the visit a title.', fr: 'Donnez un titre à la visite.' },
  },
  {
    shape: 'Visit-startDate',
    severity: 'violation',
    messages: {
      en: 'Say when the visit began (a day, or YYYY-MM if only the month is known).',
      fr: 'Dites quand la visite a commencé (un jour, ou AAAA-MM si seul le mois est connu).',
    },
  },
  {
    shape: 'Visit-startDate-once',
    severity: 'violation',
    messages: {
      en: 'A visit begins once: two start dates are given. If two reports disagree, keep one and put the other into a note.',
      fr: "Une visite ne commence qu'une fois : deux dates de début sont données. Si deux sources se contredisent, gardez-en une et mettez l'autre en note.",
    },
  },
  {
    shape: 'Visit-endDate-once',
    severity: 'violation',
    messages: {
      en: 'A visit ends once: two end dates are given.',
      fr: "Une visite ne finit qu'une fois : deux dates de fin sont données.",
    },
  },
  {
    shape: 'Visit-location',
    severity: 'violation',
    messages: {
      en: 'Say where the visit took place (at least the country).',
      fr: 'Dites où la visite a eu lieu (au moins le pays).',
    },
  },
  {
    shape: 'Visit-attendee',
    severity: 'violation',
    messages: { en: 'Say who visited.', fr: 'Dites qui a fait la visite.' },
  },
  {
    shape: 'Visit-organizer',
    severity: 'warning',
    messages: {
      en: 'No host is recorded. Add the side that received the visitors, if the report names it.',
      fr: "Aucun hôte n'est indiqué. Ajoutez la partie qui a reçu les visiteurs, si la source la nomme.",
    },
  },
  {
    shape: 'Visit-subjectOf',
    severity: 'violation',
    messages: {
      en: 'Cite at least one source for the visit (address and date of the report).',
      fr: "Citez au moins une source pour la visite (adresse et date de l'article).",
    },
  },
  {
    shape: 'Visit-eventStatus',
    severity: 'violation',
    messages: {
      en: 'The status must be exactly one of: scheduled (also for visits that took place), cancelled, postponed, rescheduled.',
      fr: "Le statut doit être exactement l'un de ceux-ci : prévue (aussi pour une visite qui a eu lieu), annulée, reportée, déplacée à une autre date.",
    },
  },
  {
    shape: 'Visit-description',
    severity: 'info',
    messages: {
      en: 'A one-sentence summary in your own words helps search engines and readers.',
      fr: "Un résumé d'une phrase, dans vos propres mots, aide les moteurs de recherche et les lecteurs.",
    },
  },
  {
    shape: 'Visit-subEvent',
    severity: 'violation',
    messages: {
      en: 'Every programme item must be an event.',
      fr: 'Chaque point du programme doit être un événement.',
    },
  },
  {
    shape: 'Visit-subEvent-end',
    severity: 'violation',
    messages: {
      en: 'A programme item ends after the visit does. Correct its date, or the end of the visit.',
      fr: 'Un point du programme finit après la visite. Corrigez sa date, ou la fin de la visite.',
    },
  },
  {
    shape: 'Visit-subEvent-superEvent',
    severity: 'violation',
    messages: {
      en: 'A programme item belongs to exactly one visit or tour.',
      fr: 'Un point du programme appartient à une seule visite ou tournée.',
    },
  },
  {
    shape: 'PreviousDate-eventStatus',
    severity: 'violation',
    messages: {
      en: "A previous date makes sense only when the status is 'rescheduled'.",
      fr: "Une date antérieure n'a de sens que si la visite a été déplacée à une autre date (statut « rescheduled »).",
    },
  },
  {
    shape: 'Tour-name',
    severity: 'violation',
    messages: { en: 'Give the tour a title.', fr: 'Donnez un titre à la tournée.' },
  },
  {
    shape: 'Tour-startDate',
    severity: 'violation',
    messages: {
      en: 'Say when the tour began (one day, or YYYY-MM if only the month is known).',
      fr: 'Dites quand la tournée a commencé (un jour, ou AAAA-MM si seul le mois est connu).',
    },
  },
  {
    shape: 'Tour-attendee',
    severity: 'violation',
    messages: { en: 'Say who made the tour.', fr: 'Dites qui a fait la tournée.' },
  },
  {
    shape: 'Tour-subjectOf',
    severity: 'violation',
    messages: {
      en: 'Cite at least one source for the tour (address and date of the report).',
      fr: "Citez au moins une source pour la tournée (adresse et date de l'article).",
    },
  },
  {
    shape: 'Tour-eventStatus',
    severity: 'violation',
    messages: {
      en: 'The status must be exactly one of: scheduled (also for visits that took place), cancelled, postponed, rescheduled.',
      fr: "Le statut doit être exactement l'un de ceux-ci : prévue (aussi pour une visite qui a eu lieu), annulée, reportée, déplacée à une autre date.",
    },
  },
  {
    shape: 'Tour-subEvent-end',
    severity: 'violation',
    messages: {
      en: 'A leg ends after the tour does. Correct its date, or the end of the tour.',
      fr: 'Une étape finit après la tournée. Corrigez sa date, ou la fin de la tournée.',
    },
  },
  {
    shape: 'Dates-startDate',
    severity: 'violation',
    messages: {
      en: 'Write dates as 2023-07-20, or 2023-07 if the day is not known; with a time as 2023-07-20T15:00:00+07:00.',
      fr: "Écrivez les dates comme 2023-07-20, ou 2023-07 si le jour est inconnu ; avec l'heure comme 2023-07-20T15:00:00+07:00.",
    },
  },
  {
    shape: 'Dates-endDate',
    severity: 'violation',
    messages: {
      en: 'Write dates as 2023-07-20, or 2023-07 if the day is not known; with a time as 2023-07-20T15:00:00+07:00.',
      fr: "Écrivez les dates comme 2023-07-20, ou 2023-07 si le jour est inconnu ; avec l'heure comme 2023-07-20T15:00:00+07:00.",
    },
  },
  {
    shape: 'Dates-startDate-offset',
    severity: 'violation',
    messages: {
      en: 'A time needs the local offset from UTC, such as +07:00.',
      fr: 'Une heure doit porter le décalage local par rapport à UTC, par exemple +07:00.',
    },
  },
  {
    shape: 'Dates-endDate-offset',
    severity: 'violation',
    messages: {
      en: 'A time needs the local offset from UTC, such as +07:00.',
      fr: 'Une heure doit porter le décalage local par rapport à UTC, par exemple +07:00.',
    },
  },
  {
    shape: 'Dates-earliest',
    severity: 'violation',
    messages: {
      en: 'The earliest possible first day is missing (the builder derives it from the dates).',
      fr: 'Le premier jour possible manque (il est déduit des dates).',
    },
  },
  {
    shape: 'Dates-latest',
    severity: 'violation',
    messages: {
      en: 'The latest possible last day must be one full date (the builder derives it from the dates).',
      fr: 'Le dernier jour possible doit être une seule date complète (il est déduit des dates).',
    },
  },
  {
    shape: 'Dates-order',
    severity: 'violation',
    messages: {
      en: 'The end lies before the beginning. Check both dates.',
      fr: 'La fin précède le début. Vérifiez les deux dates.',
    },
  },
  {
    shape: 'Invitation',
    severity: 'violation',
    messages: {
      en: 'An invitation has only: who invited, whom, to which visit, when, and its status.',
      fr: 'Une invitation dit seulement : qui a invité, qui est invité, à quelle visite, quand, et son état.',
    },
  },
  {
    shape: 'Invitation-agent',
    severity: 'violation',
    messages: { en: 'Say who invited.', fr: 'Dites qui a invité.' },
  },
  {
    shape: 'Invitation-recipient',
    severity: 'violation',
    messages: { en: 'Say who was invited.', fr: 'Dites qui a été invité.' },
  },
  {
    shape: 'Invitation-event',
    severity: 'violation',
    messages: {
      en: 'An invitation is to exactly one visit.',
      fr: 'Une invitation concerne une seule visite.',
    },
  },
  {
    shape: 'Invitation-actionStatus',
    severity: 'violation',
    messages: { en: 'An invitation has one status.', fr: "Une invitation n'a qu'un état." },
  },
  {
    shape: 'Invitation-startTime',
    severity: 'violation',
    messages: {
      en: 'An invitation was made once: two times are given.',
      fr: 'Une invitation est faite une seule fois : deux dates sont données.',
    },
  },
]

/** The rules that the queries state. */
export const checks: readonly Check[] = [
  {
    shape: 'HeadOnVisit',
    severity: 'violation',
    messages: {
      en: 'The head of the delegation is not recorded as taking part in the visit.',
      fr: "Le chef de la délégation n'est pas indiqué comme participant à la visite.",
    },
    query: `PREFIX schema: <http://schema.org/>
PREFIX vg: <https://w3id.org/visitgraph#>
SELECT DISTINCT ?this (schema:attendee AS ?path) (?head AS ?value) WHERE {
  ?this a vg:Visit ; schema:attendee ?delegation .
  ?delegation a vg:Delegation .
  ?head schema:memberOf ?role .
  ?role a vg:HeadOfDelegation ; schema:memberOf ?delegation .
  FILTER NOT EXISTS { ?this schema:attendee ?head }
}
`,
  },
  {
    shape: 'ImplausibleLength',
    severity: 'warning',
    messages: {
      en: 'The visit lasts more than a month. Check the dates.',
      fr: "La visite dure plus d'un mois. Vérifiez les dates.",
    },
    query: `PREFIX schema: <http://schema.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
PREFIX vg: <https://w3id.org/visitgraph#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT DISTINCT ?this (schema:endDate AS ?path) (?end AS ?value) WHERE {
  ?this a vg:Visit ; schema:startDate ?start ; schema:endDate ?end ;
    sem:hasEarliestBeginTimeStamp ?earliest ; sem:hasLatestEndTimeStamp ?latest .
  # A year or a month is a vague date, not a long visit.
  FILTER(DATATYPE(?start) IN (xsd:date, xsd:dateTime) && DATATYPE(?end) IN (xsd:date, xsd:dateTime))
  FILTER(?latest - ?earliest > "P31D"^^xsd:dayTimeDuration)
}
`,
  },
  {
    shape: 'OfficeBeforeReport',
    severity: 'warning',
    messages: {
      en: 'An office that this report names begins after the report appeared. Check the first day of the office.',
      fr: "Une fonction que cet article nomme commence après la parution de l'article. Vérifiez le premier jour de la fonction.",
    },
    query: `PREFIX schema: <http://schema.org/>
PREFIX vg: <https://w3id.org/visitgraph#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
# Only days can be told apart: a report of which the month is known may be of any of its days.
SELECT DISTINCT ?this (schema:startDate AS ?path) (?start AS ?value) WHERE {
  ?this a schema:OrganizationRole ; schema:startDate ?start ; schema:subjectOf ?report .
  ?report schema:datePublished ?published .
  FILTER NOT EXISTS { ?report a vg:Announcement }
  FILTER(DATATYPE(?start) = xsd:date && DATATYPE(?published) = xsd:date && ?start > ?published)
}
`,
  },
  {
    shape: 'ParentCycle',
    severity: 'violation',
    messages: {
      en: "This body is, through its parents, its own parent. Check 'part of'.",
      fr: 'Cet organisme dépend, par ceux dont il relève, de lui-même. Vérifiez « part of ».',
    },
    query: `PREFIX schema: <http://schema.org/>
SELECT DISTINCT ?this (schema:parentOrganization AS ?path) WHERE { ?this schema:parentOrganization+ ?this }
`,
  },
  {
    shape: 'SameThingTwice',
    severity: 'warning',
    messages: {
      en: 'Two entries describe the same thing ({?value}). Merge them.',
      fr: 'Deux entrées décrivent la même chose ({?value}). Réunissez-les.',
    },
    query: `PREFIX schema: <http://schema.org/>
SELECT DISTINCT ?this (schema:sameAs AS ?path) ?value WHERE {
  ?this schema:sameAs ?value .
  ?other schema:sameAs ?value .
  FILTER(STR(?this) < STR(?other))
}
`,
  },
  {
    shape: 'SideOfVisit',
    severity: 'violation',
    messages: {
      en: 'This side does not take part in the visit at which the statement was made.',
      fr: 'Cette partie ne participe pas à la visite lors de laquelle la déclaration a été faite.',
    },
    query: `PREFIX schema: <http://schema.org/>
PREFIX vg: <https://w3id.org/visitgraph#>
SELECT DISTINCT ?this (schema:sourceOrganization AS ?path) (?side AS ?value) WHERE {
  ?this schema:recordedAt/schema:superEvent* ?visit ; schema:sourceOrganization ?side .
  ?visit a vg:Visit .
  FILTER NOT EXISTS { ?visit schema:organizer|schema:attendee|(schema:attendee/schema:memberOf) ?side }
}
`,
  },
  {
    shape: 'SpeakerSide',
    severity: 'violation',
    messages: {
      en: "The speaker belongs to another side than the one recorded. Check 'by'.",
      fr: "L'orateur appartient à une autre partie que celle indiquée. Vérifiez « by ».",
    },
    query: `PREFIX schema: <http://schema.org/>
PREFIX vg: <https://w3id.org/visitgraph#>
SELECT DISTINCT ?this (schema:creator AS ?path) (?speaker AS ?value) WHERE {
  ?this schema:recordedAt/schema:superEvent* ?visit ; schema:creator ?speaker ; schema:sourceOrganization ?side .
  ?speaker a schema:Person .
  ?visit schema:organizer|schema:attendee|(schema:attendee/schema:memberOf) ?anySide .
  ?anySide a vg:Side .
  # What several sides hold together, one of their speakers may say.
  FILTER NOT EXISTS { ?this schema:sourceOrganization ?own . ?speaker schema:memberOf/schema:memberOf? ?own }
}
`,
  },
]
