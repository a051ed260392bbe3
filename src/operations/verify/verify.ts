import { z } from "zod";
import { defineOperation } from "../operation.js";
import { whyAgainst } from "./check-why.js";
import { compareWithLibrary } from "./compare-library.js";
import { failureSchema } from "./failure.js";
import { quotesIn } from "./bundle-places.js";
import { readAnswerOrAudit } from "./read-bundle.js";
import { auditQuotes, checkedInAudit, verifyAudit } from "./verify-audit.js";
import { checkedIn, verifyBundle } from "./verify-bundle.js";

const count = z.int().nonnegative();

/** Checks a bundle by itself and against what the library holds of it. */
export const verify = defineOperation({
  name: "verify",
  summary: "Check a saved answer or audit: every hash, quote and number in it, and what the library says of it now",
  input: z.object({ bundle: z.unknown().describe("The bundle, as a JSON value or as its text") }),
  output: z.object({
    verified: z.boolean().describe("True when there are no failures"),
    checked: z.object({ statements: count, quotes: count, blocks: count, sources: count, references: count }),
    failures: z.array(failureSchema).describe("What does not hold in the bundle, or against a text of the library"),
    library: z.object({
      sourcesHeld: count.describe("Quoted sources that the library holds, so that their words could be compared"),
      sourcesNotHeld: count,
      changed: z
        .array(failureSchema)
        .describe("What the library says of a cited publication now, where the bundle says something else"),
    }),
    snapshot: z.enum(["same", "different"]).describe("Whether the library's content is that of the answer"),
  }),
  effects: { reads: true, writes: false, network: false },
  errors: ["bad-input", "library-missing", "library-damaged"],
  run: async ({ library, signal }, input) => {
    const bundle = readAnswerOrAudit(input.bundle);
    signal?.throwIfAborted();
    const isAudit = bundle.kind === "audit";
    const quotes = isAudit ? auditQuotes(bundle) : quotesIn(bundle);
    const { failures, ...compared } = await compareWithLibrary(bundle, quotes, library);
    const reasons = isAudit ? [] : await whyAgainst(bundle, library);
    const all = [...(isAudit ? verifyAudit(bundle) : verifyBundle(bundle)), ...failures, ...reasons];
    const same = (await library.snapshot()).id === bundle.library.snapshot;
    return {
      verified: all.length === 0,
      checked: { ...(isAudit ? checkedInAudit(bundle) : checkedIn(bundle)) },
      failures: all,
      library: { ...compared, changed: [...compared.changed] },
      snapshot: same ? ("same" as const) : ("different" as const),
    };
  },
});
