import { z } from "zod";
import { DESIGNS } from "../../domain/design.js";
import { TIERS } from "../../domain/tier.js";
import type { Filter } from "../../ports/library.js";
import { kindsAsked } from "../../question/kinds-asked.js";
import { parseQuestion } from "../../question/parse.js";
import { defineOperation } from "../operation.js";
import { listed, publicationSchema } from "../publication-schema.js";
import { parsed } from "./parsed.js";
import { alikeSchema, listTier } from "./list-tier.js";
import {
  orderWhySchema,
  orderWords,
  searchWhySchema,
  teller,
  tierOrder,
  tierOrderSchema,
  withKind,
} from "./search-why.js";
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
        publications: z.array(
          publicationSchema.extend({
            alike: z
              .array(alikeSchema)
              .optional()
              .describe("Publications that say the same and take no place of their own; absent where there are none"),
            why: orderWhySchema.optional(),
          }),
        ),
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
    const kinds = kindsAsked(words);
    const found = [];
    for (const tier of TIERS) {
      if (tiers !== undefined && !tiers.includes(tier)) continue;
      signal?.throwIfAborted();
      const ordered = await orderTier(library, question, tier, { filter, headings });
      const tell = why ? teller(ordered) : undefined;
      const { list, passed } = await listTier(library, ordered, { limit, kinds });
      const publications = list.map(({ one, held, moved, alike }) => ({
        ...listed(held),
        ...(alike.length === 0 ? {} : { alike: alike.map((other) => ({ ...other })) }),
        ...(tell === undefined ? {} : { why: withKind(tell(one, held.publication), moved) }),
      }));
      found.push({ tier, publications, ...(why ? { why: tierOrder(ordered, passed) } : {}) });
    }
    const searched = why
      ? { why: { topics: searchedNames([...question.topics, ...headings]), order: orderWords(kinds) } }
      : {};
    return { tiers: found, remarks: [...question.remarks], ...searched };
  },
});
