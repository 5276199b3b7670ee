import type { Problem } from '../../src/problem.ts'
import { readProject } from './rdf.ts'

/** The file of the record that is broken. */
export const file: string = '2023-07-20-kh-qian-hongshan.visit.yaml'
/** The record of the seed report. */
export const seed: string = readProject(`data/visits/${file}`)

/** One way to break the record, and what is told of it. */
export interface BrokenRecord {
  /** The number of the broken graph that this record would become. */
  readonly name: string
  readonly from: string
  readonly to: string
  readonly severity: Problem['severity']
  readonly message: string
  /** What stands at the place that is reported. */
  readonly at: string
}

const suos =
  '  Suos Yara: [ First Vice Chairman @ CPP External Relations Commission, Chairman @ KH National Assembly Fifth Committee ]'
const press = '  - { kind: press-conference, title: Press conference attended by the delegation }'
const error = 'error'

/** The broken records, by the numbers of the broken graphs. */
export const brokenRecords: readonly BrokenRecord[] = [
  {
    name: '01 end before start',
    from: 'dates: 2023-07-20/2023-07-24',
    to: 'dates: 2023-07-24/2023-07-20',
    severity: error,
    message: 'the end 2023-07-20 is before the start 2023-07-24',
    at: '2023-07-24/2023-07-20',
  },
  {
    name: '02 item after visit',
    from: press,
    to: press.replace(' }', ', date: 2023-07-25 }'),
    severity: error,
    message: 'A programme item ends after the visit does',
    at: '2023-07-25',
  },
  {
    name: '03 item before visit',
    from: press,
    to: press.replace(' }', ', date: 2023-07-19 }'),
    severity: error,
    message: 'The programme item begins before the visit does',
    at: '{ kind: press-conference',
  },
  {
    name: '04 report before visit',
    from: 'date: 2023-07-26',
    to: 'date: 2023-07-16\n    announcement: false',
    severity: error,
    message: 'The report is older than the visit',
    at: 'title: A Delegation',
  },
  {
    name: '04 report before visit, perhaps an announcement',
    from: 'date: 2023-07-26',
    to: 'date: 2023-07-16',
    severity: 'warning',
    message: 'the report of 2023-07-16 is older than the visit',
    at: '2023-07-16',
  },
  {
    name: '05 no source',
    from: seed.slice(seed.indexOf('sources:'), seed.indexOf('updated:')),
    to: 'sources: []\n',
    severity: error,
    message: '`sources` is empty',
    at: '[]',
  },
  {
    name: '06 source without date',
    from: '    date: 2023-07-26\n',
    to: '',
    severity: error,
    message: '`sources[0].date` is missing',
    at: 'title: A Delegation',
  },
  {
    name: '07 source without address',
    from: '    url: https://www.idcpc.org.cn/english/news/202307/t20230726_157603.html\n',
    to: '',
    severity: error,
    message: 'the source has neither `url` nor `archive number`',
    at: 'title: A Delegation',
  },
  {
    name: '08 person without name',
    from: '    title: Samdech Techo',
    to: '    name: ""',
    severity: error,
    message: '`people.Hun Sen.name` is empty',
    at: '""',
  },
  {
    name: '09 office without body',
    from: 'Vice-minister @ IDCPC',
    to: 'Vice-minister',
    severity: error,
    message: '`people.Qian Hongshan[0]` `Vice-minister` is not an office and its body',
    at: 'Vice-minister',
  },
  {
    name: '10 office without name',
    from: 'Vice-minister @ IDCPC',
    to: '" @ IDCPC"',
    severity: error,
    message: '`people.Qian Hongshan[0]` ` @ IDCPC` is not an office and its body',
    at: '" @ IDCPC"',
  },
  {
    name: '11 two heads',
    from: 'head: Qian Hongshan }',
    to: 'head: [ Qian Hongshan, Suos Yara ] }',
    severity: error,
    message: '`guest.head` is a list; text is wanted',
    at: '[ Qian Hongshan',
  },
  {
    name: '12 no head',
    from: 'head: Qian Hongshan }',
    to: 'members: [ Qian Hongshan ] }',
    severity: 'warning',
    message: 'No head of the delegation is recorded',
    at: 'guest:',
  },
  {
    name: '13 undated membership',
    from: '    title: Samdech Techo',
    to: '    member of: CPP',
    severity: error,
    message: 'unknown field `member of`',
    at: 'member of',
  },
  {
    name: '14 job title',
    from: '    title: Samdech Techo',
    to: '    jobTitle: Prime Minister',
    severity: error,
    message: 'unknown field `jobTitle`',
    at: 'jobTitle',
  },
  {
    name: '15 title in the name',
    from: '    title: Samdech Techo',
    to: '    name: Samdech Techo Hun Sen',
    severity: 'warning',
    message: 'The name begins with a title word',
    at: 'Samdech Techo Hun Sen',
  },
  {
    name: '17 two names in one language',
    from: '    title: Samdech Techo',
    to: '    name: { en: Hun Sen, en: Hun Saen }',
    severity: error,
    message: 'the field `en` is given twice',
    at: 'en: Hun Saen',
  },
  {
    name: '18 bad identifier',
    from: 'kind: election-observation',
    to: 'kind: election-observation\nid: Qian_Hongshan',
    severity: error,
    message: '`id` `Qian_Hongshan` is not lower-case Latin letters',
    at: 'Qian_Hongshan',
  },
  {
    name: '19 blank node',
    from: '    title: Samdech Techo',
    to: '    same as: "_:b0"',
    severity: error,
    message: '`_:b0` is no web address',
    at: '"_:b0"',
  },
  {
    name: '20 orphan person',
    from: '  - { kind: meeting, with: Suos Yara }\n',
    to: '',
    severity: error,
    message: 'This person takes no part in the visit',
    at: 'Suos Yara: [ First',
  },
  {
    name: '21 orphan topic',
    from: 'updated: 2026-11-24',
    to: 'topics: { Fisheries: { name: Fisheries } }',
    severity: error,
    message: 'No statement is about this topic',
    at: 'Fisheries',
  },
  {
    name: '22 statement without side',
    from: 'by: host, kind: thanks',
    to: 'by: Jane Doe, kind: thanks',
    severity: error,
    message: 'Say for which side the statement was made',
    at: 'Jane Doe',
  },
  {
    name: '23 paraphrase and quote',
    from: '    says: Cambodia is grateful',
    to: '    quote: "Thanks.", says: Cambodia is grateful',
    severity: error,
    message: 'the statement has both `says` and `quote`',
    at: '{ id: thanks',
  },
  {
    name: '24 one-sided agreement',
    from: 'by: host, kind: thanks',
    to: 'by: host, kind: agreement',
    severity: error,
    message: 'An agreement needs at least two sides',
    at: 'host',
  },
  {
    name: '25 lonely meeting',
    from: '{ kind: meeting, with: others }',
    to: '{ kind: meeting }',
    severity: error,
    message: 'A meeting needs at least two participants',
    at: '{ kind: meeting }',
  },
  {
    name: '26 misspelt property in office',
    from: '[ Vice-minister @ IDCPC ]',
    to: '[ { ofice: Vice-minister, body: IDCPC } ]',
    severity: error,
    message: 'unknown field `ofice`',
    at: 'ofice',
  },
  {
    name: '27 wrong status',
    from: 'kind: election-observation',
    to: 'kind: election-observation\nstatus: moved-online',
    severity: error,
    message: '`status` `moved-online` is not one of its values',
    at: 'moved-online',
  },
  {
    name: '28 previous date without rescheduling',
    from: 'kind: election-observation',
    to: 'kind: election-observation\nprevious: 2023-07-01',
    severity: error,
    message: 'a previous date makes sense only when the status is rescheduled',
    at: 'previous:',
  },
  {
    name: '29 time without offset',
    from: press,
    to: `${press.replace(' }', ', date: 2023-07-23, time: "18:00" }')}\nplace: US`,
    severity: error,
    message: '`18:00` stands in no known time zone',
    at: '"18:00"',
  },
  {
    name: '30 office begins after report',
    from: suos,
    to: suos.replace(
      'Chairman @ KH National Assembly Fifth Committee',
      '{ office: Chairman, body: KH National Assembly Fifth Committee, since: 2023-08-21 }',
    ),
    severity: 'warning',
    message: 'An office that this report names begins after the report appeared',
    at: '2023-08-21',
  },
  {
    name: '31 office attested by no source',
    from: '[ Vice-minister @ IDCPC ]',
    to: '[ { office: Vice-minister, body: IDCPC, source: the other report } ]',
    severity: error,
    message: 'no source goes by `the other report`',
    at: 'the other report',
  },
  {
    name: '32 nobody to invite',
    from: /host: .*\n/.exec(seed)?.[0] ?? '',
    to: '',
    severity: error,
    message: '`host` is missing',
    at: '',
  },
]
