import { z } from "zod";
import type { Tier } from "../../domain/tier.js";
import type { Library } from "../../ports/library.js";
import type { Bundle } from "../bundle-schema.js";
import { bundleFrom } from "../history/history-of.js";
import { defineOperation } from "../operation.js";
import { Because } from "./because.js";
import type { Told } from "./compare.js";
import { compareBundles } from "./compare.js";
import type { Diff } from "./diff-schema.js";
import { diffSchema } from "./diff-schema.js";

const given = z.unknown().describe("The id of a kept answer, or a bundle as a JSON value or its text");

/** Says what two answers say differently. */
export const diff = defineOperation({
  name: "diff",
  summary:
    "Say what two answers say differently: statements gained, lost and changed, and because of which publication",
  input: z.object({ before: given, after: given }),
  output: diffSchema,
  effects: { reads: true, writes: false, network: false },
  errors: ["not-found", "bad-input", "library-missing", "library-damaged"],
  run: async (context, input) =>
    diffOf(await bundleFrom(context, input.before), await bundleFrom(context, input.after), context.library),
});

/** The difference between two answers; what became of publications is looked up in the library. */
export async function diffOf(before: Bundle, after: Bundle, library: Library): Promise<Diff> {
  const because = await Because.of(before, after, library);
  const told = ({ text, facet, publications }: Told) => ({ text, facet, publications: [...publications] });
  const tiers = compareBundles(before, after).map(({ tier, gained, lost, changed, kept, gaps }) => ({
    tier,
    gained: gained.map((one) => ({ ...told(one), because: because.gained(one) })),
    lost: lost.map((one) => ({ ...told(one), because: because.lost(one) })),
    changed: changed.map((pair) => ({
      before: told(pair.before),
      after: told(pair.after),
      because: because.changed(pair.before, pair.after),
    })),
    kept,
    conclusion: { before: conclusionOf(before, tier), after: conclusionOf(after, tier) },
    gaps: { gained: [...gaps.gained], lost: [...gaps.lost] },
  }));
  const publications = because.publications();
  const safety = safetyDiff(before, after);
  const moved = tiers.some(
    ({ gained, lost, changed, gaps, conclusion }) =>
      conclusion.before !== conclusion.after ||
      gained.length + lost.length + changed.length + gaps.gained.length + gaps.lost.length > 0,
  );
  return {
    same:
      !moved &&
      safety.gained.length + safety.lost.length === 0 &&
      Object.values(publications).every((list) => list.length === 0),
    question: { before: before.question.text, after: after.question.text },
    created: { before: before.created, after: after.created },
    snapshot: { before: before.library.snapshot, after: after.library.snapshot },
    citeside: { before: before.citeside, after: after.citeside },
    safety,
    tiers,
    publications,
  };
}

function conclusionOf({ tiers }: Bundle, tier: Tier): string | null {
  const told = tiers.flatMap(({ tier: its, findings }) => (its === tier ? (findings?.conclusion.text ?? []) : []));
  return told.length === 0 ? null : told.join(" ");
}

function safetyDiff(before: Bundle, after: Bundle): Diff["safety"] {
  const [then, now] = [before, after].map(({ safety = [] }) => safety.map(({ text }) => text)) as [string[], string[]];
  return { gained: now.filter((text) => !then.includes(text)), lost: then.filter((text) => !now.includes(text)) };
}
