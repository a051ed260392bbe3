import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { makeRetractionList } from "../../domain/retraction-list.js";
import type { Library, Origin } from "../../ports/library.js";
import type { Input, Read, Refusal } from "../../ports/reader.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { defineOperation } from "../operation.js";
import type { Account } from "./account.js";
import { accountSchema, emptyAccount, refuse, remark, takeInAccount } from "./account.js";
import { readInputs } from "./read-inputs.js";
import { accountText, markInputs, readingSignature } from "./seen-inputs.js";

/** Adds documents to the library, one transaction each. */
export const add = defineOperation({
  name: "add",
  summary: "Add documents, references and retraction lists to the library",
  input: z.object({
    inputs: z.custom<AsyncIterable<Input | Refusal>>(
      (value) => typeof value === "object" && value !== null && Symbol.asyncIterator in value,
      "files as bytes with a name",
    ),
    origin: z
      .object({ service: z.string(), address: z.string(), at: z.iso.datetime() })
      .optional()
      .describe("Where and when all of them were fetched; absent for files"),
  }),
  output: accountSchema,
  effects: { reads: true, writes: true, network: false },
  errors: ["library-busy", "library-read-only", "limit-exceeded", "cancelled"],
  run: async ({ library, readers, unpack, readBeside, report, signal, now }, { inputs, origin }) => {
    if (library.readOnly)
      throw new Fault(
        "library-read-only",
        `The library in ${library.place} is opened for reading only.`,
        "Name another with --library.",
      );
    const account = emptyAccount();
    let part = emptyAccount();
    const signature = readingSignature(readers, DEFAULT_LIMITS);
    const marked = markInputs(inputs, { library, signature });
    const options = { readers, unpack, limits: DEFAULT_LIMITS, ...(signal === undefined ? {} : { signal }) };
    let done = 0;
    for await (const read of readBeside?.(marked, signal) ?? readInputs(marked, options)) {
      if (signal?.aborted === true) break;
      if (read.kind === "mark") {
        const { name, print, known } = read;
        if (print !== undefined)
          await library.remember({ ...print, readers: signature(name), account: accountText({ name, account: part }) });
        takeInAccount(account, known ?? part);
        part = emptyAccount();
        if (known === undefined) continue;
        done += known.unchanged + known.records.unchanged;
      } else {
        await take(library, read, part, { now, origin });
        done++;
      }
      report({ stage: "adding", done, unit: "documents", note: read.name });
    }
    takeInAccount(account, part);
    return { ...account, complete: signal?.aborted !== true };
  },
});

/** Puts what was read into the library, and into the account. */
async function take(
  library: Library,
  read: Read,
  account: Account,
  { now, origin }: { readonly now: () => string; readonly origin: Origin | undefined },
): Promise<void> {
  switch (read.kind) {
    case "refused":
      refuse(account, read);
      return;
    case "document": {
      const { outcome } = await library.add({
        facts: read.facts,
        source: read.source,
        ...(origin === undefined ? {} : { origin }),
      });
      if (outcome === "withdrawn") account.withdrawn.keptOut++;
      else account[outcome]++;
      break;
    }
    case "record": {
      const { outcome } = await library.addRecord(read.record);
      if (outcome === "withdrawn") account.withdrawn.keptOut++;
      else account.records[outcome]++;
      break;
    }
    case "retractions": {
      const { dated, ...list } = read.list;
      const { date, basis } = dated ?? { date: now().slice(0, 10), basis: "added" as const };
      const outcome = await library.addList(makeRetractionList({ ...list, date, dateBasis: basis }));
      account.lists[outcome === "unchanged" ? "unchanged" : "added"]++;
      break;
    }
    case "withdrawal":
      for (const identifier of read.identifiers) {
        account.withdrawn.records++;
        account.withdrawn.removed += await library.withdraw(identifier, read.readers);
      }
      return;
  }
  remark(account, read.name, read.remarks);
}
