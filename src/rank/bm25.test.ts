import fc from "fast-check";
import { expect, test } from "vitest";
import { inverseDocumentFrequency, saturation } from "./bm25.js";

test.each([
  // ln(1 + (n - h + 0.5) / (h + 0.5))
  [10, 0, Math.log(22)], // 1 + 10.5 / 0.5
  [10, 1, Math.log(22 / 3)], // 1 + 9.5 / 1.5
  [10, 5, Math.log(2)], // 1 + 5.5 / 5.5
  [10, 10, Math.log(22 / 21)], // 1 + 0.5 / 10.5
  [0, 0, Math.log(2)], // 1 + 0.5 / 0.5
])("of %d passages, %d with the term, the term weighs %d", (passages, holding, weight) => {
  expect(inverseDocumentFrequency(passages, holding)).toBeCloseTo(weight, 12);
});

test.each([
  // f / (f + 0.9 (0.6 + 0.4 length / average))
  [1, 100, 100, 1 / 1.9],
  [2, 100, 100, 2 / 2.9],
  [1, 200, 100, 1 / 2.26],
  [1, 50, 100, 1 / 1.72],
  [0, 100, 100, 0],
  [1, 0, 0, 1 / 1.54],
])("a term %d times in %d terms, where %d are usual, counts %d", (frequency, length, average, counts) => {
  expect(saturation(frequency, length, average)).toBeCloseTo(counts, 12);
});

test("a rarer term weighs more, and none less than nothing", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
      const [passages, holding] = [Math.max(a, b) + 1, Math.min(a, b)];
      expect(inverseDocumentFrequency(passages, holding)).toBeGreaterThan(0);
      expect(inverseDocumentFrequency(passages, holding)).toBeGreaterThan(
        inverseDocumentFrequency(passages, holding + 1),
      );
    }),
  );
});

test("a term counts for more the more often it stands, never for more than 1, and for less in a longer text", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500), (frequency, length, average) => {
      const counts = saturation(frequency, length, average);
      expect(counts).toBeLessThan(1);
      expect(saturation(frequency + 1, length, average)).toBeGreaterThan(counts);
      expect(saturation(frequency, length + 1, average)).toBeLessThan(counts);
    }),
  );
});
