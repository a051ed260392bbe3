import { z } from "zod";
import { Fault } from "../../domain/fault.js";
import { makeRetractionList } from "../../domain/retraction-list.js";
import { makeVocabulary } from "../../domain/vocabulary.js";
import type { Library, Origin } from "../../ports/library.js";
import type { Document, Input, Read, Refusal } from "../../ports/reader.js";
import { DEFAULT_LIMITS } from "../../ports/reader.js";
import { defineOperation } from "../operation.js";
import type { Account } from "./account.js";
import { accountSchema } from "./account.js";
import { emptyAccount, takeInAccount, refuse, remark } from "./account-sum.js";
import { readInputs } from "./read-inputs.js";
import { accountText, markInputs, readingSignature } from "./seen-inputs.js";

/** Documents that are put into the library in one transaction, at most, and the characters after which no more are waited for. */
const TOGETHER = 8;
const TOGETHER_CHARACTERS = 2_000_000;

/** Adds documents to the library, a few in each transaction. */
export const add = defineOperation({
  name: "add",
  summary: "Add documents, references, retraction lists and MeSH to the library",
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
  run: async ({ library, reading, readBeside, report, signal, now }, { inputs, origin }) => {
    if (library.readOnly)
      throw new Fault(
        "library-read-only",
        `The library in ${library.place} is opened for reading only.`,
        "Name another with --library.",
      );
    const { readers, unpack } = await reading();
    const account = emptyAccount();
    let part = emptyAccount();
    const signature = readingSignature(readers, DEFAULT_LIMITS);
    const marked = markInputs(inputs, { library, signature });
    const options = { readers, unpack, limits: DEFAULT_LIMITS, ...(signal === undefined ? {} : { signal }) };
    let done = 0;
    let waiting: Document[] = [];
    let characters = 0;
    const flush = async () => {
      const documents = waiting;
      waiting = [];
      characters = 0;
      await takeDocuments(library, documents, part, origin);
      for (const { name } of documents) report({ stage: "adding", done: ++done, unit: "documents", note: name });
    };
    for await (const read of readBeside?.(marked, signal) ?? readInputs(marked, options)) {
      if (signal?.aborted === true) break;
      if (read.kind === "document") {
        waiting.push(read);
        characters += read.source.text.length;
        if (waiting.length >= TOGETHER || characters >= TOGETHER_CHARACTERS) await flush();
        continue;
      }
      await flush();
      if (read.kind === "mark") {
        const { name, print, known } = read;
        if (print !== undefined)
          await library.remember({ ...print, readers: signature(name), account: accountText({ name, account: part }) });
        takeInAccount(account, known ?? part);
        part = emptyAccount();
        if (known === undefined) continue;
        done += known.unchanged + known.records.unchanged;
      } else {
        await take(library, read, part, now);
        done++;
      }
      report({ stage: "adding", done, unit: "documents", note: read.name });
    }
    if (signal?.aborted !== true) await flush();
    takeInAccount(account, part);
    return { ...account, complete: signal?.aborted !== true };
  },
});

/** Puts documents into the library, and into the account. */
async function takeDocuments(
  library: Library,
  documents: readonly Document[],
  account: Account,
  origin: Origin | undefined,
): Promise<void> {
  if (documents.length === 0) return;
  const additions = documents.map(({ facts, source }) => ({
    facts,
    source,
    ...(origin === undefined ? {} : { origin }),
  }));
  for (const { outcome } of await library.addAll(additions))
    if (outcome === "withdrawn") account.withdrawn.keptOut++;
    else account[outcome]++;
  for (const { name, remarks } of documents) remark(account, name, remarks);
}

/** Puts what else was read into the library, and into the account. */
async function take(
  library: Library,
  read: Exclude<Read, Document>,
  account: Account,
  now: () => string,
): Promise<void> {
  switch (read.kind) {
    case "refused":
      refuse(account, read);
      return;
    case "record": {
      const { outcome } = await library.addRecord(read.record);
      if (outcome === "withdrawn") account.withdrawn.keptOut++;
      else account.records[outcome]++;
      break;
    }
    case "retractions": {
      const { dated, ...list } = read.list;
      const today = now().slice(0, 10);
      // A date to come is a slip of the pen, and would keep the list from ever growing old.
      const known = dated !== undefined && dated.date <= today ? dated : undefined;
      const { date, basis } = known ?? { date: today, basis: "added" as const };
      const outcome = await library.addList(makeRetractionList({ ...list, date, dateBasis: basis }));
      account.lists[outcome === "unchanged" ? "unchanged" : "added"]++;
      break;
    }
    case "vocabulary": {
      const outcome = await library.addVocabulary(makeVocabulary(read.vocabulary));
      account.vocabularies[outcome === "unchanged" ? "unchanged" : "added"]++;
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
