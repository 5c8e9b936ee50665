/** Inline, since the file stands alone; no other style is let in, and no script at all. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --back: #fff; --raised: #f6f8fa;
  --bad: #b3261e; --open: #8a5a00; --good: #1a7f37; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6edf3; --soft: #9198a1; --line: #3d444d; --back: #0d1117; --raised: #151b23;
    --bad: #ff8a80; --open: #e3b341; --good: #56d364; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 68rem; color: var(--text); background: var(--back);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
h2, summary { margin: 2rem 0 .75rem; font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
h3 { margin: 0; font-size: 1rem; }
code, pre { font: .875em/1.5 ui-monospace, monospace; unicode-bidi: isolate; }
pre { margin: .5rem 0; padding: .75rem; overflow-x: auto; background: var(--raised); border: 1px solid var(--line);
  border-radius: 6px; white-space: pre-wrap; }
a { color: inherit; }
p { margin: .5rem 0; }
.violated { color: var(--bad); }
.undetermined { color: var(--open); }
.met { color: var(--good); }
.soft { color: var(--soft); font-weight: 400; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .5rem; margin: 1.25rem 0; }
.counts div { padding: .5rem .75rem; background: var(--raised); border: 1px solid var(--line); border-radius: 6px; }
.counts dt { color: var(--soft); font-size: .875rem; }
.counts dd { margin: 0; font-size: 1.375rem; font-variant-numeric: tabular-nums; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none; font-size: .875rem; }
article { margin: 0 0 1rem; border: 1px solid var(--line); border-radius: 6px; }
article > h3 { padding: .5rem .75rem; background: var(--raised); border-radius: 6px 6px 0 0; }
.finding { margin: 0; padding: .5rem .75rem; border-top: 1px solid var(--line); display: grid;
  grid-template-columns: 6rem 1fr; gap: .125rem .75rem; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; }
summary { cursor: pointer; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
summary h2 { display: inline; }
.scroll { overflow-x: auto; overflow-wrap: normal; }
table { border-collapse: collapse; font-size: .875rem; }
th, td { padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
.scroll code { white-space: nowrap; }
pre + h3 { margin-top: 1.25rem; }
.names { columns: 18rem; padding-left: 1.25rem; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
@media (max-width: 36rem) {
  body { padding-inline: .75rem; }
  .finding { grid-template-columns: 1fr; }
  .finding dd { margin-bottom: .375rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11px; }
  nav { display: none; }
  article > h3, .finding, tr { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .scroll { overflow: visible; overflow-wrap: anywhere; }
}
`

/** Of the text above, so that the browser applies no other: a test holds them together. */
export const STYLE_SHA256 = '0CbV+FlGq0bm4Api7dTNohQXNBmFHIKCUP5plqbXJTc='
