import { z } from "zod";
import { VERDICTS } from "../../audit/claims/claim.js";
import { sha256 } from "../../domain/hash.js";
import type { ClaimMark } from "../../ports/history.js";
import { historyOf } from "../history/history-of.js";
import { defineOperation } from "../operation.js";

/** What a reader may say that a verdict should be; "wrong" where only that is known. */
export const MARKED_AS = ["wrong", ...VERDICTS] as const;

/** Longest claim and reason, in characters. */
const LONGEST = 2_000;

const words = z.string().transform(oneLine).pipe(z.string().min(1).max(LONGEST));

const claimMarkSchema = z.object({
  id: z.string(),
  claim: z.string().describe("The claim's words, white space as single spaces"),
  of: z.array(z.string()).describe("The subjects that the claim takes from elsewhere in its text"),
  verdict: z.enum(MARKED_AS).describe("What the verdict should be"),
  reason: z.string(),
  at: z.string(),
  given: z.enum(VERDICTS).describe("The verdict that was given"),
});

/** Says that the verdict on a claim is wrong; it is shown beside our verdict whenever a text with that claim is audited. */
export const markClaim = defineOperation({
  name: "mark-claim",
  summary:
    "Say that an audit's verdict on a claim is wrong; it is shown beside the verdict whenever that claim is audited",
  input: z.object({
    claim: words.describe("The claim's text, as the audit has it"),
    of: z.array(words).max(10).default([]).describe("The texts of its “inherits”, as the audit has them"),
    verdict: z.enum(MARKED_AS).default("wrong").describe("What the verdict should be"),
    reason: words.describe("Why"),
    given: z.enum(VERDICTS).describe("The verdict that the audit gives"),
  }),
  output: claimMarkSchema,
  effects: { reads: true, writes: true, network: false, historyAlone: true },
  errors: ["not-found", "bad-input"],
  run: async (context, { claim, of, verdict, reason, given }) => {
    const id = sha256(claimKey({ text: claim, of })).slice(0, 24);
    const made = { id, claim, of, verdict, reason, at: context.now(), given };
    await historyOf(context).markClaim(made);
    return made;
  },
});

/** Lists the claims whose verdicts were marked as wrong. */
export const claimMarks = defineOperation({
  name: "claim-marks",
  summary: "List the claims whose verdicts were marked as wrong, newest first",
  input: z.object({}),
  output: z.object({ items: z.array(claimMarkSchema) }),
  effects: { reads: true, writes: false, network: false },
  errors: ["not-found"],
  run: async (context) => ({ items: (await historyOf(context).claimMarks()).map(read) }),
});

function read(mark: ClaimMark): z.infer<typeof claimMarkSchema> {
  return claimMarkSchema.parse(mark);
}

/** What makes two claims the same to a reader: their words and what they are said of, whatever their case and spacing. */
export function claimKey({ text, of }: { readonly text: string; readonly of: readonly string[] }): string {
  return [text, ...of].map((one) => oneLine(one).toLowerCase()).join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
