import { z } from "zod";
import { CERTAINTY_LEVELS } from "../domain/certainty.js";
import { DESIGNS } from "../domain/design.js";
import { DIRECTNESS_ELEMENTS } from "../domain/directness.js";
import { DOSE_VERDICTS } from "../domain/dose.js";
import { FACETS } from "../domain/facet.js";
import { AGREEMENTS, CONCLUSIONS, DIRECTIONS } from "../domain/finding.js";
import { GAP_KINDS } from "../domain/gap.js";
import { STATUS_KINDS } from "../domain/publication.js";
import { LIST_DATE_BASES } from "../domain/retraction-list.js";
import { QUESTION_FORMS } from "../domain/question.js";
import { POPULATIONS } from "../appraise/read-population.js";
import { SEVERITIES } from "../domain/safety.js";
import { RECOMMENDS, BLOCK_KINDS, SOURCE_KINDS } from "../domain/source.js";
import { TIERS } from "../domain/tier.js";
import { patientSchema } from "./ask/patient-schema.js";
import { liveTrailSchema } from "./live/live-schema.js";
import { answerWhySchema } from "./why-schema.js";

/** The name of the bundle's form; another number is another form. */
export const BUNDLE_FORMAT = "citeside-bundle/1";

const offset = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const quoteSchema = z
  .object({
    source: z.string().describe("Id of the Source that it stands in"),
    start: offset.describe("First UTF-16 unit in the Source's text"),
    end: offset.describe("One past the last UTF-16 unit"),
    text: z.string().min(1).describe("Exactly the Source's text from start to end"),
    block: offset.describe("Index of the block that holds it"),
  })
  .describe("A span of one Source's text");

const differenceSchema = z.object({ element: z.enum(DIRECTNESS_ELEMENTS), asked: z.string(), found: z.string() });

const doseSchema = z
  .object({
    drug: z.string().nullable().describe("Generic name in small letters, or null where the words do not name it"),
    text: z.string().min(1),
    start: offset.describe("First UTF-16 unit in the statement's text"),
    end: offset.describe("One past the last UTF-16 unit"),
    indication: z.string().nullable().describe("What it is given for, where the words or the heading over them say so"),
    route: z.string().nullable(),
    frequency: z.string().nullable(),
    perDay: z.string().nullable().describe("The amount of a whole day, where the words give it"),
    checks: z.array(
      z.object({
        against: z
          .union([z.int().positive(), z.enum(TIERS)])
          .describe("Number of the reference quoted, or the tier that gives no dose of the drug"),
        verdict: z.enum(DOSE_VERDICTS),
        text: z.string().min(1).describe("The verdict and its reason in words"),
        quote: quoteSchema.nullable(),
      }),
    ),
  })
  .describe("A dose that the statement prints, set beside the label's and the other tiers'");

const certaintySchema = z.object({
  level: z.enum(CERTAINTY_LEVELS),
  basis: z.enum(["stated", "inferred"]),
  because: z.array(z.string()),
});

const recommendationSchema = z.object({
  body: z.string().optional().describe("Who says it"),
  country: z.string().optional().describe("Where the body's own name says it speaks for"),
  population: z.string().optional(),
  direction: z.enum(RECOMMENDS),
  strength: z.string().optional().describe("As printed"),
  evidence: z.string().optional().describe("Level or certainty of evidence as printed"),
  local: z.boolean().describe("A protocol of the library's owner"),
  newer: z.string().optional().describe("A newer version by the same body that the library holds"),
});

