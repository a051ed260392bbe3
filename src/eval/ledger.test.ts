import { describe, expect, test } from "vitest";
import { differences, readLedger } from "./ledger.js";

const WRITTEN = `
- name: made
  task: beir
  split: test
  data: made
  command: citeside eval beir
  corpus: abc
  n: 2
  figures: { "ndcg@10": 0.5 }
  tolerance: 0.01
  history: [{ date: 2026-11-22, figures: { "ndcg@10": 0.5 }, cause: first measured }]
`;

describe("a ledger", () => {
  const [entry] = readLedger(WRITTEN, "made.yaml");
  const found = (ndcg: number, more = {}) =>
    entry === undefined
      ? ["no entry"]
      : differences(entry, { n: 2, metrics: { "ndcg@10": ndcg }, controls: {}, corpus: "abc", ...more });

  test("stands where figures are within the tolerance", () => {
    expect(found(0.5095)).toEqual([]);
  });

  test("is compared in both directions", () => {
    expect(found(0.48)).toEqual(["made: ndcg@10 is 0.4800, down from 0.5"]);
    expect(found(0.52)).toEqual(["made: ndcg@10 is 0.5200, up from 0.5"]);
  });

  test("fails on a figure that was not measured, another corpus or another count", () => {
    expect(found(Number.NaN)).toEqual(["made: ndcg@10 was not measured"]);
    expect(found(0.5, { metrics: {} })).toEqual(["made: ndcg@10 was not measured"]);
    expect(found(0.5, { corpus: "xyz" })).toEqual(["made: the corpus is another (xyz, not abc)"]);
    expect(found(0.5, { n: 3 })).toEqual(["made: n is 3, not 2"]);
  });

  test("that cannot be read says why", () => {
    expect(() => readLedger("- name: x", "made.yaml")).toThrow(/made\.yaml is no ledger/);
  });
});
