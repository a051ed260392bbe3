import { z } from "zod";
import { CERTAINTY_LEVELS } from "../domain/certainty.js";
import { DESIGNS } from "../domain/design.js";
import { FACETS } from "../domain/facet.js";
import { AGREEMENTS, CONCLUSIONS, DIRECTIONS } from "../domain/finding.js";
import { GAP_KINDS } from "../domain/gap.js";
import { LIST_DATE_BASES } from "../domain/retraction-list.js";
import { QUESTION_FORMS } from "../domain/question.js";
import { SEVERITIES } from "../domain/safety.js";
import { TIERS } from "../domain/tier.js";
import { patientSchema } from "./ask/patient-schema.js";
import { liveTrailSchema } from "./live/live-schema.js";
import { quoteSchema } from "./quote-schema.js";
import { bundleSourceSchema, referenceSchema } from "./reference-schema.js";
import { certaintySchema, statementSchema } from "./statement-schema.js";
import { answerWhySchema } from "./why-schema.js";

/** The name of the bundle's form; another number is another form. */
export const BUNDLE_FORMAT = "citeside-bundle/1";

const countSchema = z.object({
  where: z.enum([...TIERS, "library"]),
  lookedFor: z.array(z.string()).min(1),
  publications: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  naming: z.int().nonnegative(),
  each: z.array(z.object({ name: z.string(), naming: z.int().nonnegative() })).optional(),
  denying: z.int().nonnegative().optional(),
  only: z.string().optional().describe("How the asker narrowed the publications"),
});

export const gapSchema = z
  .object({ kind: z.enum(GAP_KINDS), text: z.string().min(1), count: countSchema, next: z.string().optional() })
  .describe("A computed absence, with the count it was made from");

const welcomeSchema = z.union([z.literal(-1), z.literal(0), z.literal(1)]);

export const findingsSchema = z
  .object({
    rows: z.array(
      z.object({
        study: z.int().positive().describe("Number of the reference"),
        design: z.enum(DESIGNS),
        n: z.int().nonnegative().nullable().describe("People studied"),
        intervention: z.string().min(1).describe("In the words of the question"),
        comparator: z.string().nullable().describe("In the words of the study, null where it does not tell"),
        outcome: z.string().min(1).describe("In the words of the question"),
        direction: z.enum(DIRECTIONS).describe("Better or worse for people than what it is compared with"),
        effect: z.string().nullable().describe("Effect size with its interval, as printed in the quote"),
        certainty: certaintySchema.nullable(),
        quote: quoteSchema.describe("The sentence of the study that it was read from"),
        read: z
          .object({
            intervention: z.string(),
            comparator: z.string(),
            outcome: z.string(),
            welcome: welcomeSchema.describe(
              "1: more of the outcome is welcome, -1: less of it, 0: only “improved” and the like tell",
            ),
            whole: z.boolean().describe("Any outcome of a condition answers"),
          })
          .describe("The words by which the quote was read; “verify” reads it again by them"),
      }),
    ),
    conclusion: z.object({
      answer: z.enum(CONCLUSIONS),
      counts: z.record(z.enum(DIRECTIONS), z.int().nonnegative()),
      agreement: z.enum(AGREEMENTS),
      certainty: z.enum(CERTAINTY_LEVELS).nullable(),
      text: z.string().min(1),
    }),
  })
  .describe("What each study found, a row each, and what they come to: worked out from the rows alone");

export const tierSchema = z.object({
  tier: z.enum(TIERS),
  lead: z.union([z.object({ statement: statementSchema }), z.object({ gap: gapSchema })]),
  sections: z.array(
    z.object({
      heading: z.string().min(1),
      facets: z.array(z.enum(FACETS)),
      statements: z.array(statementSchema).min(1),
      more: z.literal(true).optional().describe("All its statements stand behind “more”"),
    }),
  ),
  gaps: z.array(gapSchema),
  findings: findingsSchema.optional().describe("There where the question asks whether something works"),
});

