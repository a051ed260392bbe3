import { z } from "zod";
import { DESIGNS } from "../domain/design.js";
import { STATUS_KINDS } from "../domain/publication.js";
import { POPULATIONS } from "../appraise/read-population.js";
import { BLOCK_KINDS, SOURCE_KINDS } from "../domain/source.js";
import { TIERS } from "../domain/tier.js";
import { hash, offset, quoteSchema } from "./quote-schema.js";

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

export type BundleReference = z.infer<typeof referenceSchema>;
export type BundleSource = z.infer<typeof bundleSourceSchema>;
