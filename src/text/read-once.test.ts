import { expect, test } from "vitest";
import { readLately, readOnce } from "./read-once.js";

test("the same text is read once until another one is", () => {
  const read: string[] = [];
  const lengthOf = readOnce((text) => {
    read.push(text);
    return text.length;
  });
  expect(["ab", "ab", "abc", "ab"].map(lengthOf)).toEqual([2, 2, 3, 2]);
  expect(read).toEqual(["ab", "abc", "ab"]);
});

test("what was read lately is kept, and what was not is dropped", () => {
  const read: string[] = [];
  const lengthOf = readLately((text) => {
    read.push(text);
    return text.length;
  }, 2);
  expect(["a", "bb", "a", "ccc", "a", "dddd", "eeeee", "ffffff", "bb"].map(lengthOf)).toEqual([
    1, 2, 1, 3, 1, 4, 5, 6, 2,
  ]);
  expect(read).toEqual(["a", "bb", "ccc", "dddd", "eeeee", "ffffff", "bb"]);
});
