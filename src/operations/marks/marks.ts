import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { sha256 } from "../../domain/hash.js";
import { TIERS } from "../../domain/tier.js";
import type { Tier } from "../../domain/tier.js";
import { historyOf, keptUnder } from "../history/history-of.js";
import { defineOperation } from "../operation.js";

/** Longest reason, in characters. */
const LONGEST_REASON = 2_000;

const markSchema = z.object({
  id: z.string(),
  answer: z.string(),
  tier: z.enum(TIERS).nullable(),
  statement: z.string(),
  reason: z.string(),
  at: z.string(),
  publications: z.array(z.string()).describe("What the statement cites"),
});

/** Says that a statement of a kept answer is wrong. */
export const mark = defineOperation({
  name: "mark",
  summary: "Say that a statement of a kept answer is wrong, and why, for the library's owner",
  input: z.object({
    answer: z.string().describe("The id under which the answer is kept"),
    statement: z.string().min(1).describe("The statement's text, exactly"),
    reason: z.string().trim().min(1).max(LONGEST_REASON),
  }),
  output: markSchema,
  effects: { reads: true, writes: true, network: false, historyAlone: true },
  errors: ["not-found", "bad-input"],
  run: async (context, { answer, statement, reason }) => {
    const found = statementOf((await keptUnder(context, answer)).document, statement);
    if (found === undefined)
      throw new Fault("bad-input", "The answer has no such statement.", "Give its text exactly as the answer has it.");
    const id = sha256(`${answer}\n${statement}`).slice(0, 24);
    const made = { id, answer, ...found, statement, reason, at: context.now() };
    await historyOf(context).mark(made);
    return made;
  },
});

/** Lists what was marked as wrong. */
export const marks = defineOperation({
  name: "marks",
  summary: "List the statements that were marked as wrong, newest first",
  input: z.object({ answer: z.string().optional() }),
  output: z.object({ items: z.array(markSchema) }),
  effects: { reads: true, writes: false, network: false },
  errors: ["not-found"],
  run: async (context, { answer }) => ({
    items: (await historyOf(context).marks(answer)).map((one) => ({ ...one, publications: [...one.publications] })),
  }),
});

/** Takes a mark back. */
export const unmark = defineOperation({
  name: "unmark",
  summary: "Take back that a statement is wrong",
  input: z.object({ id: z.string() }),
  output: z.object({ removed: z.string() }),
  effects: { reads: true, writes: true, network: false, historyAlone: true },
  errors: ["not-found"],
  run: async (context, { id }) => {
    if (!(await historyOf(context).unmark(id)))
      throw new Fault("not-found", `There is no mark “${id}”.`, "“marks” lists those that there are.");
    return { removed: id };
  },
});

const part = z.looseObject({
  tiers: z
    .array(
      z.looseObject({
        tier: z.enum(TIERS),
        lead: z.looseObject({
          statement: z.looseObject({ text: z.string(), references: z.array(z.int()) }).optional(),
        }),
        sections: z.array(
          z.looseObject({
            statements: z.array(z.looseObject({ text: z.string(), references: z.array(z.int()) })),
          }),
        ),
      }),
    )
    .optional(),
  claims: z
    .array(z.looseObject({ text: z.string(), quotes: z.array(z.looseObject({ reference: z.int() })).optional() }))
    .optional(),
  references: z.array(z.looseObject({ number: z.int(), publication: z.string() })),
});

/** The tier and the cited publications of a statement (or claim) with this text. */
function statementOf(document: unknown, text: string): { tier: Tier | null; publications: string[] } | undefined {
  const read = part.safeParse(document);
  if (!read.success) return undefined;
  const { tiers = [], claims = [], references } = read.data;
  const named = (numbers: readonly number[]) =>
    references.filter(({ number }) => numbers.includes(number)).map(({ publication }) => publication);
  for (const { tier, lead, sections } of tiers)
    for (const one of [
      ...(lead.statement === undefined ? [] : [lead.statement]),
      ...sections.flatMap((section) => section.statements),
    ])
      if (one.text === text) return { tier, publications: named(one.references) };
  const claim = claims.find((one) => one.text === text);
  if (claim === undefined) return undefined;
  return { tier: null, publications: named((claim.quotes ?? []).map(({ reference }) => reference)) };
}
