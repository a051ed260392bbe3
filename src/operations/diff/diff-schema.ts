import { z } from "zod";
import { FACETS } from "../../domain/facet.js";
import { TIERS } from "../../domain/tier.js";

const toldSchema = z.object({ text: z.string(), facet: z.enum(FACETS), publications: z.array(z.string()) });
const publicationSchema = z.object({ id: z.string(), title: z.string(), what: z.string() });

/** What two answers say differently. */
export const diffSchema = z.object({
  same: z.boolean().describe("True when nothing that a reader sees differs"),
  question: z.object({ before: z.string(), after: z.string() }),
  created: z.object({ before: z.string(), after: z.string() }),
  snapshot: z.object({ before: z.string(), after: z.string() }),
  citeside: z.object({ before: z.string(), after: z.string() }),
  safety: z
    .object({ gained: z.array(z.string()), lost: z.array(z.string()) })
    .describe("Safety notes on the person asked about"),
  tiers: z.array(
    z.object({
      tier: z.enum(TIERS),
      gained: z.array(toldSchema.extend({ because: z.string() })),
      lost: z.array(toldSchema.extend({ because: z.string() })),
      changed: z.array(z.object({ before: toldSchema, after: toldSchema, because: z.string() })),
      kept: z.int().nonnegative(),
      conclusion: z
        .object({ before: z.string().nullable(), after: z.string().nullable() })
        .describe("What the table of findings came to; null where there was none"),
      gaps: z.object({ gained: z.array(z.string()), lost: z.array(z.string()) }),
    }),
  ),
  publications: z.object({
    gained: z.array(publicationSchema),
    lost: z.array(publicationSchema),
    changed: z.array(publicationSchema),
  }),
});
export type Diff = z.infer<typeof diffSchema>;
