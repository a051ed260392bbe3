import { expect, test } from "vitest";
import { once, readLately, readOnce } from "./read-once.js";

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

test("that nothing was read is kept, too", () => {
  const read: string[] = [];
  const numberIn = readLately((text) => {
    read.push(text);
    return /\d/u.exec(text)?.[0];
  }, 1);
  expect(["a", "a", "b2", "a", "a"].map(numberIn)).toEqual([undefined, undefined, "2", undefined, undefined]);
  expect(read).toEqual(["a", "b2"]);
});

test("what nobody asks for is not made, and what is asked for is made once", () => {
  let made = 0;
  const nothing = once((): string | undefined => {
    made += 1;
    return undefined;
  });
  expect(made).toBe(0);
  expect([nothing(), nothing(), made]).toEqual([undefined, undefined, 1]);
});
