import { describe, expect, it } from "vitest";
import { shortCandidates } from "./short-candidates.js";
import { SENTENCES_SIGNALS, SET_SIGNALS, setSignals } from "./short-set-signals.js";

const candidates = shortCandidates([
  { text: "Perforin is stored in granules. Mice were kept in cages.", publication: 0, behind: 0 },
  { text: "Perforin is stored in granules of cells.", publication: 1, behind: -1 },
]);
const sets = [[0], [2], [0, 2], [0, 1]];
const rows = setSignals({ candidates, shares: [0.5, 0.1, 0.4], expected: 8, mostWords: 120 }, sets);
const names: readonly string[] = [...SET_SIGNALS, ...SENTENCES_SIGNALS];
const of = (name: (typeof SET_SIGNALS)[number] | (typeof SENTENCES_SIGNALS)[number]) =>
  rows.map((row) => row[names.indexOf(name)]);

describe("the signals of a set of sentences", () => {
  it("are as many as their names, each told once", () => {
    expect(new Set(names).size).toBe(names.length);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row).toHaveLength(names.length);
      expect(row.every(Number.isFinite)).toBe(true);
    }
  });

  it("count its sentences, word pairs and texts", () => {
    expect(of("sentences")).toEqual([1, 1, 2, 2]);
    expect(of("pairs")).toEqual([4, 6, 11, 9]);
    expect(of("texts")).toEqual([1, 1, 2, 1]);
    expect(of("firstText")).toEqual([0, 1, 0, 0]);
    expect(of("wholeText")).toEqual([0, 1, 0, 1]);
    expect(of("opening")).toEqual([1, 1, 2, 1]);
  });

  it("expect of each word pair what its likeliest sentence gives, once", () => {
    expect(of("hits").map((value) => Number(value?.toFixed(3)))).toEqual([2, 2.4, 2.8, 2.4]);
    expect(of("leastNew").map((value) => Number(value?.toFixed(3)))).toEqual([1, 1, 0.333, 1]);
    expect(of("f").map((value) => Number(value?.toFixed(3)))).toEqual([0.333, 0.343, 0.295, 0.282]);
    expect(of("bestPlace")).toEqual([0, 1, 0, 0]);
    expect(of("leastPlace")).toEqual([0, 1, 1, 2]);
  });

  it("tell how the set would do if one of the likeliest sentences were the answer", () => {
    const recall = of("recallOfBestOthers").map(Number);
    expect(recall[2]).toBeGreaterThan(0.95);
    expect(recall[2]).toBeLessThan(1);
    expect(recall[0]).toBeLessThan(recall[1] ?? 0);
    expect(Number(of("fOfBestOthers")[3])).toBeLessThan(Number(of("fOfBestOthers")[0]));
  });

  it("tell the question's sentences alike for every set", () => {
    expect(of("expected")).toEqual([8, 8, 8, 8]);
    expect(of("share of first")).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(of("texts of all")).toEqual([2, 2, 2, 2]);
  });

  it("are none for no set", () => {
    expect(setSignals({ candidates: [], shares: [], expected: 8, mostWords: 120 }, [])).toEqual([]);
  });
});
