import { describe, expect, it } from "vitest";
import type { ShortText } from "./short-candidates.js";
import { shortCandidates } from "./short-candidates.js";
import { PLACE_SIGNALS, placeSignals } from "./short-place.js";

const TEXTS: readonly ShortText[] = [
  { text: "Where perforin is stored", publication: 0, behind: 0, heading: true, offset: 0 },
  { text: "Perforin is stored in granules. We kept mice.", publication: 0, behind: 0, heading: false, offset: 99 },
  { text: "In granules of killer cells, perforin waits.", publication: 1, behind: -1 },
];
const rows = placeSignals("Where is perforin stored?", TEXTS, shortCandidates(TEXTS));
const of = (name: (typeof PLACE_SIGNALS)[number]) => rows.map((row) => row[PLACE_SIGNALS.indexOf(name)]);

describe("where a sentence stands", () => {
  it("is told by as many numbers as there are names, each told once", () => {
    expect(new Set(PLACE_SIGNALS).size).toBe(PLACE_SIGNALS.length);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row).toHaveLength(PLACE_SIGNALS.length);
      expect(row.every(Number.isFinite)).toBe(true);
    }
  });

  it("is its title, its text and its publication", () => {
    expect(of("heading")).toEqual([1, 0, 0, 0]);
    expect(of("offset")).toEqual([0, Math.log(100), Math.log(100), 0]);
    expect(of("textsOfPublication")).toEqual([2, 2, 2, 1]);
    expect(of("ofFirstPublication")).toEqual([1, 1, 1, 0]);
    expect(of("charactersBefore")).toEqual([0, 0, 32, 0]);
    expect(of("charactersAfter")).toEqual([0, 14, 0, 0]);
    expect(of("shareOfText")).toEqual([1, 5 / 8, 3 / 8, 1]);
  });

  it("is what it says of what was asked and of what other texts say", () => {
    expect(of("subjectAt")).toEqual([0, 0, 40, 3]);
    expect(of("askedOrder")).toEqual([1, 1, 0, 0]);
    expect(of("own")).toEqual([0, 0, 1, 0]);
    expect(of("pairsHeldElsewhere")).toEqual([2 / 3, 3 / 4, 0, 1 / 6]);
    expect(of("bestOtherPublication")).toEqual([0, 1 / 4, 0, 1 / 6]);
    expect(of("agreedAt")[1]).toBe(2);
    expect(of("agreedAt")[3]).toBe(0);
  });
});

describe("no sentence", () => {
  it("stands nowhere", () => {
    expect(placeSignals("Where is perforin stored?", [], [])).toEqual([]);
  });
});
