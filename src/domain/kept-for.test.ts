import { expect, test } from "vitest";
import { keptFor } from "./kept-for.js";

test("makes once for the same objects, and anew where one of them is another", () => {
  let made = 0;
  const pair = keptFor((a: { readonly is: string }, b: { readonly is: string }) => {
    made++;
    return a.is + b.is;
  });
  const [one, two] = [{ is: "a" }, { is: "b" }];
  expect([pair(one, two), pair(one, two), pair(two, one), pair(one, { is: "b" })]).toEqual(["ab", "ab", "ba", "ab"]);
  expect(made).toBe(3);
});

test("keeps that there is nothing", () => {
  let asked = 0;
  const nothing = keptFor(({ is }: { readonly is: string }) => {
    asked++;
    return is === "" ? is : undefined;
  });
  const key = { is: "a" };
  expect([nothing(key), nothing(key)]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});
