import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tree } from "./trees.js";
import { readTree, scoreBy, writeTree } from "./trees.js";

test("a tree sends what is at most the threshold to the left", () => {
  const trees = ["(0 0.5 1 (1 2 10 20))", "0.25"].map(readTree);
  expect(scoreBy(trees, [0.5, 9])).toBe(1.25);
  expect(scoreBy(trees, [0.6, 2])).toBe(10.25);
  expect(scoreBy(trees, [0.6, 2.1])).toBe(20.25);
});

test("no trees score 0", () => {
  expect(scoreBy([], [1, 2])).toBe(0);
});

test("what is written is read back", () => {
  const { tree } = fc.letrec<{ tree: Tree; branch: Tree; leaf: Tree }>((tie) => ({
    leaf: fc.double({ noNaN: true, noDefaultInfinity: true }),
    branch: fc.record({
      signal: fc.nat(20),
      most: fc.double({ noNaN: true, noDefaultInfinity: true }),
      left: tie("tree"),
      right: tie("tree"),
    }),
    tree: fc.oneof({ depthSize: "small" }, tie("leaf"), tie("branch")),
  }));
  const plain = (one: Tree): unknown => JSON.parse(JSON.stringify(one));
  fc.assert(
    fc.property(tree, (one) => {
      expect(plain(readTree(writeTree(one)))).toEqual(plain(one));
    }),
  );
});

test("anything else is refused", () => {
  for (const text of ["", "(0 1 2", "(0 1 2 3 4)", "x"]) expect(() => readTree(text)).toThrow();
});
