import type { Question } from './question.ts'

const visit = { visit: { kind: 'visit' } } as const
const language = { language: { kind: 'code' } } as const

/*
 * DISTINCT, since the default graph of some stores repeats what stands in several graphs; no subtraction stands
 * before an addition, since engines differ in what they take first.
 */

/** The competency questions: what a graph of visits has to be able to answer. */
export const questions: readonly Question[] = [
  {
    name: 'who-met-whom',
    title: 'Who met whom, when, in which capacity?',
    parameters: { ...visit, ...language },
    query: `SELECT ?meeting ?guest ?counterpart (GROUP_CONCAT(DISTINCT ?cap; separator="; ") AS ?capacity) ?from ?to WHERE {
  VALUES ?visit { {{visit}} }
  ?visit schema:subEvent ?m ; schema:organizer ?host .
  ?m schema:name ?meeting ; schema:attendee ?g , ?c ; sem:hasEarliestBeginTimeStamp ?from ; sem:hasLatestEndTimeStamp ?to .
  ?g schema:memberOf/a vg:Delegation ; schema:name ?guest .
  ?c schema:memberOf ?host ; schema:name ?counterpart .
  FILTER(LANG(?counterpart) = {{language}} && LANG(?guest) = LANG(?counterpart) && LANG(?meeting) = LANG(?guest))
  OPTIONAL { ?c schema:memberOf ?office . ?office schema:subjectOf/schema:about ?visit ; schema:roleName ?r ; schema:memberOf/schema:name ?body }
  BIND(IF(BOUND(?r), CONCAT(?r, " — ", ?body), "") AS ?cap)
} GROUP BY ?m ?meeting ?guest ?counterpart ?from ?to ORDER BY ?meeting`,
  },
  {
    name: 'who-invited-whom',
    title: 'Who invited whom to what?',
    query: `SELECT DISTINCT ?inviter ?invited ?event WHERE {
  ?i a schema:InviteAction ; schema:agent/schema:name ?inviter ; schema:recipient/schema:name ?invited ; schema:event/schema:name ?event
}`,
  },
  {
    name: 'bodies-represented',
    title: 'Which bodies were represented on each side, and to which topmost body do they belong?',
    parameters: visit,
    query: `SELECT DISTINCT ?side ?body ?top WHERE {
  ?visit a vg:Visit ; schema:subjectOf ?report .
  FILTER(?visit = {{visit}})
  ?p schema:memberOf/schema:memberOf? ?s . ?s a vg:Side ; schema:name ?side .
  ?visit schema:organizer|(schema:attendee/schema:memberOf) ?s .
  ?p schema:memberOf ?o . ?o schema:subjectOf ?report ; schema:memberOf ?b . ?b schema:name ?body ; schema:parentOrganization* ?t . ?t schema:name ?top .
  FILTER NOT EXISTS { ?t schema:parentOrganization ?x }
} ORDER BY ?side ?top ?body`,
  },
  {
    name: 'statements-on-topic',
    title: 'Which statements were made on a topic, by which side, said by whom?',
    parameters: { topic: { kind: 'topic' } },
    query: `SELECT DISTINCT ?topic ?side ?speaker ?kind ?text WHERE {
  VALUES ?t { {{topic}} }
  ?s a schema:Statement , ?k ; schema:about ?t ; schema:sourceOrganization/schema:name ?side ; schema:creator/schema:name ?speaker ; schema:abstract ?text .
  ?t a schema:DefinedTerm ; schema:name ?topic .
  FILTER(STRSTARTS(STR(?k), STR(vg:))) BIND(STRAFTER(STR(?k), "#") AS ?kind)
} ORDER BY ?topic ?side`,
  },
  {
    name: 'visits-between-countries',
    title: 'Which visits went from one country to another in a time, and who led them?',
    parameters: {
      guest: { kind: 'code' },
      host: { kind: 'code' },
      since: { kind: 'day' },
      until: { kind: 'day' },
    },
    query: `SELECT DISTINCT ?guest ?host ?name ?head ?from ?to WHERE {
  VALUES ?guest { {{guest}} }
  VALUES ?host { {{host}} }
  ?v a vg:Visit ; schema:name ?name ; schema:location/schema:identifier ?host ; schema:attendee ?d ; sem:hasEarliestBeginTimeStamp ?from ; sem:hasLatestEndTimeStamp ?to .
  ?d a vg:Delegation ; schema:memberOf/schema:areaServed/schema:identifier ?guest .
  ?p schema:memberOf ?hr . ?hr a vg:HeadOfDelegation ; schema:memberOf ?d . ?p schema:name ?head .
  FILTER(?to >= {{since}})
  FILTER(?from <= {{until}})
  FILTER NOT EXISTS { ?v schema:eventStatus schema:EventCancelled }
} ORDER BY ?from`,
  },
  {
    name: 'offices-on-date',
    title: 'Who held which office on a day, by known dates or as a report on a visit attests?',
    parameters: { day: { kind: 'day', fallback: '2023-07-21' }, ...language },
    query: `SELECT DISTINCT ?person ?office ?body ?basis WHERE {
  VALUES ?day { {{day}} }
  ?p a schema:Person ; schema:name ?person ; schema:memberOf ?o .
  FILTER(LANG(?person) = {{language}})
  ?o a schema:OrganizationRole ; schema:roleName ?office ; schema:memberOf ?b . ?b schema:name ?body . FILTER NOT EXISTS { ?b a vg:Delegation }
  OPTIONAL { ?o schema:startDate ?s } OPTIONAL { ?o schema:endDate ?e }
  OPTIONAL { ?o schema:subjectOf/schema:about ?v . ?v a vg:Visit ; sem:hasEarliestBeginTimeStamp ?from ; sem:hasLatestEndTimeStamp ?to . FILTER(?from <= ?day && ?day <= ?to) }
  BIND(IF(BOUND(?s) && BOUND(?e) && ?s <= ?day && ?day <= ?e, "tenure", IF(BOUND(?v), "attested", "")) AS ?basis)
  FILTER(?basis != "")
} ORDER BY ?person ?office`,
  },
  {
    name: 'co-presence',
    title: 'Which named people took part in the same events, and how often?',
    parameters: language,
    query: `SELECT ?a ?b (COUNT(DISTINCT ?e) AS ?weight) WHERE {
  ?e schema:attendee ?p , ?q . ?p a schema:Person ; schema:name ?a . ?q a schema:Person ; schema:name ?b .
  FILTER(STR(?p) < STR(?q) && LANG(?a) = LANG(?b))
  FILTER(LANG(?a) = {{language}})
} GROUP BY ?p ?q ?a ?b ORDER BY DESC(?weight) ?a ?b`,
  },
  {
    name: 'observed-events',
    title:
      'Which elections were observed on visits, which in their series, and when were they held?',
    query: `SELECT DISTINCT ?activity ?election ?ordinal ?day WHERE {
  ?a a vg:Observation ; schema:name ?activity ; schema:about ?e . ?e a vg:Election ; schema:name ?election .
  OPTIONAL { ?e schema:identifier [ schema:propertyID "series ordinal" ; schema:value ?ordinal ] } OPTIONAL { ?e schema:startDate ?day }
}`,
  },
  {
    name: 'activities-without-partner',
    title: 'At which items of a programme is nobody of the host side recorded?',
    query: `SELECT DISTINCT ?item ?kind WHERE {
  ?v a vg:Visit ; schema:organizer ?h ; schema:subEvent ?e . ?e schema:name ?item ; a ?k . FILTER(STRSTARTS(STR(?k), STR(vg:))) BIND(STRAFTER(STR(?k), "#") AS ?kind)
  FILTER NOT EXISTS { ?e schema:attendee/schema:memberOf ?h }
} ORDER BY ?item`,
  },
  {
    name: 'sources-of-visit',
    title: 'Which reports are there on a visit, and how many days after its end did they appear?',
    parameters: visit,
    query: `SELECT DISTINCT ?publisher ?title ?published ?daysAfterEnd WHERE {
  VALUES ?visit { {{visit}} }
  ?r schema:about ?visit ; schema:headline ?title ; schema:datePublished ?published ; schema:publisher/schema:name ?publisher .
  ?visit a vg:Visit ; sem:hasLatestEndTimeStamp ?end .
  BIND(IF(MONTH(?published) > 2, 0, 1) AS ?pw) BIND(YEAR(?published) - ?pw AS ?py) BIND((MONTH(?published) + 12 * ?pw) - 3 AS ?pm)
  BIND(IF(MONTH(?end) > 2, 0, 1) AS ?ew) BIND(YEAR(?end) - ?ew AS ?ey) BIND((MONTH(?end) + 12 * ?ew) - 3 AS ?em)
  BIND((365 * ?py + FLOOR(?py / 4) + FLOOR(?py / 400) + FLOOR((306 * ?pm + 5) / 10) + DAY(?published)) - FLOOR(?py / 100) AS ?pn)
  BIND((365 * ?ey + FLOOR(?ey / 4) + FLOOR(?ey / 400) + FLOOR((306 * ?em + 5) / 10) + DAY(?end)) - FLOOR(?ey / 100) AS ?en)
  BIND(xsd:integer(?pn - ?en) AS ?daysAfterEnd)
} ORDER BY ?published`,
  },
  {
    name: 'topics-both-sides-raised',
    title: 'On which topics did both sides of a visit take a position?',
    query: `SELECT ?topic (GROUP_CONCAT(DISTINCT ?sn; separator=" + ") AS ?sides) WHERE {
  ?st a schema:Statement ; schema:recordedAt ?v ; schema:about ?t ; schema:sourceOrganization ?s . ?t a schema:DefinedTerm ; schema:name ?topic . ?s schema:name ?sn .
} GROUP BY ?v ?t ?topic HAVING (COUNT(DISTINCT ?s) > 1) ORDER BY ?topic`,
  },
  {
    name: 'incomplete-participation',
    title: 'Where is the list of participants known to be incomplete?',
    query: `SELECT DISTINCT ?event ?why WHERE {
  { ?e schema:attendee/a vg:UnnamedGroup . BIND("unnamed participants" AS ?why) } UNION { ?e a vg:CollectiveMeeting . BIND("collective meeting" AS ?why) }
  ?e schema:name ?event
} ORDER BY ?event`,
  },
  {
    name: 'party-and-state-offices',
    title: 'Who holds an office of a party and one of the state at the same time?',
    parameters: language,
    query: `SELECT ?person (GROUP_CONCAT(DISTINCT ?po; separator="; ") AS ?party) (GROUP_CONCAT(DISTINCT ?so; separator="; ") AS ?state) WHERE {
  ?p a schema:Person ; schema:name ?person ; schema:memberOf ?r1 , ?r2 .
  FILTER(LANG(?person) = {{language}})
  ?r1 schema:subjectOf ?rep ; schema:roleName ?po ; schema:memberOf/schema:parentOrganization* ?party0 . ?party0 a schema:PoliticalParty .
  ?r2 schema:subjectOf ?rep ; schema:roleName ?so ; schema:memberOf ?st . ?st a schema:GovernmentOrganization .
} GROUP BY ?p ?person ORDER BY ?person`,
  },
  {
    name: 'changed-visits',
    title: 'Which visits were cancelled, postponed or rescheduled, and when should they have been?',
    query: `SELECT DISTINCT ?visit ?status ?was ?now WHERE {
  ?v a vg:Visit ; schema:name ?visit ; schema:eventStatus ?s . FILTER(?s != schema:EventScheduled) BIND(STRAFTER(STR(?s), "Event") AS ?status)
  OPTIONAL { ?v schema:previousStartDate ?was } OPTIONAL { ?v schema:startDate ?now }
} ORDER BY ?now`,
  },
  {
    name: 'tours',
    title: 'Which legs do tours have, and how exactly are their dates known?',
    query: `SELECT DISTINCT ?tour ?country ?from ?to ?exact WHERE {
  ?t a vg:Tour ; schema:name ?tour ; schema:subEvent ?l . ?l a vg:Visit ; schema:location/schema:name ?country ; sem:hasEarliestBeginTimeStamp ?from ; sem:hasLatestEndTimeStamp ?to .
  OPTIONAL { ?l schema:startDate ?s } BIND(DATATYPE(?s) IN (xsd:date, xsd:dateTime) AS ?exact)
} ORDER BY ?from ?to`,
  },
  {
    name: 'agreements',
    title: 'What did several sides agree, and on which subject?',
    query: `SELECT ?text ?topic (GROUP_CONCAT(DISTINCT ?n; separator=" + ") AS ?sides) WHERE {
  ?s a vg:Agreement ; schema:abstract ?text ; schema:about/schema:name ?topic ; schema:sourceOrganization/schema:name ?n
} GROUP BY ?s ?text ?topic ORDER BY ?text ?topic`,
  },
  {
    name: 'provenance-of-offices',
    title: 'From which graph and source, under which licence, comes what is said of an office?',
    parameters: { person: { kind: 'person' } },
    query: `SELECT DISTINCT ?office ?graph ?p ?o ?source ?licence WHERE {
  VALUES ?person { {{person}} }
  ?person a schema:Person ; schema:memberOf ?office .
  GRAPH ?graph { ?office ?p ?o }
  OPTIONAL { GRAPH ?graph { ?graph schema:isBasedOn ?source } } OPTIONAL { GRAPH ?graph { ?graph schema:sdLicense ?licence } }
  FILTER(?p IN (schema:startDate, schema:endDate, schema:roleName))
} ORDER BY ?office ?graph ?p`,
  },
  {
    name: 'org-memberships',
    title: 'Offices in terms of the W3C Organization Ontology (a graph)',
    parameters: { person: { kind: 'person' } },
    query: `PREFIX org: <http://www.w3.org/ns/org#>
CONSTRUCT { ?o a org:Membership ; org:member ?p ; org:organization ?b ; org:role ?o . ?o rdfs:label ?n }
WHERE {
  VALUES ?p { {{person}} }
  ?p a schema:Person ; schema:memberOf ?o . ?o a schema:OrganizationRole ; schema:memberOf ?b ; schema:roleName ?n
}`,
  },
  {
    name: 'visits-by-country-and-decade',
    title: 'How many visits came from each country in each decade?',
    parameters: { host: { kind: 'code' }, guest: { kind: 'code' } },
    query: `SELECT ?guest ?decade (COUNT(DISTINCT ?v) AS ?visits) WHERE {
  VALUES ?guest { {{guest}} }
  VALUES ?host { {{host}} }
  ?v a vg:Visit ; schema:organizer/schema:areaServed/schema:identifier ?host ; schema:attendee ?d ; sem:hasEarliestBeginTimeStamp ?from .
  ?d a vg:Delegation ; schema:memberOf/schema:areaServed/schema:identifier ?guest .
  BIND(CONCAT(SUBSTR(STR(?from), 1, 3), "0s") AS ?decade)
  FILTER NOT EXISTS { ?v schema:eventStatus schema:EventCancelled }
} GROUP BY ?guest ?decade ORDER BY ?guest ?decade`,
  },
  {
    name: 'most-frequent-guests',
    title: 'Who came on most visits, as head or member of a delegation?',
    parameters: {
      host: { kind: 'code' },
      guest: { kind: 'code' },
      since: { kind: 'day' },
      until: { kind: 'day' },
    },
    query: `SELECT (SAMPLE(?n) AS ?name) ?guest (COUNT(DISTINCT ?v) AS ?visits) WHERE {
  VALUES ?guest { {{guest}} }
  VALUES ?host { {{host}} }
  ?v a vg:Visit ; schema:organizer/schema:areaServed/schema:identifier ?host ; schema:attendee ?d ; sem:hasEarliestBeginTimeStamp ?from ; sem:hasLatestEndTimeStamp ?to .
  ?d a vg:Delegation ; schema:memberOf/schema:areaServed/schema:identifier ?guest .
  ?p a schema:Person ; schema:memberOf/schema:memberOf? ?d ; schema:name ?n .
  FILTER(?to >= {{since}})
  FILTER(?from <= {{until}})
  FILTER NOT EXISTS { ?v schema:eventStatus schema:EventCancelled }
} GROUP BY ?p ?guest ORDER BY DESC(?visits) ?name LIMIT 50`,
  },
  {
    name: 'visits-of-a-kind',
    title: 'Which visits were of one kind (state, official, working …) in a time?',
    parameters: {
      kind: { kind: 'code' },
      host: { kind: 'code' },
      guest: { kind: 'code' },
      since: { kind: 'day' },
      until: { kind: 'day' },
    },
    query: `SELECT DISTINCT ?kind ?guest ?host ?name ?from ?to WHERE {
  VALUES ?guest { {{guest}} }
  VALUES ?host { {{host}} }
  ?v a vg:Visit , ?k ; schema:name ?name ; schema:organizer/schema:areaServed/schema:identifier ?host ; schema:attendee ?d ; sem:hasEarliestBeginTimeStamp ?from ; sem:hasLatestEndTimeStamp ?to .
  ?d a vg:Delegation ; schema:memberOf/schema:areaServed/schema:identifier ?guest .
  VALUES (?k ?kind) { (vg:StateVisit "state") (vg:OfficialVisit "official") (vg:WorkingVisit "working") (vg:ElectionObservation "election-observation") }
  FILTER(?kind = LCASE({{kind}}))
  FILTER(?to >= {{since}})
  FILTER(?from <= {{until}})
} ORDER BY ?from ?name`,
  },
]
