import { describe, expect, test } from "vitest";
import { peopleIn } from "./map-points.js";

describe("the number of people in a size", () => {
  test.each([
    ["30 studies, 288 patients", 288],
    ["5,218 patients", 5218],
    ["78 people", 78],
    ["285 juvenile patients", 285],
    ["MEDLINE 1972–2004", null],
    ["21 experts", null],
    [null, null],
  ])("of %j is %j", (size, people) => {
    expect(peopleIn(size)).toBe(people);
  });
});
