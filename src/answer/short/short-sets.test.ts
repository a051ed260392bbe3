import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortCandidates } from "./short-candidates.js";
import { answerSets } from "./short-sets.js";

const texts = (...all: readonly string[]) =>
  shortCandidates(all.map((text, publication) => ({ text, publication, behind: 0 })));

describe("sets of sentences that might answer", () => {
  it("are the likeliest alone, in pairs and in threes, each once", () => {
    const candidates = texts("Perforin makes pores.", "Granzymes cut proteins.", "Granules store both.");
    expect(answerSets({ candidates, shares: [0.2, 0.6, 0.4], expected: 5, mostWords: 120 })).toEqual([
      [1],
      [2],
      [0],
      [1, 2],
      [0, 1],
      [0, 2],
      [0, 1, 2],
    ]);
  });

  it("hold a whole short text, however unlikely its sentences are", () => {
    const many = Array.from({ length: 12 }, (_, at) => `Enzyme ${at} cuts protein ${at}.`);
    const candidates = texts(...many, "Mice were kept. Cages were clean. Food was free. Doors were shut.");
    const shares = candidates.map(({ text }) => (text === 12 ? 0.01 : 0.5));
    expect(answerSets({ candidates, shares, expected: 4, mostWords: 120 })).toContainEqual([12, 13, 14, 15]);
  });

  it("gather more sentences than three where each brings something new", () => {
    const candidates = texts(...Array.from({ length: 8 }, (_, at) => `Enzyme ${at} cuts protein ${at} of cell ${at}.`));
    const shares = candidates.map(() => 0.9);
    const sets = answerSets({ candidates, shares, expected: 40, mostWords: 120 });
    expect(Math.max(...sets.map((set) => set.length))).toBe(8);
  });

  it("leave out what says nearly the same again when they gather", () => {
    const candidates = texts(
      "Perforin is stored in the granules of killer cells.",
      "Perforin is stored in the granules of killer cells today.",
    );
    const gathered = answerSets({ candidates, shares: [0.9, 0.8], expected: 60, mostWords: 120 });
    expect(gathered).toEqual([[0], [1], [0, 1]]);
  });

  it("never have more words than they may, a sentence twice or the same set twice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom("alpha ", "beta ", "gamma ", "delta", ". ", "5 mg "), { maxLength: 30 })),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }),
        fc.integer({ min: 0, max: 60 }),
        (parts, shares, mostWords) => {
          const candidates = texts(...parts.map((part) => part.join(""))).slice(0, 40);
          const sets = answerSets({ candidates, shares: shares.slice(0, candidates.length), expected: 20, mostWords });
          expect(new Set(sets.map(String)).size).toBe(sets.length);
          for (const set of sets) {
            expect(new Set(set).size).toBe(set.length);
            expect(set.length).toBeGreaterThan(0);
            const words = set.reduce((all, at) => all + (candidates[at]?.words.length ?? Infinity), 0);
            expect(words).toBeLessThanOrEqual(mostWords);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
