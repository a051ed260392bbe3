import { describe, expect, test } from "vitest";
import { differences } from "../src/eval/ledger.js";
import { corpus } from "../src/testing/corpora.js";
import { ledgerEntries, measureEntry } from "./ledger-entries.js";

describe.skipIf(corpus("cystic-fibrosis") === undefined)("the ledger's short measurements stand", () => {
  test.each(ledgerEntries().filter(({ short }) => short))("$name", async (entry) => {
    const result = await measureEntry(entry);
    expect(result === undefined ? ["its data is not on this machine"] : differences(entry, result)).toEqual([]);
  });
});
