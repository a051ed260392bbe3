import { z } from "zod";
import type { Audit, AuditClaim } from "../../operations/audit/audit-schema.js";
import { bundleId } from "../../operations/history/bundle-id.js";
import { countWords, insteadOf, markWords } from "../render/audit-words.js";
import { referenceView, referenceViewSchema } from "./answer-view.js";
import { answerUri } from "./uris.js";

/** An audit as a model's context wants it. */
export const auditViewSchema = z.object({
  audit: z.string().describe("Names the audit as a resource"),
  summary: z.string(),
  first: z
    .array(z.object({ severity: z.string(), text: z.string(), instead: z.string().nullable() }))
    .describe("What matters most, the gravest first, with what a source says instead"),
  findings: z.array(z.object({ severity: z.string(), message: z.string(), text: z.string() })),
  claims: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      verdict: z.string(),
      why: z.string(),
      quotes: z.array(z.object({ text: z.string(), reference: z.int(), stance: z.string() })),
      correction: z.string().nullable().describe("What could stand instead, made of quotes"),
      marked: z.string().nullable().describe("What the user holds against the verdict"),
    }),
  ),
  references: z.array(referenceViewSchema),
});
export type AuditView = z.infer<typeof auditViewSchema>;

/** The verdicts that stand on what speaks against the claim. */
const AGAINST: ReadonlySet<AuditClaim["verdict"]> = new Set(["contradicted", "partly"]);

/** A claim's two quotes that bear its verdict most: what speaks against it first where that decides. */
function quotesOf({ verdict, quotes: own, parts }: AuditClaim) {
  const quotes = own.length > 0 ? own : parts.flatMap((part) => part.quotes);
  const first = AGAINST.has(verdict) ? "against" : "for";
  const ordered = [
    ...quotes.filter(({ stance }) => stance === first),
    ...quotes.filter(({ stance }) => stance !== first),
  ];
  return ordered.slice(0, 2).map(({ text, reference, stance }) => ({ text, reference, stance }));
}

/** Makes the short form of an audit. */
export function auditView(audit: Audit): AuditView {
  return {
    audit: answerUri(bundleId(audit)),
    summary: countWords(audit.summary.counts),
    first: audit.summary.first.map(({ severity, text, claim }) => ({
      ...{ severity, text, instead: insteadOf(claim, audit)?.text ?? null },
    })),
    findings: audit.findings.map(({ severity, message, text }) => ({ severity, message, text })),
    claims: audit.claims.map((claim) => ({
      ...{ id: claim.id, text: claim.text, verdict: claim.verdict, why: claim.why },
      quotes: quotesOf(claim),
      correction: claim.correction?.text ?? null,
      marked: markWords(claim) ?? null,
    })),
    references: audit.references.map((one) => referenceView(one, audit.created)),
  };
}

/** The short form as text. */
export function auditText({ summary, first, findings, claims, references }: AuditView): string {
  return [
    summary,
    ...first.map(
      ({ severity, text, instead }, at) =>
        `${at + 1}. ${severity}: ${text}${instead === null ? "" : ` Instead: “${instead}”`}`,
    ),
    ...findings.map(({ severity, message, text }) => `${severity}: ${message} “${text}”`),
    ...claims.map(({ text, verdict, why, quotes, correction, marked }) =>
      [
        `\n${verdict}: ${text}`,
        `  ${why}`,
        ...quotes.map((one) => `  ${one.stance}: “${one.text}” [${one.reference}]`),
        ...(correction === null ? [] : [`  instead: ${correction}`]),
        ...(marked === null ? [] : [`  ${marked}`]),
      ].join("\n"),
    ),
    "\nReferences",
    ...references.map(({ number, citation, warnings }) => [`${number}. ${citation}`, ...warnings].join(" ")),
  ].join("\n");
}
