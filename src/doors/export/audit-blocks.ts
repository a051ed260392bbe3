import type { Audit, AuditClaim, AuditQuote } from "../../operations/audit/audit-schema.js";
import {
  SEVERITY_WORDS,
  STANCE_WORDS,
  VERDICT_WORDS,
  countWords,
  flat,
  insteadOf,
  markWords,
  notFoundAdvice,
  searchedWords,
} from "../render/audit-words.js";
import { citationOf } from "../render/citation.js";
import { counted, NOTICE } from "../render/labels.js";
import { plain } from "../render/plain.js";
import { referenceRuns } from "./answer-blocks.js";
import type { Block, Run } from "./block.js";

/** An audit as blocks: what matters first, then every claim with its verdict, reason and quotes, then the references. */
export function auditBlocks(audit: Audit): Block[] {
  const { document, summary, findings, claims, references, library } = audit;
  const text = (words: string): Block => ({ kind: "paragraph", runs: [{ text: words }] });
  const heading = (words: string): Block => ({ kind: "heading", level: 2, text: words });
  const graded = (severity: keyof typeof SEVERITY_WORDS, words: string): Block => ({
    kind: "item",
    runs: [{ text: `${SEVERITY_WORDS[severity].word}: `, bold: true }, { text: plain(words) }],
  });
  const advice = notFoundAdvice(audit);
  const legend = Object.values(VERDICT_WORDS).map(({ sign, word, means }) => `${sign} ${word}: ${means}`);
  return [
    { kind: "heading", level: 1, text: `Audit of ${plain(document.name)}` },
    text(`${counted(claims.length, "claim")}: ${countWords(summary.counts)}`),
    ...(summary.first.length === 0 ? [] : [heading("What matters most")]),
    ...summary.first.flatMap(({ severity, text: words, claim }) => {
      const instead = insteadOf(claim, audit);
      return [
        graded(severity, words),
        ...(instead === undefined ? [] : [text(`Instead: “${plain(instead.text)}” [${instead.reference}]`)]),
      ];
    }),
    ...(advice === undefined ? [] : [text(advice)]),
    ...(findings.length === 0 ? [] : [heading("Doses and citations")]),
    ...findings.flatMap(({ severity, message, text: words, quotes }) => [
      graded(severity, `${message} “${flat(words)}”`),
      ...quotes.map(quoteBlock),
    ]),
    heading("Claim by claim"),
    ...claims.flatMap((claim) => claimBlocks(claim)),
    ...(references.length === 0 ? [] : [heading("References")]),
    ...references.map((one): Block => ({ kind: "paragraph", runs: referenceRuns(citationOf(one, audit.created)) })),
    text(`${legend.join("; ")}.`),
    text(
      `Audited on ${audit.created.slice(0, 10)} by Citeside ${plain(audit.citeside)} against library ${plain(library.snapshot)} (${library.publications} publications).`,
    ),
    { kind: "paragraph", runs: [{ text: NOTICE, bold: true }] },
  ];
}

function quoteBlock({ text, reference, stance }: AuditQuote): Block {
  return { kind: "quote", text: `“${plain(text)}”`, place: `${STANCE_WORDS[stance].word}, [${reference}]` };
}

function claimBlocks(claim: AuditClaim): Block[] {
  const { sign, word } = VERDICT_WORDS[claim.verdict];
  const certainty = claim.certainty === null ? "" : ` ${claim.certainty.level} certainty (${claim.certainty.basis}).`;
  const remarks = [markWords(claim), searchedWords(claim)].flatMap((one) => one ?? []);
  const verdict: Run[] = [{ text: `${sign} ${word}. `, bold: true }, { text: `${plain(claim.why)}${certainty}` }];
  const correction: Block[] =
    claim.correction === null
      ? []
      : [{ kind: "paragraph", runs: [{ text: "Instead: ", bold: true }, { text: plain(claim.correction.text) }] }];
  return [
    { kind: "heading", level: 3, text: plain(flat(claim.text)) },
    { kind: "paragraph", runs: verdict },
    ...claim.quotes.map(quoteBlock),
    ...correction,
    ...remarks.map((one): Block => ({ kind: "paragraph", runs: [{ text: plain(one), small: true }] })),
  ];
}
