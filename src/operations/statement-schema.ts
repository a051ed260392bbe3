import { z } from "zod";
import { CERTAINTY_LEVELS } from "../domain/certainty.js";
import { DIRECTNESS_ELEMENTS } from "../domain/directness.js";
import { DOSE_VERDICTS } from "../domain/dose.js";
import { FACETS } from "../domain/facet.js";
import { RECOMMENDS } from "../domain/source.js";
import { TIERS } from "../domain/tier.js";
import { offset, quoteSchema } from "./quote-schema.js";

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

export const certaintySchema = z.object({
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

export type BundleStatement = z.infer<typeof statementSchema>;
export type BundleDose = z.infer<typeof doseSchema>;
