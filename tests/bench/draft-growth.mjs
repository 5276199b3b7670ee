// How the time of a draft grows with the text, on hostile texts: milliseconds at 6,000 to 96,000 characters.
// node tests/bench/draft-growth.mjs; needs `npm run build`.
import { readFileSync } from 'node:fs'
import { draftReport } from '../../dist/draft/draft.js'

const file = new URL('../fixtures/hostile-reports.json', import.meta.url)
const lengths = [6000, 12_000, 24_000, 48_000, 96_000]

function time(piece, length) {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  const times = [1, 2, 3, 4, 5, 6, 7].map(() => {
    const start = performance.now()
    draftReport(text)
    return performance.now() - start
  })
  return Math.min(...times)
}

console.log(['text', ...lengths, 'most growth'].join('\t'))
for (const [name, piece] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) {
  time(piece, lengths[0])
  const times = lengths.map(length => time(piece, length))
  const growth = times.slice(1).map((own, index) => own / times[index])
  console.log(
    [name, ...times.map(own => own.toFixed(0)), Math.max(...growth).toFixed(1)].join('\t'),
  )
}
