import { z } from "zod";
import { usable } from "../../domain/held-publication.js";
import { DESIGNS } from "../../domain/design.js";
import { TIERS } from "../../domain/tier.js";
import type { Filter } from "../../ports/library.js";
import { parseQuestion } from "../../question/parse.js";
import { defineOperation } from "../operation.js";
import { listed, publicationSchema } from "../publication-schema.js";
import { parsed } from "./parsed.js";
import { searchTier } from "./search-tier.js";

/** Publications of each tier, when nobody says otherwise. */
const MANY = 10;

/** Finds publications that speak of something, in order, tier by tier. */
export const find = defineOperation({
  name: "find",
  summary: "Find the publications that speak of something, the likeliest first, tier by tier",
  input: z.object({
    words: z.string().describe("What is looked for, in words or as a question"),
    tiers: z.array(z.enum(TIERS)).optional(),
    designs: z.array(z.enum(DESIGNS)).optional(),
    fromYear: z.int().optional(),
    toYear: z.int().optional(),
    limit: z.int().min(1).max(100).optional().describe(`How many of each tier; default ${MANY}`),
  }),
  output: z.object({
    tiers: z.array(z.object({ tier: z.enum(TIERS), publications: z.array(publicationSchema) })),
    remarks: z.array(z.string()).describe("How the words were read, where not as they stand"),
  }),
  effects: { reads: true, writes: false, network: false },
  errors: ["bad-input", "library-missing", "library-damaged"],
  run: async ({ library, lexicon, signal }, { words, tiers, limit = MANY, ...rest }) => {
    const filter = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Filter;
    parseQuestion(words, lexicon);
    const { question, headings } = await parsed(words, lexicon, library);
    const found = [];
    for (const tier of TIERS) {
      if (tiers !== undefined && !tiers.includes(tier)) continue;
      signal?.throwIfAborted();
      const publications = [];
      for (const { publication } of await searchTier(library, question, tier, { filter, headings })) {
        if (publications.length >= limit) break;
        const held = await library.held(publication);
        if (held !== undefined && usable(held.publication)) publications.push(listed(held));
      }
      found.push({ tier, publications });
    }
    return { tiers: found, remarks: [...question.remarks] };
  },
});
