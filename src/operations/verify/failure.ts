import { z } from "zod";

/** One thing that does not hold, and where in the file. */
export const failureSchema = z.object({
  where: z.string().describe("Path in the bundle, like tiers[0].lead.statement.quotes[0].start"),
  problem: z.string().describe("What is wrong there, as a sentence"),
});

export type Failure = z.infer<typeof failureSchema>;
