/** The one style sheet of an answer in HTML: system fonts, no image, light and dark, narrow and wide, screen and paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fcfbf9; --ink: #1c2126; --dim: #59636e; --line: #ddd9d2; --link: #0a5870;
  --gap: #8a4b00; --gap-paper: #fbf3e6; --mark: #fdeeb5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15191d; --ink: #e3e6e9; --dim: #9ea8b2; --line: #343b43; --link: #86c7da;
    --gap: #f0b762; --gap-paper: #241f16; --mark: #57470f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 45rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .25rem 0 .75rem; }
h2.part { border-bottom: 0; font-size: 1.35rem; margin: 3rem 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
h4 { font-size: .875rem; font-weight: 600; color: var(--dim); margin: 1rem 0 .4rem; }
p { margin: 0; }
.remark, .made, .legend, nav, .next { color: var(--dim); font-size: .875rem; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
nav a { display: inline-block; padding: .3rem 0; }
.said { list-style: none; margin: 0; padding: 0; }
.said > li, .lead { margin: 0 0 .9rem; }
.lead > p { font-size: 1.0625rem; }
.number { text-decoration: none; white-space: nowrap; font-size: .875em; }
.number:hover { text-decoration: underline; }
details { margin-top: .1rem; }
summary { color: var(--dim); font-size: .8125rem; line-height: 1.5; padding: .1rem 0; cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
.open { color: var(--link); white-space: nowrap; }
.open::before { content: "· "; color: var(--dim); }
.open::after { content: " ▸"; }
details[open] > summary .open::after { content: " ▾"; }
summary:hover .open { text-decoration: underline; }
figure { margin: .4rem 0 .6rem; padding: .1rem 0 .1rem .9rem; border-left: 2px solid var(--line); font-size: .9375rem; }
blockquote { margin: 0; }
mark { background: var(--mark); color: inherit; padding: .05em 0; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; }
figcaption, .because { color: var(--dim); font-size: .8125rem; margin-top: .25rem; }
.safety.danger { color: var(--gap); font-weight: 600; }
.dose { color: var(--dim); font-size: .8125rem; }
.dose.differs { color: var(--gap); font-weight: 600; }
.because { padding-left: 1rem; }
.gap { background: var(--gap-paper); border-left: 3px solid var(--gap); padding: .6rem .9rem; margin: 0 0 .9rem; }
.gap strong { color: var(--gap); }
.next { margin-top: .25rem; }
.references { margin: 0; padding-left: 1.9rem; font-size: .9375rem; }
.references li { margin: 0 0 .8rem; padding-left: .2rem; }
.references li:target { background: var(--gap-paper); }
.references .about { color: var(--dim); font-size: .8125rem; }
.warning { color: var(--gap); font-size: .8125rem; }
.legend { margin: 0 0 .8rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; margin: 0 0 .5rem; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; margin: .5rem 0 1rem; }
.findings th, .findings td { text-align: left; vertical-align: top; }
.findings .words td { color: var(--dim); padding-bottom: .6rem; }
th, td { text-align: right; padding: .3rem .25rem; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { color: var(--dim); }
th:first-child { text-align: left; padding-left: 0; }
.searched ul { margin: .25rem 0 .75rem; padding-left: 1.2rem; font-size: .9375rem; }
footer { margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line); }
footer p { margin: 0 0 .3rem; }
.snapshot { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .75rem; overflow-wrap: anywhere; }
@media (max-width: 30rem) {
  h1 { font-size: 1.35rem; }
  table { font-size: .75rem; }
  th, td { padding: .3rem .1rem; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --dim: #444; --line: #bbb; --link: #000; --gap: #000; --gap-paper: #fff; --mark: #fff;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav, .open { display: none; }
  .address::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; }
  h2, h3, h4 { break-after: avoid; }
  .said > li, .lead, .gap, .references li, tr { break-inside: avoid; }
}
`;
