import fc from "fast-check";
import { expect, test } from "vitest";
import { fuse } from "./fuse.js";

const order = (...orders: string[][]) => fuse(orders).map(({ id }) => id);

test("one order stays as it is", () => {
  expect(order(["c", "a", "b"])).toEqual(["c", "a", "b"]);
});

test("what stands in both comes before what is first in one, and equal ones go by id", () => {
  expect(order(["b", "x"], ["a", "x"])).toEqual(["x", "a", "b"]);
});

test("the score is the sum of the reciprocal places", () => {
  expect(fuse([["a"], ["b", "a"]])).toEqual([
    { id: "a", score: 1 / 61 + 1 / 62 },
    { id: "b", score: 1 / 61 },
  ]);
});

test("a double counts once, at its first place", () => {
  expect(order(["a", "b", "b", "b"], ["a", "c"])).toEqual(["a", "b", "c"]);
});

test("every id comes back once, and which order is named first does not matter", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
  fc.assert(
    fc.property(ids, ids, (first, second) => {
      expect(order(first, second)).toEqual(order(second, first));
      expect(new Set(order(first, second))).toEqual(new Set([...first, ...second]));
    }),
  );
});
