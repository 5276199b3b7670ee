/** The style of the review page; the colours are those of the pages of a site. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --panel: #f5f2ec; --ink: #1c2024; --quiet: #596069; --line: #ddd8ce; --link: #17507f;
  --sure: #2c6335; --sure-wash: #e3efdf; --check: #8a4b08; --check-wash: #fbeacb; --todo: #a02121; --todo-wash: #f9dedb;
  --lit: #ffe27a; --lit-ink: #1c2024;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --panel: #1d2226; --ink: #e7e4dd; --quiet: #a3aab1; --line: #343b41; --link: #8fc1ee;
    --sure: #9fd08f; --sure-wash: #22331f; --check: #f0bd6a; --check-wash: #3a2d14; --todo: #f2a19a; --todo-wash: #401f1d;
    --lit: #6b5606; --lit-ink: #ffffff;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.5 var(--sans); background: var(--paper); color: var(--ink); text-size-adjust: 100%; }
body { margin: 0; height: 100vh; height: 100dvh; display: flex; flex-direction: column; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
h1, h2, h3, h4, p, ul { margin: 0; }
ul { list-style: none; padding: 0; }
:focus-visible { outline: 0.15rem solid var(--link); outline-offset: 0.12rem; border-radius: 0.15rem; }
.skip { position: absolute; inset-block-start: -9rem; background: var(--paper); color: var(--link); padding: 0.5rem 1rem; z-index: 2; }
.skip:focus { inset-block-start: 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { padding: 0.9rem clamp(1rem, 3vw, 2.25rem) 0.8rem; border-block-end: 1px solid var(--line); }
.kicker { color: var(--quiet); font-size: 0.85rem; }
h1 { font: 600 clamp(1.1rem, 0.9rem + 0.9vw, 1.5rem)/1.25 var(--serif); text-wrap: balance; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 1.25rem; margin-block-start: 0.55rem; font-size: 0.9rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; }
.counts li { display: flex; align-items: center; gap: 0.35rem; }
button { font: inherit; color: var(--link); background: none; border: 1px solid var(--line); border-radius: 2rem; padding: 0.2rem 0.85rem; cursor: pointer; }
button:hover { border-color: var(--link); }
button[aria-pressed="true"] { background: var(--ink); border-color: var(--ink); color: var(--paper); }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); }
#report, #facts { overflow-y: auto; overscroll-behavior: contain; padding: 1.25rem clamp(1rem, 3vw, 2.25rem) 4rem; position: relative; }
#report:focus-visible, #facts:focus-visible { outline-offset: -0.15rem; }
#facts { background: var(--panel); border-inline-start: 1px solid var(--line); }
h2 { font: 600 0.78rem/1.4 var(--sans); letter-spacing: 0.08em; text-transform: uppercase; color: var(--quiet); margin-block-end: 0.75rem; }
.text { max-width: 40rem; margin-inline: auto; font: 1.09rem/1.75 var(--serif); }
#report h2 { max-width: 40rem; margin-inline: auto; }
.text h3 { font: 600 1.3rem/1.4 var(--serif); margin-block-end: 0.9rem; text-wrap: balance; }
.text p { margin-block-end: 0.95rem; }
.text .item { padding-inline-start: 1.2rem; text-indent: -0.8rem; }
.text .item::before { content: "– "; color: var(--quiet); }
.text .row, .text .caption { font-family: var(--sans); font-size: 0.92rem; line-height: 1.5; }
.words { color: inherit; border-radius: 0.15rem; cursor: pointer; padding-block: 0.08em; text-decoration: underline; text-decoration-thickness: 0.1em; text-underline-offset: 0.22em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.words.sure { background: var(--sure-wash); text-decoration-color: var(--sure); }
.words.check { background: var(--check-wash); text-decoration-color: var(--check); text-decoration-style: dashed; }
.words.todo { background: var(--todo-wash); text-decoration-color: var(--todo); text-decoration-style: double; }
.words.unused { text-decoration-color: var(--quiet); text-decoration-style: dotted; }
.words.wide { background: none; text-decoration-thickness: 0.06em; }
.words:hover, .words.lit, .words:target { background: var(--lit); color: var(--lit-ink); }
section { margin-block-end: 1.6rem; }
#facts h3 { font: 600 1.15rem/1.3 var(--serif); margin-block-end: 0.5rem; }
.group { background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; margin-block-end: 0.6rem; overflow: hidden; }
h4 { font: 600 0.98rem/1.4 var(--sans); padding: 0.55rem 0.85rem 0.25rem; }
.fact { display: grid; grid-template-columns: 1.55rem 6.6rem minmax(0, 1fr); gap: 0 0.55rem; align-items: baseline; padding: 0.36rem 0.85rem; color: inherit; text-decoration: none; border-inline-start: 0.2rem solid transparent; }
a.fact { cursor: pointer; }
.group > ul > li + li { border-block-start: 1px solid var(--line); }
.fact:focus-visible { outline-offset: -0.18rem; }
.fact.check { border-inline-start: 0.2rem dashed var(--check); }
.fact.todo { border-inline-start: 0.2rem solid var(--todo); }
.level { display: inline-grid; grid-auto-flow: column; place-content: center; width: 1.4rem; height: 1.4rem; border-radius: 50%; font: 700 0.82rem/1 var(--sans); }
.sure > .level { color: var(--sure); background: var(--sure-wash); }
.check > .level { color: var(--check); background: var(--check-wash); border-radius: 0.3rem; outline: 1px dashed var(--check); outline-offset: -1px; }
.todo > .level { color: var(--todo); background: var(--todo-wash); border-radius: 0; outline: 2px solid var(--todo); outline-offset: -2px; }
.word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.what { color: var(--quiet); font-size: 0.87rem; }
.value { min-width: 0; }
.todo .value { font-style: italic; }
.why { grid-column: 3; color: var(--quiet); font-size: 0.8rem; line-height: 1.4; }
.sure .why { display: none; }
.fact.lit .why, .fact:hover .why { display: block; }
.fact:hover, .fact.lit { background: color-mix(in srgb, var(--lit) 26%, var(--paper)); }
.fact.lit .what, .fact.lit .why, .fact:hover .what, .fact:hover .why { color: var(--ink); }
.hint { color: var(--quiet); font-size: 0.9rem; margin-block-end: 0.6rem; }
.names { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.names li, .names a { border-radius: 2rem; }
.names a { display: block; color: var(--link); background: var(--paper); border: 1px dotted var(--quiet); padding: 0.15rem 0.8rem; text-decoration: none; }
.names a:hover, .names a.lit { background: var(--lit); color: var(--lit-ink); }
details { margin-block-end: 1.2rem; }
summary { cursor: pointer; color: var(--link); padding-block: 0.3rem; }
pre { background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.9rem; overflow-x: auto; font: 0.82rem/1.55 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: normal; margin: 0.4rem 0 0; }
section > pre { white-space: pre-wrap; overflow-wrap: anywhere; margin-block: 0.4rem 0.6rem; }
kbd { font: 0.82rem/1 var(--sans); border: 1px solid var(--line); border-block-end-width: 2px; border-radius: 0.25rem; padding: 0.08rem 0.35rem; background: var(--paper); color: var(--ink); }
@media (max-width: 52rem) {
  main { grid-template-columns: none; grid-template-rows: minmax(0, 9fr) minmax(0, 11fr); }
  #report, #facts { padding-block: 0.8rem 2rem; }
  #facts { border-inline-start: 0; border-block-start: 2px solid var(--line); }
  .text { font-size: 1rem; line-height: 1.7; }
  .fact { grid-template-columns: 1.55rem minmax(0, 1fr); padding-inline: 0.7rem; }
  .fact .value, .why { grid-column: 2; }
  .keys { display: none; }
  header { padding-block: 0.6rem; }
  .kicker { display: none; }
}
@media (forced-colors: active) {
  .words.lit, .fact.lit { outline: 2px solid Highlight; }
}
@media print {
  body { height: auto; display: block; }
  main { display: block; }
  #report, #facts { overflow: visible; background: none; border: 0; }
  button, .keys, .skip { display: none; }
}
`
