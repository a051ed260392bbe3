import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import type { Input, Refusal } from "../../ports/reader.js";
import { DEFAULT_LIMITS, REFUSAL_CODES } from "../../ports/reader.js";
import { defineOperation } from "../operation.js";
import { readInputs } from "./read-inputs.js";

/** Refusals and remarks listed one by one; beyond this they are only counted. */
const MOST_LISTED = 10_000;

const lineSchema = z.object({ name: z.string(), message: z.string() });

/** What became of everything that was handed in. */
export const accountSchema = z.object({
  added: z.int().nonnegative().describe("Publications that the library did not hold"),
  replaced: z.int().nonnegative().describe("Publications held already, of which this is another text"),
  unchanged: z.int().nonnegative().describe("Documents that the library held already"),
  refused: z.int().nonnegative(),
  refusedBy: z.record(z.string(), z.int().positive()).describe("How many for each reason"),
  refusals: z.array(lineSchema.extend({ code: z.enum(REFUSAL_CODES) })),
  remarks: z.array(lineSchema).describe("What to know of documents that were read"),
  complete: z.boolean().describe("False when it was stopped before the end; adding again goes on"),
});
export type Account = z.infer<typeof accountSchema>;

/** Adds documents to the library, one transaction each. */
export const add = defineOperation({
  name: "add",
  summary: "Add evidence notes, JATS articles and PubMed records to the library",
  input: z.object({
    inputs: z.custom<AsyncIterable<Input | Refusal>>(
      (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
      "files as bytes with a name",
    ),
  }),
  output: accountSchema,
  effects: { reads: true, writes: true, network: false },
  errors: ["library-busy", "library-read-only", "limit-exceeded", "cancelled"],
  run: async ({ library, readers, unpack, readBeside, report, signal }, { inputs }) => {
    if (library.readOnly)
      throw new Fault(
        "library-read-only",
        `The library in ${library.place} is opened for reading only.`,
        "Name another with --library.",
      );
    const account: Account = {
      added: 0,
      replaced: 0,
      unchanged: 0,
      refused: 0,
      refusedBy: {},
      refusals: [],
      remarks: [],
      complete: false,
    };
    const options = { readers, unpack, limits: DEFAULT_LIMITS, ...(signal === undefined ? {} : { signal }) };
    let done = 0;
    for await (const read of readBeside?.(inputs, signal) ?? readInputs(inputs, options)) {
      if (signal?.aborted === true) return account;
      if (read.kind === "refused") {
        account.refused++;
        account.refusedBy[read.code] = (account.refusedBy[read.code] ?? 0) + 1;
        const { name, code, message } = read;
        if (account.refusals.length < MOST_LISTED) account.refusals.push({ name, code, message });
      } else {
        const { outcome } = await library.add({ facts: read.facts, source: read.source });
        account[outcome]++;
        for (const message of read.remarks)
          if (account.remarks.length < MOST_LISTED) account.remarks.push({ name: read.name, message });
      }
      report({ stage: "adding", done: ++done, unit: "documents", note: read.name });
    }
    account.complete = signal?.aborted !== true;
    return account;
  },
});
