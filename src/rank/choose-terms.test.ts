import { describe, expect, test } from "vitest";
import { chooseTerms } from "./choose-terms.js";

describe("the terms that the first stage asks for", () => {
  test("are the rarest whose passages fit the budget together, rarest first", () => {
    const frequencies = new Map([
      ["patient", 9000],
      ["calcinosis", 40],
      ["dermatomyositis", 300],
      ["muscle", 3661],
    ]);
    expect(chooseTerms(frequencies, 4000)).toEqual(["calcinosis", "dermatomyositis"]);
    expect(chooseTerms(frequencies, 4001)).toEqual(["calcinosis", "dermatomyositis", "muscle"]);
  });

  test("are at least one, however common", () => {
    expect(
      chooseTerms(
        new Map([
          ["patient", 90_000],
          ["study", 90_000],
        ]),
      ),
    ).toEqual(["patient"]);
  });

  test("leave out those that stand nowhere", () => {
    expect(
      chooseTerms(
        new Map([
          ["zebra", 0],
          ["muscle", 3],
        ]),
      ),
    ).toEqual(["muscle"]);
    expect(chooseTerms(new Map([["zebra", 0]]))).toEqual([]);
  });
});