const safetySchema = z
  .object({
    severity: z.enum(SEVERITIES),
    text: z.string().min(1).describe("What it is, in our words"),
    quotes: z.array(quoteSchema).min(1),
    references: z.array(z.int().positive()).min(1).describe("Number of the reference for each quote"),
    more: z.literal(true).optional().describe("Stands behind “more”: less grave than those before it"),
  })
  .describe("What a label or interaction list says that matters to the person asked about");

const conflictSchema = z
  .object({
    text: z.string().min(1).describe("What they disagree on, in our words"),
    statements: z
      .array(
        z.object({
          text: z.string().min(1).describe("The quote's words"),
          quotes: z.array(quoteSchema).length(1),
          references: z.array(z.int().positive()).length(1),
        }),
      )
      .length(2),
    differs: z.array(
      z.object({
        element: z.enum(["population", "dose", "outcome", "comparator", "date", "body"]),
        values: z.array(z.string()).length(2),
      }),
    ),
  })
  .describe("Two sources that say opposite things of the same treatment and outcome");

const setAsideSchema = z.object({ publication: z.string(), title: z.string(), why: z.string() });

/** An answer as one file that can be verified without the library it was made from. */
export const bundleSchema = z
  .object({
    format: z.literal(BUNDLE_FORMAT),
    kind: z.literal("answer"),
    created: z.iso.datetime().describe("The only field in which two runs over the same library differ"),
    citeside: z.string(),
    question: z.object({
      text: z.string(),
      form: z.enum(QUESTION_FORMS),
      facets: z.array(z.enum(FACETS)),
      topics: z.array(z.object({ label: z.string(), kind: z.string(), searched: z.array(z.string()) })),
      remarks: z.array(z.string()),
    }),
    library: z.object({
      snapshot: z.string(),
      publications: z.int().nonnegative(),
      sources: z.int().nonnegative(),
      analyser: z.string(),
      lexicon: z.string(),
      retractionList: z
        .object({ title: z.string(), date: z.string(), basis: z.enum(LIST_DATE_BASES) })
        .nullable()
        .optional()
        .describe("The newest retraction list, null where there is none; absent in bundles that do not tell"),
    }),
    parts: z
      .array(
        z.object({
          text: z.string().min(1).describe("Its own words"),
          readAs: z.string().min(1).describe("The question that was answered: with what it takes from the part before"),
        }),
      )
      .min(2)
      .optional()
      .describe(
        "There where several questions were asked in one; each has three tiers and three accounts of the search",
      ),
    tiers: z
      .array(tierSchema)
      .min(3)
      .describe("Guideline, research, label; of several parts, the first part's three, then the second's and so on"),
    references: z.array(referenceSchema),
    sources: z.array(bundleSourceSchema),
    evidence: z.object({ oldest: z.int(), newest: z.int() }).nullable(),
    trail: z.array(
      z.object({
        tier: z.enum(TIERS),
        publications: z.int().nonnegative(),
        passages: z.int().nonnegative(),
        found: z.int().nonnegative(),
        read: z.int().nonnegative(),
        relevant: z.int().nonnegative(),
        setAside: z.array(setAsideSchema),
      }),
    ),
    patient: z
      .object({
        text: z.string().describe("In one line"),
        told: patientSchema,
        read: z
          .array(z.object({ fact: z.string(), words: z.string() }))
          .optional()
          .describe("Facts that were read from the question, with its words"),
      })
      .optional()
      .describe("What was told of the person; it changes no evidence"),
    conflicts: z.array(conflictSchema).optional().describe("Where sources of the answer disagree"),
    safety: z.array(safetySchema).optional().describe("The most dangerous first; there where a person was told of"),
    why: answerWhySchema.optional(),
    live: liveTrailSchema.optional().describe("Present when outside services were asked before the answer was made"),
  })
  .describe("A Citeside answer with everything needed to check it");

export type Bundle = z.infer<typeof bundleSchema>;
export type BundleFindings = z.infer<typeof findingsSchema>;
export type BundleGap = z.infer<typeof gapSchema>;
export type BundleTier = z.infer<typeof tierSchema>;
