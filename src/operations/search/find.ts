import { z } from "zod";
import { usable } from "../../domain/held-publication.js";
import { DESIGNS } from "../../domain/design.js";
import { TIERS } from "../../domain/tier.js";
import type { Filter } from "../../ports/library.js";
import { parseQuestion } from "../../question/parse.js";
import { defineOperation } from "../operation.js";
import { listed, publicationSchema } from "../publication-schema.js";
import { parsed } from "./parsed.js";
import { ORDER_WORDS, orderWhySchema, searchWhySchema, tierOrder, tierOrderSchema, teller } from "./search-why.js";
import { orderTier } from "./search-tier.js";
import { searchedNames } from "../why-schema.js";

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
    why: z.boolean().optional().describe("Also tell why each publication stands where it stands"),
  }),
  output: z.object({
    tiers: z.array(
      z.object({
        tier: z.enum(TIERS),
        publications: z.array(publicationSchema.extend({ why: orderWhySchema.optional() })),
        why: tierOrderSchema.optional(),
      }),
    ),
    remarks: z.array(z.string()).describe("How the words were read, where not as they stand"),
    why: searchWhySchema.optional(),
  }),
  effects: { reads: true, writes: false, network: false },
  errors: ["bad-input", "library-missing", "library-damaged"],
  run: async ({ library, lexicon, signal }, { words, tiers, limit = MANY, why = false, ...rest }) => {
    const filter = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Filter;
    parseQuestion(words, lexicon);
    const { question, headings } = await parsed(words, lexicon, library);
    const found = [];
    for (const tier of TIERS) {
      if (tiers !== undefined && !tiers.includes(tier)) continue;
      signal?.throwIfAborted();
      const ordered = await orderTier(library, question, tier, { filter, headings });
      const tell = why ? teller(ordered) : undefined;
      const publications = [];
      const passed = [];
      for (const one of ordered.ranked) {
        if (publications.length >= limit) break;
        const held = await library.held(one.publication);
        if (held === undefined) continue;
        if (!usable(held.publication)) passed.push(held.publication);
        else
          publications.push({ ...listed(held), ...(tell === undefined ? {} : { why: tell(one, held.publication) }) });
      }
      found.push({ tier, publications, ...(why ? { why: tierOrder(ordered, passed) } : {}) });
    }
    const searched = why
      ? { why: { topics: searchedNames([...question.topics, ...headings]), order: ORDER_WORDS } }
      : {};
    return { tiers: found, remarks: [...question.remarks], ...searched };
  },
});
