import { describe, expect, test } from "vitest";
import { differences } from "../src/eval/ledger.js";
import { corpus } from "../src/testing/corpora.js";
import { ledgerEntries, measureEntry } from "./ledger-entries.js";

test("every entry of the ledger can be read", () => {
  expect(ledgerEntries().every(({ name, task, split }) => [name, task, split].every((one) => one !== ""))).toBe(true);
});

const SHORT = ledgerEntries().filter(({ short }) => short);

describe.skipIf(corpus("cystic-fibrosis") === undefined || SHORT.length === 0)(
  "the ledger's short measurements stand",
  () => {
    test.each(SHORT)("$name", async (entry) => {
      const result = await measureEntry(entry);
      expect(result === undefined ? ["its data is not on this machine"] : differences(entry, result)).toEqual([]);
    });
  },
);
