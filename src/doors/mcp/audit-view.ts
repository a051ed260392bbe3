import { z } from "zod";
import type { Audit } from "../../operations/audit/audit-schema.js";
import { bundleId } from "../../operations/history/bundle-id.js";
import { countWords } from "../render/audit-words.js";
import { referenceView, referenceViewSchema } from "./answer-view.js";
import { answerUri } from "./uris.js";

/** An audit as a model's context wants it. */
export const auditViewSchema = z.object({
  audit: z.string().describe("Names the audit as a resource"),
  summary: z.string(),
  findings: z.array(z.object({ severity: z.string(), message: z.string(), text: z.string() })),
  claims: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      verdict: z.string(),
      why: z.string(),
      quotes: z.array(z.object({ text: z.string(), reference: z.int(), stance: z.string() })),
      correction: z.string().nullable().describe("What could stand instead, made of quotes"),
    }),
  ),
  references: z.array(referenceViewSchema),
});
export type AuditView = z.infer<typeof auditViewSchema>;

/** Makes the short form of an audit; a claim's two best quotes. */
export function auditView(audit: Audit): AuditView {
  return {
    audit: answerUri(bundleId(audit)),
    summary: countWords(audit.summary.counts),
    findings: audit.findings.map(({ severity, message, text }) => ({ severity, message, text })),
    claims: audit.claims.map(({ id, text, verdict, why, quotes, correction }) => ({
      ...{ id, text, verdict, why },
      quotes: quotes.slice(0, 2).map(({ text: words, reference, stance }) => ({ text: words, reference, stance })),
      correction: correction?.text ?? null,
    })),
    references: audit.references.map((one) => referenceView(one, audit.created)),
  };
}

/** The short form as text. */
export function auditText({ summary, findings, claims, references }: AuditView): string {
  return [
    summary,
    ...findings.map(({ severity, message, text }) => `${severity}: ${message} “${text}”`),
    ...claims.map(({ text, verdict, why, quotes }) =>
      [
        `\n${verdict}: ${text}`,
        `  ${why}`,
        ...quotes.map((one) => `  ${one.stance}: “${one.text}” [${one.reference}]`),
      ].join("\n"),
    ),
    "\nReferences",
    ...references.map(({ number, citation, warnings }) => [`${number}. ${citation}`, ...warnings].join(" ")),
  ].join("\n");
}
