import fc from "fast-check";
import { expect, test } from "vitest";
import { batchesOf, sizeWords } from "./batches.js";

const most = { files: 3, bytes: 10 };

test("files go in their order, as many at a time as an upload may have", () => {
  const sizes = [4, 4, 4, 1, 1, 1, 1, 20, 2].map((size) => ({ size }));
  expect(batchesOf(sizes, most).map((batch) => batch.map(({ size }) => size))).toEqual([
    [4, 4],
    [4, 1, 1],
    [1, 1],
    [20],
    [2],
  ]);
  expect(batchesOf([], most)).toEqual([]);
});

test("no file is lost or sent twice, and only a file that is too large alone makes a batch too large", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ size: fc.nat(15) })), (files) => {
      const batches = batchesOf(files, most);
      expect(batches.flat()).toEqual(files);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(most.files);
        if (batch.length > 1) expect(batch.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(most.bytes);
      }
    }),
  );
});

test("sizes are said in words", () => {
  expect(sizeWords([{ size: 12 }])).toBe("1 file, 1 kB");
  expect(sizeWords(Array.from({ length: 1_236 }, () => ({ size: 40_000 })))).toBe("1,236 files, 49 MB");
});
