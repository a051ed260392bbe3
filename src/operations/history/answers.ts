import { z } from "zod";
import { defineOperation } from "../operation.js";
import { historyOf, keptUnder } from "./history-of.js";

export const keptEntrySchema = z.object({
  id: z.string().describe("Made of the content: the same answer again is the same entry"),
  kind: z.enum(["answer", "audit"]),
  title: z.string().describe("The question, or the document's name"),
  first: z.string().describe("When it was given first, ISO 8601"),
  last: z.string().describe("When it was given last"),
  times: z.int().positive(),
  snapshot: z.string(),
  statements: z.int().nonnegative(),
  references: z.int().nonnegative(),
  wrong: z.int().nonnegative().describe("How many marks say that a statement of it is wrong"),
});

/** Lists what was asked on this machine. */
export const answers = defineOperation({
  name: "answers",
  summary: "List the answers and audits that were given on this machine, newest first",
  input: z.object({
    words: z.string().optional().describe("Only those with these words in their title"),
    kind: z.enum(["answer", "audit"]).optional(),
    offset: z.int().nonnegative().optional(),
    limit: z.int().min(1).max(500).optional().describe("Default 50"),
  }),
  output: z.object({
    items: z.array(keptEntrySchema),
    total: z.int().nonnegative(),
    offset: z.int().nonnegative(),
    next: z.int().nullable().describe("The offset of the next page; null on the last"),
  }),
  effects: { reads: true, writes: false, network: false },
  errors: ["not-found", "bad-input"],
  run: async (context, { words, kind, offset = 0, limit = 50 }) => {
    const page = {
      ...(words === undefined ? {} : { words: words.trim() }),
      ...(kind === undefined ? {} : { kind }),
      offset,
      limit,
    };
    const { items, total } = await historyOf(context).list(page);
    const end = offset + items.length;
    return { items, total, offset, next: end < total && items.length > 0 ? end : null };
  },
});

/** Gives back an answer or audit as it was given. */
export const answer = defineOperation({
  name: "answer",
  summary: "Give back a kept answer or audit as it was given",
  input: z.object({ id: z.string() }),
  output: z.unknown().describe("The bundle"),
  effects: { reads: true, writes: false, network: false },
  errors: ["not-found"],
  run: async (context, { id }) => (await keptUnder(context, id)).document,
});

/** Forgets what was asked. */
export const forget = defineOperation({
  name: "forget",
  summary: "Forget a kept answer or audit with its marks, or all of them",
  input: z.object({ id: z.string().optional().describe("Absent: everything that was asked") }),
  output: z.object({ forgotten: z.int().nonnegative() }),
  effects: { reads: true, writes: true, network: false, historyAlone: true },
  errors: ["not-found"],
  run: async (context, { id }) => {
    if (id !== undefined) await keptUnder(context, id);
    return { forgotten: await historyOf(context).forget(id) };
  },
});
