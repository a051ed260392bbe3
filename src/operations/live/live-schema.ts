import { z } from "zod";
import { FAULT_CODES } from "../../domain/fault.js";
import { SERVICES } from "../../ports/http.js";

const count = z.int().nonnegative();

/** One service asked for one thing: what was sent, and what became of it. */
export const liveAskedSchema = z.object({
  service: z.enum(SERVICES),
  aim: z.string().describe("What it was asked for (“guidelines”, “full texts”, “labels of colchicine”)"),
  query: z.string().describe("The query or identifiers as they were sent"),
  at: z.iso.datetime().describe("When the newest of its answers was given by the service"),
  kept: count
    .nullable()
    .describe("Seconds for which the oldest answer had been kept on this machine; null when all were asked for anew"),
  found: count.describe("How many the service has"),
  came: count.describe("Documents that came and were read"),
  held: count.describe("Documents that the library held already and that were not asked for again"),
  added: count,
  replaced: count.describe("Of these, new texts of publications that were held"),
  unchanged: count,
  refused: count.describe("What came and could not be read, or was found and could not be had"),
  failed: z
    .object({ code: z.enum(FAULT_CODES), message: z.string() })
    .nullable()
    .describe("Why the service could not be asked, or not to the end"),
});
export type LiveAsked = z.infer<typeof liveAskedSchema>;

/** What was asked of outside services before an answer was made. */
export const liveTrailSchema = z
  .object({
    removed: z
      .array(z.object({ kind: z.string(), count: z.int().positive() }))
      .describe("Identifiers taken out of the question before anything left, by kind"),
    asked: z.array(liveAskedSchema),
  })
  .describe("What was asked of outside services before the answer was made from the library");
export type LiveTrail = z.infer<typeof liveTrailSchema>;

/** A request that would be sent. */
export const plannedSchema = z.object({
  service: z.enum(SERVICES),
  method: z.enum(["GET", "POST"]),
  address: z.string(),
  form: z.record(z.string(), z.string()).nullable(),
  also: z.array(z.string()).describe("What the client adds; a key’s value is not shown"),
});
export type Planned = z.infer<typeof plannedSchema>;