export const statementSchema = z
  .object({
    text: z.string().min(1).describe("The quotes' words, joined by “ […] ” where there are several, and nothing else"),
    facet: z.enum(FACETS),
    directness: z.object({
      kind: z.enum(["direct", "indirect", "none"]),
      differs: z.array(differenceSchema).describe("What differs from the question; empty when direct"),
      named: z
        .array(
          z.object({
            element: z.enum(DIRECTNESS_ELEMENTS),
            asked: z.string(),
            where: z.enum(["sentence", "title"]).describe("The sentence itself, or its publication’s title"),
            words: z.string().describe("The words that name it"),
          }),
        )
        .optional()
        .describe("What of the question is named as asked, with the words; what is named elsewhere only is not here"),
    }),
    certainty: certaintySchema.nullable().describe("GRADE's word, or null where it does not apply"),
    references: z.array(z.int().positive()).min(1).describe("Number of the reference for each quote"),
    quotes: z.array(quoteSchema).min(1),
    recommendation: recommendationSchema.optional().describe("There where it is a guideline's recommendation"),
    doses: z.array(doseSchema).optional(),
    more: z.literal(true).optional().describe("Stands behind “more”: a reader meets it when asking for more"),
  })
  .describe("A sentence of the answer with its support");

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

export const referenceSchema = z.object({
  number: z.int().positive(),
  publication: z.string().describe("Its id: the strongest identifier"),
  tier: z.enum(TIERS),
  title: z.string(),
  titleBasis: z.enum(["printed", "ours"]),
  authors: z.array(z.string()),
  container: z.string().nullable(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  year: z.int().nullable(),
  identifiers: z.array(z.string()),
  links: z.array(z.string()).describe("Addresses made from its identifiers, or the one at its publisher"),
  design: z.enum(DESIGNS),
  size: z.string().nullable(),
  population: z.string().nullable(),
  appraisal: z
    .object({
      design: z.string().nullable().describe("The words or type that the design was read from"),
      size: z
        .object({ people: z.int().positive(), quote: quoteSchema })
        .nullable()
        .describe("How many took part, with the words that say so"),
      population: z
        .object({ of: z.array(z.enum(POPULATIONS)).min(1), quote: quoteSchema })
        .nullable()
        .describe("Who or what it was done in, with the first words that say so"),
    })
    .optional()
    .describe("What the study is, read from the Source that is quoted; absent for other tiers"),
  status: z.object({
    kind: z.enum(STATUS_KINDS),
    by: z.array(z.string()).optional(),
    asOf: z.string().optional(),
  }),
  language: z.string(),
  abstracted: z.boolean().describe("True when every quoted Source is a note in somebody's own words"),
  seen: z.string().nullable().describe("How much of the publication a note was written from"),
  caution: z.string().nullable(),
  reviewBy: z
    .string()
    .nullable()
    .optional()
    .describe("After this date (ISO 8601) the publication calls itself out of date"),
  override: z
    .record(z.string(), z.union([z.string(), z.boolean()]))
    .nullable()
    .describe("What the library's owner set by hand"),
  sources: z.array(z.string()).min(1),
});

export const bundleSourceSchema = z.object({
  id: z.string(),
  sha256: hash.describe("SHA-256 over one line a block, “<length> <block hash>”, joined by line feeds"),
  publication: z.string(),
  kind: z.enum(SOURCE_KINDS),
  language: z.string(),
  date: z.string().nullable(),
  reader: z.object({ name: z.string(), version: z.int() }),
  blockHashes: z.array(hash).min(1).describe("SHA-256 of each block's text in UTF-8, for every block of the Source"),
  blockLengths: z
    .array(z.int().positive())
    .min(1)
    .describe("Length of each block in UTF-16 units; a block starts after those before it and one line feed each"),
  blocks: z
    .array(
      z.object({
        index: offset,
        start: offset,
        text: z.string().min(1),
        kind: z.enum(BLOCK_KINDS),
        section: z.array(z.string()),
        page: z.int().positive().nullable(),
        locator: z.string().nullable(),
      }),
    )
    .min(1)
    .describe("The blocks that are quoted, and no others"),
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
export type BundleStatement = z.infer<typeof statementSchema>;
export type BundleDose = z.infer<typeof doseSchema>;
export type BundleFindings = z.infer<typeof findingsSchema>;
export type BundleGap = z.infer<typeof gapSchema>;
export type BundleTier = z.infer<typeof tierSchema>;
export type BundleReference = z.infer<typeof referenceSchema>;
export type BundleSource = z.infer<typeof bundleSourceSchema>;
