/** What an audit adds to the style sheet of an answer: the text with a margin of verdicts. Colour is never the only sign. */
export const AUDIT_STYLE = `
body { max-width: 68rem; }
.passage { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 1.75rem; align-items: start; padding: .55rem 0; border-top: 1px solid var(--line); }
.passage h2, .passage h3 { margin: .6rem 0 0; padding: 0; border: 0; }
.passage > p { white-space: pre-line; }
.passage > h3 { margin: .3rem 0; }
.claim { background: none; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .22em; text-decoration-color: var(--dim); }
.claim.contradicted { text-decoration-style: wavy; text-decoration-color: var(--gap); }
.claim.partly, .claim.indirect { text-decoration-style: dashed; }
.claim.not-found { text-decoration-style: dotted; }
.claim sup { font-size: .7em; text-decoration: none; }
.margin { margin: 0; padding: 0; list-style: none; font-size: .875rem; }
.margin > li { margin: 0 0 .6rem; padding-left: .7rem; border-left: 3px solid var(--line); }
.margin > li.contradicted { border-left: 3px double var(--gap); }
.margin ul { margin: .2rem 0 .2rem; padding-left: 1.1rem; }
.verdict { font-weight: 600; }
.contradicted > .verdict { color: var(--gap); }
.first { padding-left: 1.4rem; }
.first li { margin-bottom: .5rem; }
.first .instead { margin-top: .15rem; font-size: .9375rem; }
.advice { margin-top: .75rem; }
@media (max-width: 46rem) { .passage { grid-template-columns: minmax(0, 1fr); gap: .5rem; } }
@media print { .passage, .margin > li { break-inside: avoid; } details[open] > summary { display: none; } }
`;
