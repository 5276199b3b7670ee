// Scores the drafts of the development reports, beside compromise and wink-nlp run in the same way.
// node tests/bench/draft.mjs [--gold DIR] [--without-baselines]; needs `npm run build` and ../shared/draft.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { draftReport } from '../../dist/draft/draft.js'

const root =
  process.env['VISITGRAPH_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const { values } = parseArgs({
  options: {
    gold: { type: 'string', default: join(root, 'draft/dev') },
    'without-baselines': { type: 'boolean', default: false },
  },
})
const { gold } = values
const box = mkdtempSync(join(tmpdir(), 'visitgraph-bench-'))

/** Reads the reports with the day of publication a user would pass; the header is not part of the text. */
function reports() {
  return readdirSync(gold)
    .filter(name => name.endsWith('.txt'))
    .map(name => {
      const whole = readFileSync(join(gold, name), 'utf8')
      const line = whole.indexOf('\n')
      const published = /hint=(\d{4}-\d{2}-\d{2})/.exec(whole.slice(0, line))?.[1]
      return { id: name.replace('.txt', ''), text: whole.slice(line + 1), published }
    })
}

function score(folder, ...more) {
  const parameters = [join(root, 'draft/score.mjs'), '--gold', gold, '--pred', folder, ...more]
  return JSON.parse(execFileSync(process.execPath, parameters, { encoding: 'utf8' }))
}

function run(name, find) {
  const folder = join(box, name)
  mkdirSync(folder)
  const times = []
  for (const report of reports()) {
    const start = performance.now()
    const facts = find(report)
    times.push(performance.now() - start)
    writeFileSync(join(folder, `${report.id}.json`), JSON.stringify(facts))
  }
  times.sort((a, b) => a - b)
  const edits = score(folder, '--perdoc')
    .map(report => report.edits)
    .toSorted((a, b) => a - b)
  return {
    ...score(folder, '--json'),
    time: times[Math.floor(times.length / 2)],
    edits: edits[Math.floor(edits.length / 2)],
  }
}

const same = (a, b) => a.toLowerCase().normalize('NFD') === b.toLowerCase().normalize('NFD')

/** How often each level is right: what says `sure` must be. */
function levels() {
  const counts = {}
  const count = (fact, level, isRight) => {
    const own = (counts[`${fact}/${level}`] ??= { right: 0, all: 0 })
    own.all++
    own.right += isRight ? 1 : 0
  }
  for (const { id, text, published } of reports()) {
    const { facts } = draftReport(text, { published })
    const truth = JSON.parse(readFileSync(join(gold, `${id}.json`), 'utf8'))
    for (const person of facts.persons) {
      const known = truth.persons.find(({ name }) => same(name, person.name))
      count('person', person.level, known)
      if (!known) continue
      count('side', person.sideLevel, known.side === person.side)
      for (const { title, level } of person.offices)
        count(
          'office',
          level,
          known.offices.some(office => same(office.title, title)),
        )
    }
    if (facts.leader)
      count('head', facts.leaderLevel, truth.leader && same(truth.leader, facts.leader))
    for (const day of ['start', 'end'])
      if (facts.visit[day])
        count('day', facts.visit.levels[day], truth.visit[day] === facts.visit[day])
    for (const [index, code] of facts.visit.destination.entries())
      count(
        'destination',
        facts.visit.levels.destination[index],
        truth.visit.destination.includes(code),
      )
  }
  return counts
}

const persons = names => [...new Set(names)].map(name => ({ name, side: 'other', offices: [] }))

/** Runs of words that a tagger takes for proper names. */
function properNames(words, tags) {
  const names = ['']
  for (const [index, tag] of tags.entries()) {
    if (tag === 'PROPN') names.push(`${names.pop()} ${words[index]}`.trim())
    else if (names.at(-1) !== '') names.push('')
  }
  return names.filter(name => name.includes(' '))
}

/** Installs the baselines into a folder of their own, so that the project does not depend on them. */
function baselines() {
  const folder = join(box, 'baselines')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const packages = ['compromise@14', 'wink-nlp@2', 'wink-eng-lite-web-model@1']
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages], {
    cwd: folder,
  })
  const load = createRequire(join(folder, 'package.json'))
  const nlp = load('compromise')
  const wink = load('wink-nlp')(load('wink-eng-lite-web-model'))
  const { its } = wink
  return {
    compromise({ text }) {
      const read = nlp(text)
      const places = read.places().out('array')
      return {
        persons: persons(read.people().out('array')),
        organizations: read.organizations().out('array'),
        places: [...new Set(places)],
      }
    },
    'wink-nlp'({ text }) {
      const tokens = wink.readDoc(text).tokens()
      const names = properNames(tokens.out(), tokens.out(its.pos))
      return { persons: persons(names), organizations: [], places: [] }
    },
  }
}

try {
  draftReport(reports()[0]?.text ?? '')
  const results = {
    visitgraph: run('visitgraph', ({ text, published }) => draftReport(text, { published }).facts),
  }
  if (!values['without-baselines'])
    for (const [name, find] of Object.entries(baselines())) results[name] = run(name, find)
  const names = Object.keys(results)
  console.log(['slot', ...names].join('\t'))
  for (const slot of Object.keys(results.visitgraph.slots))
    console.log(
      [slot, ...names.map(name => results[name].slots[slot]?.F1.toFixed(3) ?? '-')].join('\t'),
    )
  console.log(['macro F1', ...names.map(name => results[name].macroCore)].join('\t'))
  console.log(['edits, mean', ...names.map(name => results[name].editsPerDoc)].join('\t'))
  console.log(['edits, median', ...names.map(name => results[name].edits.toFixed(1))].join('\t'))
  console.log(['ms, median', ...names.map(name => results[name].time.toFixed(1))].join('\t'))
  console.log('\nlevel\tright\tof')
  for (const [level, { right, all }] of Object.entries(levels()))
    console.log(`${level}\t${(right / all).toFixed(3)}\t${all}`)
} finally {
  rmSync(box, { recursive: true, force: true })
}
