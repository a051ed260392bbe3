import { z } from "zod";
import { DESIGNS } from "../../domain/design.js";
import { STATUS_KINDS } from "../../domain/publication.js";
import { TIERS } from "../../domain/tier.js";
import { termsOf } from "../../text/analyse.js";
import { defineOperation } from "../operation.js";
import { listed, publicationSchema } from "../publication-schema.js";

/** Lists what the library holds. */
export const sources = defineOperation({
  name: "sources",
  summary: "List the publications in the library",
  input: z.object({
    tiers: z.array(z.enum(TIERS)).optional(),
    designs: z.array(z.enum(DESIGNS)).optional(),
    statuses: z.array(z.enum(STATUS_KINDS)).optional(),
    fromYear: z.int().optional(),
    toYear: z.int().optional(),
    words: z.string().optional().describe("Only publications whose title has all these words"),
    offset: z.int().nonnegative().optional(),
    limit: z.int().positive().optional(),
  }),
  output: z.array(publicationSchema),
  effects: { reads: true, writes: false, network: false },
  errors: ["library-missing", "library-damaged"],
  run: async ({ library }, { words, offset = 0, limit, ...rest }) => {
    const filter = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    if (words === undefined) {
      const page =
        limit === undefined && offset === 0 ? undefined : { offset, limit: limit ?? Number.MAX_SAFE_INTEGER };
      return (await library.list(filter, page)).map(listed);
    }
    const wanted = termsOf(words);
    const matching = (await library.list(filter)).filter(({ publication }) => {
      const title = new Set(termsOf(publication.title));
      return wanted.every((term) => title.has(term));
    });
    return matching.slice(offset, limit === undefined ? undefined : offset + limit).map(listed);
  },
});
