import { z } from "zod";
import { CLAIM_KINDS, VERDICTS } from "../../audit/claims/claim.js";
import { CERTAINTY_LEVELS } from "../../domain/certainty.js";
import { DIRECTNESS_ELEMENTS } from "../../domain/directness.js";
import { LIST_DATE_BASES } from "../../domain/retraction-list.js";
import { TIERS } from "../../domain/tier.js";
import { bundleSourceSchema, referenceSchema } from "../reference-schema.js";
import { quoteSchema } from "../quote-schema.js";

/** The name of the audit's form; another number is another form. */
export const AUDIT_FORMAT = "citeside-audit/1";

/** What an audit finds beside the verdicts on claims. */
export const FINDING_CODES = [
  "dose-outside",
  "citation-missing",
  "citation-unknown",
  "citation-retracted",
  "citation-mismatch",
  "advised-against",
  "overstated",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

const offset = z.int().nonnegative();
const span = { text: z.string(), start: offset, end: offset };

export const auditQuoteSchema = quoteSchema.extend({
  reference: z.int().positive().describe("Number of the reference that it stands in"),
  stance: z
    .enum(["for", "against", "near"])
    .describe("near: what comes nearest to a claim that is not found; whether it agrees was not judged"),
});

const differenceSchema = z.object({
  element: z.enum([...DIRECTNESS_ELEMENTS, "number", "negation", "direction", "strength", "frequency"]),
  asked: z.string().describe("What the text says"),
  found: z.string().describe("What the source says"),
});

const searchedSchema = z.object({
  topics: z.array(z.string()),
  tiers: z.array(
    z.object({
      tier: z.enum(TIERS),
      publications: z.int().nonnegative().describe("Publications of the tier that may be quoted"),
      passages: z.int().nonnegative(),
      read: z.int().nonnegative().describe("Passages read for this claim"),
    }),
  ),
});

export const markSchema = z.object({
  verdict: z
    .enum(["wrong", ...VERDICTS])
    .describe("What the user says the verdict should be; wrong where only that is said"),
  reason: z.string(),
  at: z.iso.datetime(),
});

export const claimSchema = z.object({
  id: z.string().describe("c1, c2, … in the order of the text"),
  ...span,
  kind: z.enum(CLAIM_KINDS),
  section: z.array(z.string()),
  inherits: z.array(z.object({ text: z.string(), from: z.enum(["heading", "sentence", "document"]) })),
  hedge: z.array(z.string()),
  negated: z.boolean(),
  verdict: z.enum(VERDICTS),
  differs: z.array(differenceSchema),
  why: z.string().describe("The reason for the verdict in plain words"),
  certainty: z
    .object({ level: z.enum(CERTAINTY_LEVELS), basis: z.enum(["stated", "inferred"]), because: z.array(z.string()) })
    .nullable()
    .describe("Of the best evidence that the verdict stands on"),
  quotes: z.array(auditQuoteSchema),
  parts: z.array(z.object({ ...span, verdict: z.enum(VERDICTS), why: z.string(), quotes: z.array(auditQuoteSchema) })),
  searched: searchedSchema.nullable().describe("Null where nothing was searched"),
  correction: z
    .object({ text: z.string(), quotes: z.array(auditQuoteSchema).min(1) })
    .nullable()
    .describe("What could stand instead, made of quotes"),
  mark: markSchema.nullable().describe("What the user recorded against this verdict"),
});

export const auditFindingSchema = z.object({
  code: z.enum(FINDING_CODES),
  severity: z.enum(["danger", "warning", "note"]),
  ...span,
  message: z.string().describe("What was found, in plain words"),
  claim: z.string().nullable().describe("Id of the claim it belongs to"),
  quotes: z.array(auditQuoteSchema),
});

/** An audit as one file that can be verified without the library it was made from. */
export const auditSchema = z
  .object({
    format: z.literal(AUDIT_FORMAT),
    kind: z.literal("audit"),
    created: z.iso.datetime().describe("The only field in which two runs over the same library differ"),
    citeside: z.string(),
    document: z.object({
      name: z.string(),
      kind: z.string(),
      text: z.string().describe("The audited text; all spans are UTF-16 units of it"),
      sha256: z.string().describe("SHA-256 of the text in UTF-8"),
    }),
    library: z.object({
      snapshot: z.string(),
      publications: z.int().nonnegative(),
      sources: z.int().nonnegative(),
      analyser: z.string(),
      lexicon: z.string(),
      retractionList: z.object({ title: z.string(), date: z.string(), basis: z.enum(LIST_DATE_BASES) }).nullable(),
    }),
    claims: z.array(claimSchema),
    findings: z.array(auditFindingSchema),
    summary: z.object({
      counts: z.record(z.enum(VERDICTS), z.int().nonnegative()),
      first: z
        .array(
          z.object({
            severity: z.enum(["danger", "warning", "note"]),
            text: z.string(),
            claim: z.string().nullable(),
          }),
        )
        .max(3)
        .describe("What matters most, the gravest first"),
    }),
    references: z.array(referenceSchema),
    sources: z.array(bundleSourceSchema),
  })
  .describe("A Citeside audit with everything needed to check it");

export type Audit = z.infer<typeof auditSchema>;
export type AuditClaim = z.infer<typeof claimSchema>;
export type AuditFinding = z.infer<typeof auditFindingSchema>;
export type AuditQuote = z.infer<typeof auditQuoteSchema>;
export type AuditMark = z.infer<typeof markSchema>;
