/** The style of all pages: one file, no fonts or pictures from elsewhere. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fdfcfa;
  --panel: #f5f2ec;
  --ink: #1c2024;
  --quiet: #5b626a;
  --line: #ddd8ce;
  --link: #17507f;
  --guest: #9a4a1c;
  --host: #17507f;
  --third: #4d6b1e;
  --warn: #8a2a2a;
  --warn-panel: #faeeea;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b;
    --panel: #1d2226;
    --ink: #e7e4dd;
    --quiet: #a3aab1;
    --line: #343b41;
    --link: #8fc1ee;
    --guest: #e8a478;
    --host: #8fc1ee;
    --third: #b3cf82;
    --warn: #f0a0a0;
    --warn-panel: #33211f;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 var(--sans); background: var(--paper); color: var(--ink); scroll-padding-top: 1rem; text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; }
a { color: var(--link); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 0.13em; }
:focus-visible { outline: 0.15rem solid var(--link); outline-offset: 0.15rem; border-radius: 0.1rem; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.2vw, 2.6rem); letter-spacing: -0.01em; max-width: 26em; }
h2 { font-size: 1.4rem; padding-block-end: 0.35rem; border-block-end: 1px solid var(--line); margin-block-end: 1rem; }
h3 { font-size: 1.08rem; }
p { margin: 0 0 0.75rem; max-width: 42rem; }
.skip { position: absolute; inset-block-start: -10rem; inset-inline-start: 1rem; background: var(--paper); padding: 0.5rem 1rem; z-index: 9; }
.skip:focus { inset-block-start: 0.5rem; }
.wrap { max-width: 70rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
.top { border-block-end: 1px solid var(--line); }
.top .wrap { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; align-items: center; padding-block: 0.8rem; }
.brand { font: 600 1.15rem/1.3 var(--serif); color: var(--ink); text-decoration: none; margin-inline-end: auto; }
.top ul { display: flex; flex-wrap: wrap; gap: 0 1.1rem; list-style: none; margin: 0; padding: 0; }
.top nav a { color: var(--quiet); text-decoration: none; font-size: 0.95rem; display: inline-block; padding-block: 0.3rem; }
.top nav a:hover, .top nav a[aria-current] { color: var(--ink); text-decoration: underline; }
main { display: block; padding-block: clamp(1.5rem, 4vw, 3rem) 4rem; }
.kicker { color: var(--quiet); font-size: 0.95rem; margin-block-end: 0.6rem; max-width: none; }
.lead { font: 1.2rem/1.55 var(--serif); margin-block: 1rem 0; max-width: 38rem; }
.quiet { color: var(--quiet); font-size: 0.92rem; }
.notice { border-inline-start: 0.25rem solid var(--warn); background: var(--warn-panel); padding: 0.7rem 1rem; margin-block: 1.25rem 0; }
section { margin-block-start: 2.75rem; }
section section { margin-block-start: 1.5rem; }
.facts { margin: 1.75rem 0 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 1rem 2rem; }
.facts > div { border-block-start: 1px solid var(--line); padding-block-start: 0.5rem; min-width: 0; }
dt { color: var(--quiet); font-size: 0.85rem; }
dd { margin: 0; }
.plain { list-style: none; margin: 0; padding: 0; }
.plain > li { padding-block: 0.4rem; border-block-start: 1px solid var(--line); }
.plain > li:first-child { border-block-start: 0; padding-block-start: 0; }
.columns { list-style: none; margin: 0; padding: 0; columns: 16rem; column-gap: 2rem; }
.columns > li { break-inside: avoid; padding-block: 0.2rem; }
.tags { list-style: none; margin: 0.35rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.15rem 0.9rem; font-size: 0.9rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 1.5rem 2.5rem; margin-block-start: 2rem; }
.side { border-block-start: 0.2rem solid var(--third); padding-block-start: 0.75rem; min-width: 0; }
.side.guest, .side.travellers { border-color: var(--guest); }
.side.host { border-color: var(--host); }
.side h2 { border: 0; padding: 0; margin-block-end: 0.15rem; font-size: 1.2rem; }
.side p { margin-block-end: 0.5rem; }
.who { font-weight: 600; }
.office { display: block; color: var(--quiet); font-size: 0.92rem; line-height: 1.45; }
.days { list-style: none; margin: 0; padding: 0; }
.days > li { display: grid; grid-template-columns: 9rem 1fr; gap: 0.25rem 1.5rem; padding-block: 1rem; border-block-start: 1px solid var(--line); }
.days > li:first-child { border: 0; padding-block-start: 0; }
.days h3 { font: 600 0.98rem/1.4 var(--sans); }
.days h3 span { display: block; font-weight: 400; color: var(--quiet); font-size: 0.88rem; }
.items { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; min-width: 0; }
.items > li { min-width: 0; scroll-margin-top: 1rem; }
.items time { font-variant-numeric: tabular-nums; font-weight: 600; margin-inline-end: 0.5rem; }
.said { list-style: none; margin: 0; padding: 0; display: grid; gap: 1.1rem; }
.said > li { scroll-margin-top: 1rem; padding-inline-start: 0.9rem; border-inline-start: 0.15rem solid var(--line); max-width: 44rem; }
.said p, .said blockquote { margin: 0; font-family: var(--serif); font-size: 1.07rem; line-height: 1.5; }
.said .meta { font: 0.9rem/1.5 var(--sans); color: var(--quiet); }
.guest .said > li, .travellers .said > li { border-color: var(--guest); }
.host .said > li { border-color: var(--host); }
section.said-by { margin-block-start: 0; min-width: 0; }
section.said-by + .sides, .sides + section { margin-block-start: 1.75rem; }
.said-by h3 { margin-block-end: 0.75rem; }
section > .sides { margin-block-start: 1.25rem; }
.cite { text-decoration: none; white-space: nowrap; }
.sources { margin: 0; padding-inline-start: 1.4rem; }
.sources > li { padding-block: 0.35rem; scroll-margin-top: 1rem; }
section section h3 { margin-block-end: 0.6rem; }
.topics { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 0.3rem 2rem; list-style: none; margin: 0; padding: 0; }
:target { background: var(--panel); outline: 0.5rem solid var(--panel); }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; width: 100%; font-size: 0.96rem; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-block-end: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 500; font-size: 0.87rem; white-space: nowrap; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
td:first-child { white-space: nowrap; }
td.number, th.number { padding-inline-end: 0; }
td .quiet { display: block; }
.data { background: var(--panel); padding: 1.25rem 1.5rem; margin-block-start: 3.5rem; border-radius: 0.4rem; }
.data h2 { border: 0; padding: 0; font-size: 1.15rem; margin-block-end: 0.5rem; }
.data section { margin: 0; }
.scroll + p { margin-block-start: 0.75rem; }
.data .facts { margin-block-start: 1rem; }
.pills { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; margin: 0; padding: 0; }
.pills a { display: inline-block; border: 1px solid var(--line); border-radius: 2rem; padding: 0.15rem 0.9rem; text-decoration: none; background: var(--paper); font-size: 0.93rem; }
.pills a:hover { border-color: var(--link); }
.pills a[aria-current] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1.25rem; list-style: none; margin: 0; padding: 0; }
.cards > li { background: var(--panel); border-radius: 0.4rem; padding: 1.1rem 1.25rem; min-width: 0; }
.cards p { margin: 0 0 0.25rem; }
.cards a { font-weight: 600; }
.numbers { display: flex; flex-wrap: wrap; gap: 0.75rem 2.25rem; list-style: none; padding: 0; margin: 1.75rem 0 0; }
.numbers b { display: block; font: 600 1.7rem/1.1 var(--serif); }
.numbers a { text-decoration: none; color: inherit; }
.numbers a:hover span { text-decoration: underline; }
.numbers span { color: var(--quiet); font-size: 0.92rem; }
figure { margin: 0; }
figure svg, figure img { display: block; width: 100%; height: auto; }
figcaption { color: var(--quiet); font-size: 0.92rem; margin-block-start: 0.5rem; max-width: 46rem; }
figcaption p { margin-block-end: 0.3rem; }
.picture > * { min-width: 46rem; }
.halo { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
svg text { font: 11px var(--sans); fill: var(--quiet); }
svg .strong { fill: var(--ink); }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .mark { fill: var(--link); }
svg .mark.off { fill: var(--paper); stroke: var(--quiet); stroke-width: 1.5; }
svg .span { stroke: var(--link); stroke-width: 7; stroke-linecap: round; }
svg .edge { stroke: var(--quiet); stroke-opacity: 0.5; fill: none; }
svg a:hover .mark, svg a:focus .mark { fill: var(--guest); }
svg a { text-decoration: none; }
.search { position: relative; flex: 0 1 15rem; min-width: 11rem; }
.search input, .search-page input { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 0.3rem; padding: 0.3rem 0.6rem; }
.search input { font-size: 0.95rem; }
.results { position: absolute; inset-inline-end: 0; inset-block-start: calc(100% + 0.4rem); width: min(26rem, 88vw); max-height: 70vh; overflow: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 0.4rem; box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 18%); z-index: 8; }
.results:empty { display: none; }
.results p { margin: 0; padding: 0.6rem 0.9rem; }
.top .results ul { display: block; padding: 0.3rem; }
.results a { display: block; padding: 0.35rem 0.6rem; border-radius: 0.25rem; text-decoration: none; }
.results a:hover, .results a:focus { background: var(--panel); }
.results small { display: block; color: var(--quiet); }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.bottom { border-block-start: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; padding-block: 1.5rem 2.5rem; }
.bottom .wrap { display: flex; flex-wrap: wrap; gap: 0.3rem 2rem; }
.bottom p { margin: 0; }
[hidden] { display: none; }
@media (max-width: 60rem) {
  .search { flex: 1 1 100%; }
}
@media (max-width: 40rem) {
  .days > li { grid-template-columns: 1fr; }
  .days h3 span { display: inline; margin-inline-start: 0.5rem; }
  .search { flex: 1 1 100%; order: 3; }
  .results { inset-inline: 0; width: auto; }
  .brand { flex: 1 1 100%; }
  td:first-child { white-space: normal; }
  td, th { padding-inline-end: 0.7rem; }
}
@media print {
  :root { --paper: #fff; --panel: #fff; --ink: #000; --quiet: #333; --line: #999; --link: #000; }
  html { font-size: 10.5pt; }
  .top nav, .search, .skip, .pills { display: none; }
  section, .side, .said > li, .items > li { break-inside: avoid-page; }
  section { break-inside: auto; margin-block-start: 1.5rem; }
  .data { padding: 0; }
  a[rel~="external"]::after { content: " <" attr(href) ">"; font-size: 0.85em; word-break: break-all; }
  .scroll { overflow: visible; }
}
`

/** The picture beside the title in a browser: two bubbles that meet. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="12" cy="16" r="9" fill="#17507f"/><circle cx="20" cy="16" r="9" fill="#9a4a1c" fill-opacity=".85"/></svg>
`
