import { z } from "zod";
import { REFUSAL_CODES } from "../../ports/reader.js";

const lineSchema = z.object({ name: z.string(), message: z.string() });
const count = z.int().nonnegative();

/** What became of everything that was handed in. */
export const accountSchema = z.object({
  added: count.describe("Publications that the library did not hold"),
  replaced: count.describe("Publications held already, of which this is another text"),
  unchanged: count.describe("Documents that the library held already"),
  records: z
    .object({ added: count, replaced: count, unchanged: count })
    .describe("The same for records without a text: they are listed and join texts, and are never quoted"),
  lists: z.object({ added: count, unchanged: count }).describe("Retraction lists"),
  vocabularies: z
    .object({ added: count, unchanged: count })
    .describe("Vocabularies of headings, of which the last one counts"),
  withdrawn: z
    .object({ records: count, removed: count, keptOut: count })
    .describe(
      "Records that their index has taken back: how many it named, how many texts and records of it went, how many were not taken in",
    ),
  skipped: count.describe(
    "Files whose bytes were read before and are counted as they were then, without reading again",
  ),
  refused: count,
  refusedBy: z.record(z.string(), z.int().positive()).describe("How many for each reason"),
  refusals: z.array(lineSchema.extend({ code: z.enum(REFUSAL_CODES) })),
  remarks: z.array(lineSchema).describe("What to know of documents that were read"),
  complete: z.boolean().describe("False when it was stopped before the end; adding again goes on"),
});
export type Account = z.infer<typeof accountSchema>;

/** What an account would be if the same input were read again: everything in it is held by now. */
export function accountOfSame(part: Account, from: string, to: string): Account {
  const renamed = (name: string) => (name.startsWith(from) ? to + name.slice(from.length) : name);
  const { added, replaced, unchanged, records, lists, vocabularies, withdrawn } = part;
  return {
    ...part,
    added: 0,
    replaced: 0,
    unchanged: added + replaced + unchanged,
    records: { added: 0, replaced: 0, unchanged: records.added + records.replaced + records.unchanged },
    lists: { added: 0, unchanged: lists.added + lists.unchanged },
    vocabularies: { added: 0, unchanged: vocabularies.added + vocabularies.unchanged },
    withdrawn: { ...withdrawn, removed: 0 },
    skipped: 1,
    refusals: part.refusals.map((one) => ({ ...one, name: renamed(one.name) })),
    remarks: part.remarks.map((one) => ({ ...one, name: renamed(one.name) })),
  };
}
