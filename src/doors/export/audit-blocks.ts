import type { Audit, AuditClaim } from "../../operations/audit/audit-schema.js";
import { SEVERITY_WORDS, VERDICT_WORDS, countWords, markWords, searchedWords } from "../render/audit-words.js";
import { citationOf } from "../render/citation.js";
import { NOTICE } from "../render/labels.js";
import { plain } from "../render/plain.js";
import { referenceRuns } from "./answer-blocks.js";
import type { Block, Run } from "./block.js";

/** An audit as blocks: what matters first, then every claim with its verdict, reason and quotes, then the references. */
export function auditBlocks(audit: Audit): Block[] {
  const { document, summary, findings, claims, references } = audit;
  const text = (words: string): Block => ({ kind: "paragraph", runs: [{ text: words }] });
  return [
    { kind: "heading", level: 1, text: `Audit of ${plain(document.name)}` },
    text(countWords(summary.counts)),
    ...(findings.length === 0 ? [] : [{ kind: "heading" as const, level: 2 as const, text: "What was found" }]),
    ...findings.map(({ severity, message, text: words }): Block => ({
      kind: "item",
      runs: [
        { text: `${SEVERITY_WORDS[severity].word}: `, bold: true },
        { text: `${plain(message)} ` },
        { text: `“${plain(words)}”`, italic: true },
      ],
    })),
    { kind: "heading", level: 2, text: "Claim by claim" },
    ...claims.flatMap((claim) => claimBlocks(claim)),
    ...(references.length === 0 ? [] : [{ kind: "heading" as const, level: 2 as const, text: "References" }]),
    ...references.map((one): Block => ({ kind: "paragraph", runs: referenceRuns(citationOf(one, audit.created)) })),
    text(
      `Audited on ${audit.created.slice(0, 10)} by Citeside ${plain(audit.citeside)} against library ${plain(audit.library.snapshot)}.`,
    ),
    { kind: "paragraph", runs: [{ text: NOTICE, bold: true }] },
  ];
}

function claimBlocks(claim: AuditClaim): Block[] {
  const { sign, word } = VERDICT_WORDS[claim.verdict];
  const certainty = claim.certainty === null ? "" : ` ${claim.certainty.level} certainty (${claim.certainty.basis}).`;
  const remarks = [markWords(claim), searchedWords(claim)].flatMap((one) => one ?? []);
  const quotes = claim.quotes.map(({ text, reference, stance }): Block => ({
    kind: "quote",
    text: `“${plain(text)}”`,
    place: `${stance}, [${reference}]`,
  }));
  const verdict: Run[] = [{ text: `${sign} ${word}. `, bold: true }, { text: `${plain(claim.why)}${certainty}` }];
  const correction: Block[] =
    claim.correction === null
      ? []
      : [{ kind: "paragraph", runs: [{ text: "Instead: ", bold: true }, { text: plain(claim.correction.text) }] }];
  return [
    { kind: "heading", level: 3, text: plain(claim.text) },
    { kind: "paragraph", runs: verdict },
    ...quotes,
    ...correction,
    ...remarks.map((one): Block => ({ kind: "paragraph", runs: [{ text: plain(one), small: true }] })),
  ];
}
