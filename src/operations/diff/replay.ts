import { z } from "zod";
import { ask } from "../ask/ask.js";
import { bundleSchema } from "../bundle-schema.js";
import { askAndKeep } from "../history/ask-and-keep.js";
import { bundleId, isBundleId } from "../history/bundle-id.js";
import { bundleFrom, keptUnder } from "../history/history-of.js";
import { defineOperation } from "../operation.js";
import { diffOf } from "./diff.js";
import { diffSchema } from "./diff-schema.js";

const narrowed = ask.input.pick({
  fromYear: true,
  toYear: true,
  designs: true,
  patient: true,
  allInteractions: true,
  why: true,
});

/** Asks an old question of the library as it is today. */
export const replay = defineOperation({
  name: "replay",
  summary: "Ask the question of an answer again of the library as it is today, and say what changed",
  input: z.object({
    answer: z.unknown().describe("The id of a kept answer, or a bundle as a JSON value or its text"),
  }),
  output: z.object({ id: z.string(), bundle: bundleSchema, diff: diffSchema }),
  effects: { reads: true, writes: false, network: false },
  errors: ["not-found", "bad-input", "library-missing", "library-damaged"],
  run: async (context, { answer }) => {
    const before = await bundleFrom(context, answer);
    const isKept = typeof answer === "string" && isBundleId(answer.trim());
    // A bundle tells of the person asked about; how else the question was narrowed only the history knows.
    const request = isKept ? (await keptUnder(context, answer.trim())).request : { patient: before.patient?.told };
    const narrowing = narrowed.safeParse(request);
    const bundle = await askAndKeep.run(context, {
      question: before.question.text,
      ...(narrowing.success ? narrowing.data : {}),
    });
    return { id: bundleId(bundle), bundle, diff: await diffOf(before, bundle, context.library) };
  },
});
